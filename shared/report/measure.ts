import { base } from '../privacy/release.ts';
import type { QuestionOf } from '../questionnaire/question-schema.ts';
import { notApplicable } from '../questionnaire/values.ts';
import { type Distribution, distribution } from '../statistics/distribution.ts';
import { type Nps, netPromoterScore } from '../statistics/nps.ts';
import { type Share, share } from '../statistics/share.ts';
import type { Counts } from '../tally/tally.ts';

/** The values of a scale with how often each was given; not applicable is not one of them. */
function scaleCounts(counts: Counts, lowest: number, highest: number): [value: number, count: number][] {
  return Array.from({ length: highest - lowest + 1 }, (_, at) => [lowest + at, counts[String(lowest + at)] ?? 0]);
}

/** Top-2-box of a five-point question: the share of 4 and 5. */
export function satisfied(counts: Counts): Share | undefined {
  return share((counts['4'] ?? 0) + (counts['5'] ?? 0), base('five-point', counts));
}

export function fivePointDistribution(counts: Counts): Distribution | undefined {
  return distribution(scaleCounts(counts, 1, 5));
}

/** The net promoter score of a zero-to-ten question. */
export function recommendation(counts: Counts): Nps | undefined {
  const total = (from: number, to: number) => scaleCounts(counts, from, to).reduce((n, [, count]) => n + count, 0);
  return netPromoterScore(total(9, 10), total(7, 8), total(0, 6));
}

/** The share of the options marked favourable. */
export function favourable(question: QuestionOf<'one'>, counts: Counts): Share | undefined {
  const ids = question.options.filter((option) => option.favourable).map((option) => option.id);
  return share(
    ids.reduce((n, id) => n + (counts[id] ?? 0), 0),
    base('one', counts),
  );
}

/** The means before and now over complete pairs, how many pairs there are, and how many of them went which way. */
export interface Gain {
  readonly n: number;
  readonly before: number;
  readonly now: number;
  readonly higher: number;
  readonly same: number;
  readonly lower: number;
}

export function gain(counts: Counts): Gain | undefined {
  const pairs = Object.entries(counts).flatMap(([cell, count]) => {
    const [before, now] = cell.split('/').map(Number);
    return before && now ? [{ before, now, count }] : [];
  });
  const total = (some: typeof pairs) => some.reduce((sum, { count }) => sum + count, 0);
  const n = total(pairs);
  if (n === 0) return undefined;
  const mean = (side: 'before' | 'now') => pairs.reduce((sum, pair) => sum + pair[side] * pair.count, 0) / n;
  return {
    n,
    before: mean('before'),
    now: mean('now'),
    higher: total(pairs.filter(({ before, now }) => now > before)),
    same: total(pairs.filter(({ before, now }) => now === before)),
    lower: total(pairs.filter(({ before, now }) => now < before)),
  };
}

/** The numbers that were typed, each with how often. */
export function numbersIn(counts: Counts): [value: number, count: number][] {
  return Object.entries(counts).flatMap(([cell, count]) => (cell === notApplicable ? [] : [[Number(cell), count]]));
}

/** The mean of the places that an option got, over the people who gave it one. Undefined when nobody did. */
export function meanPlace(option: string, places: number, counts: Counts): Distribution | undefined {
  return distribution(Array.from({ length: places }, (_, at) => [at + 1, counts[`${option}:${at + 1}`] ?? 0]));
}
