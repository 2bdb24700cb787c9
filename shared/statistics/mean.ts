import type { Distribution } from './distribution.ts';
import { simple, widening } from './precision.ts';
import type { Interval } from './share.ts';
import { t95 } from './student.ts';

/** The standard error of a mean, its sample deviation over the root of n. Undefined below two values. */
export function standardError(
  { n, deviation }: Pick<Distribution, 'n' | 'deviation'>,
  precision = simple,
): number | undefined {
  if (deviation === undefined) return undefined;
  return (deviation / Math.sqrt(n)) * widening(n, precision);
}

/**
 * The 95 % interval of a mean by Student's t, with n - 1 degrees of freedom. It can pass the ends of a scale: who shows it
 * cuts it there. Undefined below five values.
 */
export function meanInterval(
  spread: Pick<Distribution, 'n' | 'mean' | 'deviation'>,
  precision = simple,
): Interval | undefined {
  const [error, t] = [standardError(spread, precision), t95(spread.n - 1)];
  if (error === undefined || t === undefined) return undefined;
  return { low: spread.mean - t * error, high: spread.mean + t * error };
}
