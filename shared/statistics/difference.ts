import type { Interval } from './share.ts';

/** Something estimated, with its interval, in any unit: a share, a score. */
export interface Estimated {
  readonly value: number;
  readonly interval: Interval;
}

/**
 * One estimate less an independent other one, with an interval made of the two. For shares with Wilson's intervals it is
 * Newcombe's hybrid score interval: Newcombe (1998), Interval estimation for the difference between independent
 * proportions, Statistics in Medicine 17, 873-890, method 10. For other estimates it is Zou and Donner's MOVER (2008),
 * Statistics in Medicine 27, 1693-1702.
 */
export function differenceOf(one: Estimated, other: Estimated): Estimated {
  const value = one.value - other.value;
  const below = Math.hypot(one.value - one.interval.low, other.interval.high - other.value);
  const above = Math.hypot(one.interval.high - one.value, other.value - other.interval.low);
  return { value, interval: { low: value - below, high: value + above } };
}
