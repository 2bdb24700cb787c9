import { numberText } from '../i18n/numbers.ts';
import type { Language } from '../i18n/text.ts';
import type { Choice } from './choices.ts';
import { inLanguage } from './items.ts';
import type { QuestionOf } from './question.ts';

type Scale = Pick<QuestionOf<'scale'>, 'from' | 'to' | 'best' | 'satisfied' | 'words'>;

/** The numbers of a scale, the lowest first. */
export function scaleSteps({ from, to }: Pick<Scale, 'from' | 'to'>): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

/** The steps as they can be chosen: where each has words, the good end first, as five-point scales have it; numbers as they count. */
export function scaleChoices(question: Scale, language: Language): Choice[] {
  const { words } = question;
  const choices = scaleSteps(question).map((step, at) => ({
    value: String(step),
    label: words?.[at] === undefined ? numberText(step, language) : inLanguage(words[at], language),
  }));
  return words !== undefined && question.best === 'high' ? choices.reverse() : choices;
}

/** Whether somebody who gave this step counts as satisfied; undefined where the scale does not say from when on. */
export function isSatisfiedStep(
  { best, satisfied }: Pick<Scale, 'best' | 'satisfied'>,
  step: number,
): boolean | undefined {
  if (satisfied === undefined) return undefined;
  return best === 'low' ? step <= satisfied : step >= satisfied;
}
