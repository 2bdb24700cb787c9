import type { ItemTypes } from '../questionnaire/items.ts';
import type { QuestionType } from '../questionnaire/question.ts';
import { countings } from '../response/answer-types.ts';
import type { Counts, Tally } from '../tally/tally.ts';

/** Numbers about fewer people than this are not shown. */
export const smallestGroup = 5;

/** Comments, and results by kind of organisation, are shown from this many people on. */
export const smallestGroupForComments = 10;

/**
 * In the place of counts that are not shown, because too few people gave them or they would tell of too few: as it is
 * stored and published.
 */
export const suppressed = 'hidden';
export type Suppressed = typeof suppressed;

/** What may be shown of a set of responses: the counts of each item, or `suppressed` when too few answered it. */
export interface Released {
  readonly responses: number;
  readonly items: Readonly<Record<string, Counts | Suppressed>>;
  /** By item, what later releases must keep away from, where the items themselves do not say it all. */
  readonly histories?: Readonly<Record<string, ReleaseHistory>>;
}

/** The releases of one set of counts so far: all of it was shown. */
export interface ReleaseHistory {
  /** The counts last shown. */
  readonly shown: Counts;
  /** By how much each release differed from the one before, the first from nothing. */
  readonly steps: readonly Step[];
}

/** How many people more, or fewer: those who answered, and those to whom the question did not apply. */
export type Step = readonly [people: number, aside: number];

/** How many people's answers a count is about: not applicable and half-filled pairs are nobody's. */
export function base(type: QuestionType, counts: Counts): number {
  const { isRespondent } = countings[type];
  return Object.entries(counts).reduce((n, [category, count]) => (isRespondent(category) ? n + count : n), 0);
}

/** The first release of one session: an item is shown when at least `smallestGroup` people answered it. */
export function releaseSession(types: ItemTypes, tally: Tally): Released {
  const items = [...types].map(([key, type]) => [key, releaseCounts(type, tally.items[key] ?? {})]);
  return { responses: tally.responses, items: Object.fromEntries(items) };
}

/** The counts if enough people are behind them; halves of an answer are never shown. */
export function releaseCounts(type: QuestionType, counts: Counts): Counts | Suppressed {
  if (base(type, counts) < smallestGroup) return suppressed;
  const { isShown } = countings[type];
  return Object.fromEntries(Object.entries(counts).filter(([category]) => isShown(category)));
}
