import type { ItemTypes } from '../questionnaire/items.ts';
import type { QuestionType } from '../questionnaire/question-schema.ts';
import { kinds } from '../response/kinds/kinds.ts';
import type { Counts, Tally } from '../tally/tally.ts';

/** Numbers about fewer people than this are not shown. */
export const smallestGroup = 5;

/** Comments, and results by kind of organisation, are shown from this many people on. */
export const smallestGroupForComments = 10;

/** What may be shown of a set of responses: the counts of each item, or `hidden` when too few answered it. */
export interface Released {
  readonly responses: number;
  readonly items: Readonly<Record<string, Counts | 'hidden'>>;
  /** By item, what later releases must keep away from, where the items themselves do not say it all. */
  readonly trails?: Readonly<Record<string, Trail>>;
}

/** The releases of one set of counts so far: all of it was shown. */
export interface Trail {
  /** The counts last shown. */
  readonly shown: Counts;
  /** By how much each release differed from the one before, the first from nothing. */
  readonly steps: readonly Step[];
}

/** How many people more, or fewer: those who answered, and those to whom the question did not apply. */
export type Step = readonly [people: number, aside: number];

/** How many people's answers a count is about: not applicable and half-filled pairs are nobody's. */
export function base(type: QuestionType, counts: Counts): number {
  const { isPeople } = kinds[type];
  return Object.entries(counts).reduce((n, [cell, count]) => (isPeople(cell) ? n + count : n), 0);
}

/** The first release of one session: an item is shown when at least `smallestGroup` people answered it. */
export function releaseSession(types: ItemTypes, tally: Tally): Released {
  const items = [...types].map(([key, type]) => [key, releaseCounts(type, tally.items[key] ?? {})]);
  return { responses: tally.responses, items: Object.fromEntries(items) };
}

/** The counts if enough people are behind them; halves of pairs are never shown. */
export function releaseCounts(type: QuestionType, counts: Counts): Counts | 'hidden' {
  if (base(type, counts) < smallestGroup) return 'hidden';
  return type === 'pair' ? Object.fromEntries(Object.entries(counts).filter(([cell]) => !cell.includes('-'))) : counts;
}
