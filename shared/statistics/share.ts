/** The 97.5th percentile of the normal distribution: the z of a two-sided 95 % interval. */
export const z95 = 1.959964;

/** An interval of 95 % confidence. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** A share of `n` people: `count / n` with its interval, both 0..1. */
export interface Share {
  readonly count: number;
  readonly n: number;
  readonly value: number;
  readonly interval: Interval;
}

/** The share `count / n` with Wilson's interval. Undefined for n = 0: nobody answered. */
export function share(count: number, n: number): Share | undefined {
  return n === 0 ? undefined : { count, n, value: count / n, interval: wilson(count, n) };
}

/**
 * Wilson's score interval of a proportion. It stays within 0..1 and is not empty at 0 of n or n of n, unlike the
 * textbook interval. Wilson (1927), JASA 22, 209-212; recommended by Brown, Cai, DasGupta (2001), Statistical Science 16.
 */
export function wilson(count: number, n: number, z = z95): Interval {
  const p = count / n;
  const centre = p + (z * z) / (2 * n);
  const spread = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  // At 0 of n and n of n the exact ends are 0 and 1; rounding would miss them by a hair.
  return {
    low: count === 0 ? 0 : Math.max(0, (centre - spread) / scale),
    high: count === n ? 1 : Math.min(1, (centre + spread) / scale),
  };
}
