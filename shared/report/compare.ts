import type { ReportTexts } from '../i18n/texts.ts';
import { differenceOf, noClearDifference } from '../statistics/difference.ts';
import { rounded } from '../statistics/rounding.ts';
import type { Interval } from '../statistics/share.ts';
import { signed } from './format.ts';

/** A share or a score with its interval, both in points. */
export interface Estimate {
  readonly value: number;
  readonly interval: Interval;
}

/** A difference of two estimates in points: clear when its interval does not contain zero. */
export interface Difference extends Estimate {
  readonly isClear: boolean;
}

/** A share 0..1 in points 0..100. */
export function inPoints({ value, interval: { low, high } }: Estimate): Estimate {
  return { value: value * 100, interval: { low: low * 100, high: high * 100 } };
}

/** One estimate less an independent other one. */
export function difference(one: Estimate, other: Estimate): Difference {
  const estimated = differenceOf(one, other);
  return { ...estimated, isClear: !noClearDifference(estimated) };
}

/** By how many points at least two estimates differ, as far as can be told: 0 where no difference is clear. */
export function leastDistance({ isClear, interval }: Difference): number {
  return isClear ? Math.min(Math.abs(interval.low), Math.abs(interval.high)) : 0;
}

/** The interval of a difference in words. */
export function rangeOf({ interval: { low, high } }: Pick<Estimate, 'interval'>, texts: ReportTexts): string {
  return texts.metric.interval(signed(low), signed(high));
}

/** How many points lie between two estimates, without a sign. */
export function pointsOf({ value }: Pick<Estimate, 'value'>): string {
  return String(Math.abs(rounded(value)));
}
