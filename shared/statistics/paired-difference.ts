import type { Estimated } from './difference.ts';
import { exactExcess } from './exact-test.ts';

/** The same people asked twice: how many changed for the better, how many for the worse, and how many there are. */
export interface PairedChange {
  readonly n: number;
  readonly more: number;
  readonly less: number;
}

/**
 * By how many points the share is greater after than before, with its interval: Wald's, of the counts with half a person
 * more at each of the four places. Agresti and Min (2005), Simple improved confidence intervals for comparing matched
 * proportions, Statistics in Medicine 24, 729-740. The value is that of the people as they are.
 */
export function pairedDifference({ n, more, less }: PairedChange, z: number): Estimated {
  const all = n + 2;
  const [up, down] = [(more + 0.5) / all, (less + 0.5) / all];
  const middle = up - down;
  const half = z * Math.sqrt((up + down - middle ** 2) / all);
  return {
    value: (100 * (more - less)) / n,
    interval: { low: Math.max(-100, 100 * (middle - half)), high: Math.min(100, 100 * (middle + half)) },
  };
}

/**
 * How probable such an excess of one direction is where both are alike: McNemar's test in its exact form, two-sided as twice
 * the smaller tail. McNemar (1947), Psychometrika 12, 153-157.
 */
export function exactPaired({ more, less }: PairedChange): number {
  return more + less === 0 ? 1 : Math.min(1, 2 * exactExcess(Math.max(more, less), more + less, 1 / 2));
}
