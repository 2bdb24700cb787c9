import type { Item } from '../questionnaire/items.ts';
import { rowOf } from '../response/answer-rows.ts';
import type { Answers } from '../response/answers.ts';
import { answerCounter } from './answer-counter.ts';

/** How often each answer was given to one item, by category; a category that is absent counts zero. */
export type Counts = Readonly<Record<string, number>>;

/**
 * The integer counts of a set of responses. A commutative group under `add` with `empty` and `negate`: tallies of parts
 * add up to the tally of the whole in any order, and a part can be taken away again. Zero counts are never stored, so
 * equal tallies are structurally equal. Which categories an answer counts in, its question's type says
 * (see `Counting`).
 */
export interface Tally {
  readonly responses: number;
  readonly items: Readonly<Record<string, Counts>>;
}

export const empty: Tally = { responses: 0, items: {} };

/** The tally of some responses' answers. `items` are those of their session; other keys are not counted. */
export function tallyOf(items: readonly Item[], responses: Iterable<Answers>): Tally {
  const counter = answerCounter(items);
  const row = rowOf(items);
  let size = 0;
  for (const answers of responses) {
    size += 1;
    counter.take(row(answers));
  }
  return { responses: size, items: counter.counts() };
}

export function add(one: Tally, other: Tally): Tally {
  return sum([one, other]);
}

export function negate(tally: Tally): Tally {
  const items = Object.entries(tally.items).map(([key, categories]) => [
    key,
    Object.fromEntries(Object.entries(categories).map(([category, count]) => [category, -count])),
  ]);
  return { responses: 0 - tally.responses, items: Object.fromEntries(items) };
}

export function subtract(one: Tally, other: Tally): Tally {
  return add(one, negate(other));
}

/** Adds up any number of tallies, in one pass over all of their counts; of none, `empty`. */
export function sum(tallies: Iterable<Tally>): Tally {
  const counts = new Map<string, Map<string, number>>();
  let responses = 0;
  for (const tally of tallies) {
    responses += tally.responses;
    for (const key in tally.items) {
      const categories = counts.get(key) ?? new Map<string, number>();
      counts.set(key, categories);
      addTo(categories, tally.items[key] ?? {});
    }
  }
  return { responses, items: fromMaps(counts) };
}

/** Adds up the counts of one item. */
export function sumCounts(parts: Iterable<Counts>): Counts {
  const total = new Map<string, number>();
  for (const counts of parts) addTo(total, counts);
  return fromMap(total);
}

/** Whether two tallies count the same. */
export function equal(one: Tally, other: Tally): boolean {
  const difference = subtract(one, other);
  return difference.responses === 0 && Object.keys(difference.items).length === 0;
}

function addTo(categories: Map<string, number>, counts: Counts): void {
  for (const category in counts) categories.set(category, (categories.get(category) ?? 0) + (counts[category] ?? 0));
}

/** Drops items without any count. */
function fromMaps(counts: ReadonlyMap<string, ReadonlyMap<string, number>>): Record<string, Counts> {
  const items = [...counts].map(([key, categories]) => [key, fromMap(categories)] as const);
  return Object.fromEntries(items.filter(([, categories]) => Object.keys(categories).length > 0));
}

/** Drops zero counts. */
function fromMap(categories: ReadonlyMap<string, number>): Counts {
  return Object.fromEntries([...categories].filter(([, count]) => count !== 0));
}
