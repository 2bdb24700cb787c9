import { numberText } from '../i18n/numbers.ts';
import type { ReportTexts } from '../i18n/texts.ts';
import type { Estimated } from '../statistics/difference.ts';
import { rounded } from '../statistics/rounding.ts';
import { signed } from './format.ts';

/** The interval of a difference in words, both ends with their signs. */
export function rangeOf({ interval: { low, high } }: Pick<Estimated, 'interval'>, texts: ReportTexts): string {
  return texts.metric.interval({ low: signed(low, texts), high: signed(high, texts) });
}

/** How many points lie between two estimates, and between which two it is, without signs: "16 points below (4 to 29)". */
export function distanceOf(
  { value, interval: { low, high } }: Estimated,
  texts: ReportTexts,
): { readonly points: number; readonly range: string } {
  const [near, far] = value < 0 ? [-high, -low] : [low, high];
  const written = (end: number) => numberText(rounded(end), texts.language);
  return {
    points: rounded(Math.abs(value)),
    range: texts.metric.interval({ low: written(near), high: written(far) }),
  };
}
