import { type Distribution, distribution } from './distribution.ts';
import { type Share, share } from './share.ts';

/** How often each step of a five-point scale was given, from 1 (worst) to 5 (best). */
export type FiveSteps = readonly [one: number, two: number, three: number, four: number, five: number];

/** Top-2-box (满意率): the share of 4 and 5. Undefined without answers, as all of these. */
export function topTwoBox(steps: FiveSteps): Share | undefined {
  return share(steps[3] + steps[4], total(steps));
}

/** Top box (优秀率): the share of 5. */
export function topBox(steps: FiveSteps): Share | undefined {
  return share(steps[4], total(steps));
}

/** The score out of a hundred that is usual in China (百分制): the mean with 100, 80, 60, 40 and 20 for 5 to 1. */
export function percentScore(steps: FiveSteps): number | undefined {
  const spread = stepDistribution(steps);
  return spread === undefined ? undefined : outOfHundred(spread.mean);
}

/** A mean of so many steps, the worst of them 1, as that score: each step is the same part of a hundred. */
export function outOfHundred(mean: number, steps = 5): number {
  return (mean * 100) / steps;
}

function stepDistribution(steps: FiveSteps): Distribution | undefined {
  return distribution(steps.map((count, at) => [at + 1, count] as const));
}

function total(steps: FiveSteps): number {
  return steps.reduce((n, count) => n + count, 0);
}
