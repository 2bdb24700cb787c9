import type { Asked } from '../questionnaire/asked.ts';
import { type Condition, type Item, itemsOf } from '../questionnaire/items.ts';
import { askingOf } from '../response/answer-types.ts';
import { base, type Released, smallestGroup, smallestGroupForComments, suppressed } from './release.ts';

/**
 * Those of them whose authors would be too few: with the question comes what its authors answered, so comments and their
 * number are shown only where at least ten people were asked and five of them wrote. Whether it is so is judged by what is
 * released, so that nothing follows from it.
 */
export function commentsOfFew(asked: Asked, released: Released): ReadonlySet<string> {
  const few = conditionalItems(asked).filter(
    ({ key, question, condition }) =>
      people(released.items[key], (counts) => base(question.type, counts)) < smallestGroup ||
      askedBy(condition, released) < smallestGroupForComments,
  );
  return new Set(few.map(({ key }) => key));
}

/** All but some items. */
export function withoutItems<T>(items: Readonly<Record<string, T>>, keys: ReadonlySet<string>): Record<string, T> {
  return Object.fromEntries(Object.entries(items).filter(([key]) => !keys.has(key)));
}

type ConditionalItem = Item & { readonly condition: Condition };

function conditionalItems(asked: Asked): ConditionalItem[] {
  return itemsOf(asked).filter(
    (item): item is ConditionalItem => item.condition !== undefined && askingOf(item.question).isComment,
  );
}

/** How many people were asked, at least: who chose several answers that decide is counted once. */
function askedBy({ on, is }: Condition, { items }: Released): number {
  return people(items[on.key], (counts) => {
    const chosen = is.map((value) => counts[value] ?? 0);
    return on.question.type === 'several' ? Math.max(0, ...chosen) : chosen.reduce((sum, count) => sum + count, 0);
  });
}

type ReleasedCounts = Released['items'][string];

/** Nobody is known of where the counts are not shown. */
function people(
  counts: ReleasedCounts | undefined,
  of: (counts: Exclude<ReleasedCounts, typeof suppressed>) => number,
): number {
  return counts === undefined || counts === suppressed ? 0 : of(counts);
}
