import type { Interval } from './share.ts';

/** A mean of `n` answers. */
export interface EstimatedMean {
  readonly n: number;
  readonly value: number;
  readonly interval: Interval;
}

/** The mean of several means. */
export interface Composite {
  readonly questions: number;
  readonly value: number;
  /** Absent where it has no width: that all gave one answer does not say how others would answer. */
  readonly interval?: Interval;
  /** The smallest and the largest number of answers that a mean rests on. */
  readonly fewest: number;
  readonly most: number;
}

/**
 * The mean of the means of some questions, one or more, each counted alike whoever answered it. Its interval is the mean of theirs: how
 * answers of one person go together is not known, and it is never wider than that, which it is where they go together
 * entirely (the standard deviation of a sum is at most the sum of the standard deviations).
 */
export function compositeOf(means: readonly EstimatedMean[]): Composite {
  const mean = (of: (each: EstimatedMean) => number) =>
    means.reduce((total, each) => total + of(each), 0) / means.length;
  const [low, high] = [mean(({ interval }) => interval.low), mean(({ interval }) => interval.high)];
  return {
    questions: means.length,
    value: mean(({ value }) => value),
    ...(low < high && { interval: { low, high } }),
    fewest: Math.min(...means.map(({ n }) => n)),
    most: Math.max(...means.map(({ n }) => n)),
  };
}
