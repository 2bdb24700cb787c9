import { numberText } from '../i18n/numbers.ts';
import type { ReportTexts } from '../i18n/texts.ts';
import { type SteppedQuestion, scaleOf } from '../questionnaire/step-numbers.ts';
import type { Distribution } from '../statistics/distribution.ts';
import { decimal } from './format.ts';

/**
 * The mean of a question with how much the answers differ: by itself it would not say whether all think so, or half the best
 * and half the worst. With the ends of its scale, unless that is of five steps, which readers know.
 */
export function meanOnScale(question: SteppedQuestion, spread: Distribution, texts: ReportTexts): string {
  const mean = decimal(spread.mean, texts);
  if (question.type !== 'five-point') {
    return texts.plain.bracketed({ value: mean, detail: scaleRange(question, spread, texts) });
  }
  const { deviation } = spread;
  return deviation === undefined ? mean : texts.mean({ mean, deviation: decimal(deviation, texts) });
}

/** The scale on which a mean is, and how much the answers differ. */
export function scaleRange(question: SteppedQuestion, { deviation = 0 }: Distribution, texts: ReportTexts): string {
  const { from, to } = scaleOf(question);
  return texts.ofScale({
    first: numberText(from, texts.language),
    last: numberText(to, texts.language),
    deviation: decimal(deviation, texts),
  });
}
