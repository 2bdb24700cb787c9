import type { Asked } from '../questionnaire/asked.ts';
import { testsOf } from '../questionnaire/condition.ts';
import { type Condition, conditionsOf, type Item, itemsOf, type Test } from '../questionnaire/items.ts';
import { notApplicable } from '../questionnaire/values.ts';
import { askingOf, countingOf } from '../response/answer-types.ts';
import type { Counts, Tally } from '../tally/tally.ts';
import { endsOf } from './coarsening.ts';
import { isBounded, isCrossing } from './item-rules.ts';
import type { NextRelease } from './next-release.ts';
import { base, type Released, shownCounts, smallestGroup, smallestGroupForComments } from './release.ts';

/**
 * A release without what only some were asked for, where those would be too few, or too few the others: with the question
 * comes what they answered. Whether they are few is judged by what would be released, so that nothing follows from it.
 * `ofFew` are the keys of these items.
 *
 * @param release what a tally shows
 */
export function withoutItemsOfFew(
  asked: Asked,
  tally: Tally,
  release: (tally: Tally) => NextRelease,
): NextRelease & { readonly ofFew: ReadonlySet<string> } {
  const ofFew = itemsOfFew(asked, release(tally).released);
  return { ...release({ ...tally, items: withoutItems(tally.items, ofFew) }), ofFew };
}

/**
 * The keys of items that are asked on a condition, and not shown:
 * - comments, where fewer than ten people were asked, or fewer than five of them wrote;
 * - what is asked by several answers, or by none, where that would tell more than the answers do (see `isTelling`), and what has
 *   options for some only, likewise;
 * - what is asked by an answer to one of these.
 */
export function itemsOfFew(asked: Asked, released: Released): ReadonlySet<string> {
  const few = new Set<string>();
  for (const item of itemsOf(asked)) if (isOfFew(item, released, few)) few.add(item.key);
  return few;
}

function isOfFew(item: Item, released: Released, few: ReadonlySet<string>): boolean {
  const { key, question, condition, offers } = item;
  if (conditionsOf(item).some((each) => testsOf(each).some(({ on }) => few.has(on.key)))) return true;
  const isTold = (offer: Condition) => isTelling(offer, released) || hasSideOfFew(offer, released);
  if ([...(offers?.values() ?? [])].some(isTold)) return true;
  if (condition === undefined) return false;
  if (isCrossing(item) && isTelling(condition, released)) return true;
  if (!askingOf(question).isComment) return false;
  const wrote = base(question.type, shownCounts(released, key) ?? {});
  const [asked] = people(condition, released);
  // Who wrote was asked; of several answers together nothing else may be known.
  const surely = isCrossing(item) ? Math.max(asked, wrote) : asked;
  return wrote < smallestGroup || surely < smallestGroupForComments;
}

/**
 * Whether it would tell too much how many are asked. After one answer it is a number that is shown already. By who did not
 * give an answer it is the rest of all: shown already as well, unless the answers are hidden, of which it would tell how few
 * they are. By the answers to several questions it is a number of their cross-table: where a side of that is of few people,
 * whoever knows one of them by it would learn the other answer. By a number that was typed it is a sum of classes, unless
 * these are counted together with some on the other side; it is a side of a cross-table with what they answer.
 */
function isTelling(condition: Condition, released: Released): boolean {
  const tests = testsOf(condition);
  if (tests.some(({ on }) => shownCounts(released, on.key) === undefined)) return true;
  if (new Set(tests.map(({ on }) => on.key)).size < 2 && !tests.some(isBounded)) return false;
  return hasSideOfFew(condition, released);
}

/** Whether few people may be on a side of one of the answers that a condition is about. */
function hasSideOfFew(condition: Condition, released: Released): boolean {
  return testsOf(condition).some((test) => {
    const [least, most] = people(test, released);
    return isSideOfFew(least, most) || isSideOfFew(released.responses - most, released.responses - least);
  });
}

/** Whether a side of a cross-table may have some people and not ten. */
function isSideOfFew(least: number, most: number): boolean {
  return most > 0 && least < smallestGroupForComments;
}

/** All but some items. */
export function withoutItems<T>(items: Readonly<Record<string, T>>, keys: ReadonlySet<string>): Record<string, T> {
  return Object.fromEntries(Object.entries(items).filter(([key]) => !keys.has(key)));
}

type Bounds = readonly [least: number, most: number];

/** Between what numbers it is for how many people a condition holds, by what is shown of each answer alone. */
function people(condition: Condition, released: Released): Bounds {
  const all = released.responses;
  const within = (least: number, most: number): Bounds => [Math.max(0, least), Math.min(all, most)];
  if ('on' in condition) return within(...ofTest(condition, released));
  const bounds = ('all' in condition ? condition.all : testsOf(condition)).map((each) => people(each, released));
  const [least, most] = [bounds.map(([low]) => low), bounds.map(([, high]) => high)];
  // Fréchet's bounds: at least those by whom the parts overlap, at most all of the smallest.
  if ('all' in condition) return within(sum(least) - (bounds.length - 1) * all, Math.min(...most));
  if ('any' in condition) return within(Math.max(...least), sum(most));
  return within(all - sum(most), all - Math.max(...least));
}

/** The same for one test; of who chose several answers that pass, nobody knows how many chose two. */
function ofTest(test: Test, released: Released): Bounds {
  const { question, key } = test.on;
  const counts = shownCounts(released, key);
  if ('is' in test) {
    const chosen = test.is.map((value) => counts?.[value] ?? 0);
    return [question.type === 'several' ? Math.max(...chosen) : sum(chosen), sum(chosen)];
  }
  if (counts === undefined) return [0, released.responses];
  if (!('answered' in test)) return ofNumbers(test, counts, released);
  const { isRespondent } = countingOf(question);
  const aside = isRespondent(notApplicable) ? 0 : (counts[notApplicable] ?? 0);
  const answered = base(question.type, counts) + aside;
  const passing = test.answered ? answered : released.responses - answered;
  return [passing, passing];
}

/** How many gave a number within bounds: nobody knows where a class reaches over one of them. */
function ofNumbers({ from, to }: { from?: number; to?: number }, counts: Counts, { responses }: Released): Bounds {
  const classes = Object.entries(counts)
    .filter(([category]) => category !== notApplicable)
    .map(([category, count]) => ({ low: Number(endsOf(category).low), high: Number(endsOf(category).high), count }));
  const [least, most] = [from ?? Number.NEGATIVE_INFINITY, to ?? Number.POSITIVE_INFINITY];
  if (classes.some(({ low, high }) => (low < least && least <= high) || (low <= most && most < high))) {
    return [0, responses];
  }
  const passing = sum(classes.filter(({ low, high }) => low >= least && high <= most).map(({ count }) => count));
  return [passing, passing];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
