import { numberText } from '../i18n/numbers.ts';
import type { InLanguage, ReportTexts } from '../i18n/texts.ts';
import { wholePercentage } from '../statistics/percentage.ts';
import { type Ratio, rounded } from '../statistics/rounding.ts';
import type { Interval } from '../statistics/share.ts';

/**
 * A share as a whole percentage: `15%`, and `<1%` or `>99%` where a whole one would say nobody or everybody. What was counted is
 * given as its counts, the end of an interval as a number 0..1.
 */
export function percent(share: Ratio | number, { language }: InLanguage): string {
  const { sign, whole } = wholePercentage(share);
  return numberText(whole, language, { isPercent: true, bound: sign });
}

/** A score with its sign, whole: `+50`, `−3`, `0`. */
export function signed(value: number, { language }: InLanguage): string {
  return numberText(rounded(value), language, { isSigned: true });
}

/** A mean with one decimal. */
export function decimal(value: number, { language }: InLanguage): string {
  return numberText(rounded(value, 1), language, { decimals: 1 });
}

/** A change of means with one decimal and its sign: `+1.2`, `−0.3`, `0.0`. */
export function signedDecimal(value: number, { language }: InLanguage): string {
  return numberText(rounded(value, 1), language, { decimals: 1, isSigned: true });
}

/** Both ends of an interval, each written by `format`. */
export function range(
  { low, high }: Interval,
  format: (value: number, texts: InLanguage) => string,
  texts: ReportTexts,
): string {
  return texts.metric.interval({ low: format(low, texts), high: format(high, texts) });
}
