import type { Ratio } from './rounding.ts';

/** A share of all people, between what it is at least and at most. */
export interface ShareBounds {
  readonly low: Ratio;
  readonly high: Ratio;
}

/**
 * What `count` of `n` who answered say of all `people` at the worst: the share of all of them if nobody of those who are silent
 * were one of the `count`, and if all of them were. Nothing is assumed of who stays silent, so no answers of theirs could lie
 * outside. Manski (1989), Anatomy of the selection problem, Journal of Human Resources 24, 343-360; Manski (2003), Partial
 * Identification of Probability Distributions. `n` is at most `people`.
 */
export function nonresponseBounds({ count, n }: Ratio, people: number): ShareBounds {
  return { low: { count, n: people }, high: { count: count + people - n, n: people } };
}
