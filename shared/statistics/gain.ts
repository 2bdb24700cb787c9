import { meanInterval } from './mean.ts';
import type { Interval } from './share.ts';

/** What is known of complete pairs: how many, the sums of both sides, and of the squared changes, where that is known. */
export interface PairTotals {
  readonly n: number;
  readonly before: number;
  readonly now: number;
  /** What the squared changes add up to, or more. */
  readonly squares?: number | undefined;
}

/**
 * What people think that they have gained, looking back: the means before and now over complete pairs, and their difference.
 * It is no measured gain. People who have learned something see how little they knew, and rate that lower than they would
 * have before: Howard (1980), Response-shift bias, Evaluation Review 4, 93-106; Pratt, McGuigan and Katzev (2000), Measuring
 * program outcomes: using retrospective pretest methodology, American Journal of Evaluation 21, 341-349.
 */
export interface Gain {
  readonly n: number;
  readonly before: number;
  readonly now: number;
  readonly change: number;
  /** The paired 95 % interval of the change by Student's t; absent where nothing is known of how much changes differ. */
  readonly interval?: Interval;
  /**
   * The mean change over the deviation of the changes, the standardised mean change of paired data: Cohen (1988), Statistical
   * Power Analysis, 2nd edition, 2.3.5, there d_z; Lakens (2013), Frontiers in Psychology 4, 863. Absent where the interval
   * contains zero, which leaves open even its sign, and at the ceiling.
   */
  readonly effect?: number;
  /** So much was known before that there was hardly a step to gain, up or down to the best one: a small change says nothing about the training. */
  readonly isNearCeiling: boolean;
}

/** The scale on which both sides are. */
export interface GainScale {
  readonly from: number;
  readonly to: number;
  /** Its best step; absent where neither end is the good one. */
  readonly best?: number | undefined;
}

/** With a mean before that is within half a step of the best, half of all people or more had no step left to go up. */
const nearBest = 0.5;

/** The gain over `n` complete pairs. Undefined without any. */
export function gainOf({ n, before, now, squares }: PairTotals, { from, to, best }: GainScale): Gain | undefined {
  if (n === 0) return undefined;
  const change = (now - before) / n;
  const isNearCeiling = best !== undefined && Math.abs(best - before / n) <= nearBest;
  const means = { n, before: before / n, now: now / n, change, isNearCeiling };
  if (squares === undefined) return means;
  const deviation = Math.sqrt(Math.max(0, squares - n * change ** 2) / (n - 1));
  const interval = meanInterval({ n, mean: change, deviation });
  if (interval === undefined) return means;
  const isClear = interval.low > 0 || interval.high < 0;
  return {
    ...means,
    interval: { low: Math.max(from - to, interval.low), high: Math.min(to - from, interval.high) },
    ...(isClear && !means.isNearCeiling && deviation > 0 && { effect: change / deviation }),
  };
}
