import type { Asked } from '../questionnaire/asked.ts';
import { type Condition, type Item, itemsOf } from '../questionnaire/items.ts';
import { askingOf } from '../response/answer-types.ts';
import type { Tally } from '../tally/tally.ts';
import type { NextRelease } from './next-release.ts';
import { base, type Released, shownCounts, smallestGroup, smallestGroupForComments } from './release.ts';

/**
 * A release without how many wrote a comment that only some were asked for, where its authors would be too few: with the
 * question comes what they answered. Whether they are few is judged by what would be released, so that nothing follows from
 * it. `ofFew` are the keys of these comments.
 *
 * @param release what a tally shows
 */
export function withoutCommentsOfFew(
  asked: Asked,
  tally: Tally,
  release: (tally: Tally) => NextRelease,
): NextRelease & { readonly ofFew: ReadonlySet<string> } {
  const ofFew = commentsOfFew(asked, release(tally).released);
  return { ...release({ ...tally, items: withoutItems(tally.items, ofFew) }), ofFew };
}

/**
 * The keys of comments that are asked only of those who gave a certain answer, and not shown: fewer than ten people were
 * asked, or fewer than five of them wrote.
 */
export function commentsOfFew(asked: Asked, released: Released): ReadonlySet<string> {
  const few = itemsOf(asked).filter(
    (item) =>
      item.condition !== undefined && askingOf(item.question).isComment && isOfFew(item, item.condition, released),
  );
  return new Set(few.map(({ key }) => key));
}

function isOfFew({ key, question }: Item, condition: Condition, released: Released): boolean {
  const wrote = base(question.type, shownCounts(released, key) ?? {});
  return wrote < smallestGroup || askedBy(condition, released) < smallestGroupForComments;
}

/** All but some items. */
export function withoutItems<T>(items: Readonly<Record<string, T>>, keys: ReadonlySet<string>): Record<string, T> {
  return Object.fromEntries(Object.entries(items).filter(([key]) => !keys.has(key)));
}

/** How many people were asked, at least: nobody where it is not shown; who chose several answers that decide, once. */
function askedBy({ on, is }: Condition, released: Released): number {
  const counts = shownCounts(released, on.key) ?? {};
  const chosen = is.map((value) => counts[value] ?? 0);
  return on.question.type === 'several' ? Math.max(0, ...chosen) : chosen.reduce((sum, count) => sum + count, 0);
}
