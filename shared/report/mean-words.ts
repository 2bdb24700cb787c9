import type { InLanguage, ReportTexts } from '../i18n/texts.ts';
import type { Distribution } from '../statistics/distribution.ts';
import { decimal } from './format.ts';

/**
 * A mean with how much the answers differ: by itself it would not say whether all think so, or half the best and half the
 * worst.
 */
export function meanWords(
  { mean, deviation }: Pick<Distribution, 'mean' | 'deviation'>,
  texts: InLanguage & Pick<ReportTexts, 'mean'>,
): string {
  return deviation === undefined
    ? decimal(mean, texts)
    : texts.mean({ mean: decimal(mean, texts), deviation: decimal(deviation, texts) });
}
