import { numberText } from '../i18n/numbers.ts';
import type { ReportTexts } from '../i18n/texts.ts';
import { inLanguage } from '../questionnaire/items.ts';
import type { QuestionOf } from '../questionnaire/question.ts';
import { pairScale } from '../questionnaire/step-numbers.ts';
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

/** Between which numbers both means lie; nothing on a named scale of five steps, which readers know. */
export function pairScaleWords(question: QuestionOf<'pair'>, texts: ReportTexts): string[] {
  return onScale(question, texts, (step) => numberText(step, texts.language));
}

/** The same with what these numbers mean. */
export function pairScaleMeaning(question: QuestionOf<'pair'>, texts: ReportTexts): string[] {
  const { from, low = question.words?.[0], high = question.words?.at(-1) } = pairScale(question);
  return onScale(question, texts, (step) => {
    const value = numberText(step, texts.language);
    const words = step === from ? low : high;
    return words === undefined ? value : texts.plain.bracketed({ value, detail: inLanguage(words, texts.language) });
  });
}

function onScale(question: QuestionOf<'pair'>, texts: ReportTexts, name: (step: number) => string): string[] {
  if (question.scale !== undefined) return [];
  const { from, to } = pairScale(question);
  return [texts.onScale({ first: name(from), last: name(to) })];
}
