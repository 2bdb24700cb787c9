import type { ReportTexts } from '../i18n/texts.ts';
import { wholePercentage } from '../statistics/percentage.ts';
import { type Ratio, rounded } from '../statistics/rounding.ts';
import type { Interval } from '../statistics/share.ts';

/**
 * A share as a whole percentage: `15%`, and `<1%` or `>99%` where a whole one would say nobody or everybody. What was counted is
 * given as its counts, the end of an interval as a number 0..1.
 */
export function percent(share: Ratio | number): string {
  const { sign, whole } = wholePercentage(share);
  return `${sign}${whole}%`;
}

/** A score with its sign, whole: `+50`, `−3` (with a real minus sign), `0`. */
export function signed(value: number): string {
  const whole = rounded(value);
  return whole > 0 ? `+${whole}` : whole < 0 ? `−${-whole}` : '0';
}

/** A mean with one decimal. */
export function decimal(value: number): string {
  return rounded(value, 1).toFixed(1);
}

/** A change of means with one decimal and its sign: `+1.2`, `−0.3` (with a real minus sign), `0.0`. */
export function signedDecimal(value: number): string {
  const tenths = rounded(value, 1);
  const text = decimal(Math.abs(tenths));
  return tenths > 0 ? `+${text}` : tenths < 0 ? `−${text}` : text;
}

/** Both ends of an interval, each written by `format`. */
export function range({ low, high }: Interval, format: (value: number) => string, texts: ReportTexts): string {
  return texts.metric.interval({ low: format(low), high: format(high) });
}
