import { differenceOf } from './difference.ts';
import { exactExcess, type Thirds } from './exact-test.ts';
import { logChoose } from './log-factorial.ts';
import { netPromoterScore } from './nps.ts';
import { type Interval, share, wilson } from './share.ts';

/** How often a 95 % interval holds the truth, and how often all of it lies below or above the truth; together 1. */
export interface Coverage {
  readonly holds: number;
  readonly below: number;
  readonly above: number;
}

/** How often Wilson's interval of `n` people holds a true share: over all counts that can come, by the binomial distribution. */
export function shareCoverage(n: number, truth: number): Coverage {
  return coverageOf(
    counts(n).map((count) => ({ interval: wilson(count, n), probability: binomial(count, n, truth) })),
    truth,
  );
}

/**
 * The least that `shareCoverage` comes to, whatever the true share. Between two ends of intervals the same counts are held, and
 * their probability rises and then falls with the share; so it is least just below where an interval begins, or, which is the
 * mirror image, just above where one ends.
 */
export function leastShareCoverage(n: number): number {
  const intervals = counts(n).map((count) => wilson(count, n));
  const beginnings = intervals.map(({ low }) => low).filter((low) => low > 0);
  return Math.min(
    ...beginnings.map((truth) =>
      intervals.reduce(
        (sum, { low, high }, count) => sum + (low < truth && truth <= high ? binomial(count, n, truth) : 0),
        0,
      ),
    ),
  );
}

/**
 * The mean of `shareCoverage` where each true share from 0 to 1 is as likely as any other: the integral of the probability of a
 * count from the low to the high end of its interval, which is a tail of the binomial distribution of n + 1.
 */
export function meanShareCoverage(n: number): number {
  const upTo = (count: number, end: number) => (end === 1 ? 1 : exactExcess(count + 1, n + 1, end));
  const held = counts(n).map((count) => {
    const { low, high } = wilson(count, n);
    return upTo(count, high) - upTo(count, low);
  });
  return held.reduce((sum, each) => sum + each, 0) / (n + 1);
}

/** How often the interval of a net promoter score of `n` people holds the true one, of promoters, passives and detractors 0..1. */
export function scoreCoverage(n: number, { high, middle, low }: Thirds): Coverage {
  const outcomes = counts(n).flatMap((promoters) =>
    counts(n - promoters).flatMap((detractors) => {
      const passives = n - promoters - detractors;
      const interval = netPromoterScore(promoters, passives, detractors)?.interval;
      const probability = binomial(promoters, n, high) * binomial(detractors, n - promoters, low / (low + middle));
      return interval === undefined ? [] : [{ interval, probability }];
    }),
  );
  return coverageOf(outcomes, 100 * (high - low));
}

/** How often Newcombe's interval holds the true difference of two shares, of groups of `n` people each. */
export function differenceCoverage(n: number, one: number, other: number): Coverage {
  const shares = counts(n).flatMap((count) => share(count, n) ?? []);
  const outcomes = shares.flatMap((first) =>
    shares.map((second) => ({
      interval: differenceOf(first, second).interval,
      probability: binomial(first.count, n, one) * binomial(second.count, n, other),
    })),
  );
  return coverageOf(outcomes, one - other);
}

/** What can come, with the interval that it gives. */
interface Outcome {
  readonly interval: Interval;
  readonly probability: number;
}

function coverageOf(outcomes: readonly Outcome[], truth: number): Coverage {
  const sum = (of: (interval: Interval) => boolean) =>
    outcomes.reduce((total, { interval, probability }) => total + (of(interval) ? probability : 0), 0);
  return {
    holds: sum(({ low, high }) => low <= truth && truth <= high),
    below: sum(({ high }) => high < truth),
    above: sum(({ low }) => low > truth),
  };
}

function counts(n: number): number[] {
  return Array.from({ length: n + 1 }, (_, count) => count);
}

/** The probability of `count` of `n`, each of probability `p`, 0 < p < 1. */
function binomial(count: number, n: number, p: number): number {
  return Math.exp(logChoose(n, count) + count * Math.log(p) + (n - count) * Math.log1p(-p));
}
