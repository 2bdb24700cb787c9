import type { ReportTexts } from '../i18n/texts.ts';
import type { Gain } from '../statistics/gain.ts';
import { roundedDown } from '../statistics/rounding.ts';
import { decimal, range, signedDecimal } from './format.ts';

/** A change with its interval, where there is one. */
export function changeWords({ change, interval }: Gain, texts: ReportTexts): string {
  const words = signedDecimal(change, texts);
  return interval === undefined
    ? words
    : texts.gain.change({ change: words, range: range(interval, signedDecimal, texts) });
}

/** How large a change is, or that there was little to gain; nothing where neither can be said. */
export function effectWords({ effect, isNearCeiling }: Gain, texts: ReportTexts): string[] {
  if (isNearCeiling) return [texts.gain.nearCeiling];
  const least = effect === undefined ? 0 : roundedDown(Math.abs(effect), 1);
  return least === 0 ? [] : [texts.gain.effect({ size: decimal(least, texts) })];
}
