import type { QuestionType } from '../questionnaire/question.ts';
import { notApplicable } from '../questionnaire/values.ts';
import { answeredCategory } from '../response/answer-type.ts';
import { countings } from '../response/answer-types.ts';
import type { Counts, Tally } from '../tally/tally.ts';
import type { Coarsening } from './coarsening.ts';
import type { ItemRule, ItemRules } from './item-rules.ts';
import { type Edges, finestEdges, inClasses } from './neighbours.ts';
import { summed } from './summed-sides.ts';

/** Numbers about fewer people than this are not shown. */
export const smallestGroup = 5;

/**
 * A class of answers that can tell who somebody is ends when it has this many people. Seven: where a class ends tells that it
 * had fewer before, so of five people four colleagues in its first part would know where the fifth is; of seven they don't
 * know of the other three.
 */
export const smallestClass = smallestGroup + 2;

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
  /** Items that are shown once, and were, of other answers than those that are counted now: they are not shown any more. */
  readonly over?: readonly string[];
  /** Items of which only other answers than those that are counted now were shown: they are hidden until these can be. */
  readonly ofOthers?: readonly string[];
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

/** The counts of an item, unless they are hidden. */
export function shownCounts({ items }: Pick<Released, 'items'>, key: string | undefined): Counts | undefined {
  const counts = key === undefined ? undefined : items[key];
  return counts === suppressed ? undefined : counts;
}

/** How many people's answers a count is about: not applicable and half-filled pairs are nobody's. */
export function base(type: QuestionType, counts: Counts): number {
  const { isRespondent } = countings[type];
  return Object.entries(counts).reduce((n, [category, count]) => (isRespondent(category) ? n + count : n), 0);
}

/** The first release of one session whose answers are all there. */
export function releaseSession(rules: ItemRules, tally: Tally): Released {
  const items = [...rules].map(([key, rule]) => [key, releaseCounts(rule, tally.items[key] ?? {})]);
  return { responses: tally.responses, items: Object.fromEntries(items) };
}

/**
 * What may be shown of an item's counts: all, if at least `smallestGroup` people answered it. Of answers that can tell who
 * somebody is, no count of fewer people is left in it. Halves of an answer are never shown.
 */
export function releaseCounts(rule: ItemRule, counts: Counts): Counts | Suppressed {
  const { type, coarsening, isWithheld } = rule;
  if (isWithheld || base(type, counts) < smallestGroup) return suppressed;
  if (coarsening !== undefined) return coarsened(coarsening, type, counts);
  const { isShown } = countings[type];
  return Object.fromEntries(Object.entries(counts).filter(([category]) => isShown(category)));
}

function coarsened(coarsening: Coarsening, type: QuestionType, counts: Counts): Counts | Suppressed {
  if (coarsening.kind === 'sums') {
    const sums = summed(coarsening, counts, smallestClass);
    return sums === undefined ? suppressed : { ...sums, ...besides(counts) };
  }
  const edges = finestEdges(coarsening, counts, base(type, counts), smallestClass);
  return classed(coarsening, type, counts, edges);
}

/** The counts of neighbours together, in classes that end at these edges, and what is counted beside them. */
export function classed(
  line: Extract<Coarsening, { kind: 'neighbours' }>,
  type: QuestionType,
  counts: Counts,
  edges: Edges,
): Counts {
  const people = counts[answeredCategory];
  return {
    ...(people === undefined ? {} : { [answeredCategory]: people }),
    ...inClasses(line, edges, counts, base(type, counts)),
    ...besides(counts),
  };
}

/** To how many an item did not apply, where that is not few. */
function besides(counts: Counts): Counts {
  const aside = counts[notApplicable] ?? 0;
  return aside >= smallestGroup ? { [notApplicable]: aside } : {};
}
