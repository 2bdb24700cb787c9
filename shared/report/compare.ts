import type { ReportTexts } from '../i18n/texts.ts';
import type { Estimated } from '../statistics/difference.ts';
import { rounded } from '../statistics/rounding.ts';
import { signed } from './format.ts';

/** The interval of a difference in words. */
export function rangeOf({ interval: { low, high } }: Pick<Estimated, 'interval'>, texts: ReportTexts): string {
  return texts.metric.interval(signed(low), signed(high));
}

/** How many points lie between two estimates, without a sign. */
export function pointsOf({ value }: Pick<Estimated, 'value'>): string {
  return String(Math.abs(rounded(value)));
}
