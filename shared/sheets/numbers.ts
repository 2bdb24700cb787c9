import type { HeadlineNumber } from '../report/metrics.ts';
import type { Counts } from '../tally/tally.ts';
import type { Value } from './sheet.ts';

/** A number with one decimal, as a number. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Value, count, n and both ends of the interval: shares in percent, scores as they are. Undefined: nobody answered. */
export function estimateOf({ of, unit }: HeadlineNumber, counts: Counts): Value[] | undefined {
  const estimate = of(counts);
  if (estimate === undefined) return undefined;
  const scale = unit === 'share' ? 100 : 1;
  const { value, interval, count, n } = estimate;
  return [tenth(value * scale), count ?? null, n, tenth(interval.low * scale), tenth(interval.high * scale)];
}
