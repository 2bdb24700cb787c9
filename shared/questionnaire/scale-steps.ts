import { numberText } from '../i18n/numbers.ts';
import type { Language } from '../i18n/text.ts';
import { type Choice, type ChoiceWords, stepsOf } from './choices.ts';
import { inLanguage } from './items.ts';
import type { Question, QuestionOf } from './question.ts';
import { pairScale, type Scale, type SteppedQuestion, scaleSteps, usualFirst } from './step-numbers.ts';

/** A question by which people rate something, on five steps or on a scale of its own; that of recommending is a score. */
export type RatingQuestion = Exclude<SteppedQuestion, QuestionOf<'zero-to-ten'>>;

export function isRating(question: Question): question is RatingQuestion {
  return question.type === 'five-point' || question.type === 'scale';
}

/** What tells scales apart: means can be compared, and taken together, only where it is the same. */
export function scaleKey(question: SteppedQuestion): string {
  if (question.type !== 'scale') return question.type === 'five-point' ? question.scale : question.type;
  const { from, to, best, words, low, middle, high } = question;
  const texts = [...(words ?? []), low, middle, high].map((text) => Object.entries(text ?? {}).sort());
  return JSON.stringify([from, to, best, texts]);
}

/**
 * The steps as they can be chosen: where each has words, that end first which the question names, or else the good one,
 * as five-point scales have it; numbers as they count.
 */
export function scaleChoices(question: Scale, language: Language): Choice[] {
  const { words, first = usualFirst(question.best) } = question;
  const choices = scaleSteps(question).map((step, at) => ({
    value: String(step),
    label: words?.[at] === undefined ? numberText(step, language) : inLanguage(words[at], language),
  }));
  return words !== undefined && first === 'high' ? choices.reverse() : choices;
}

/** The steps as results show them: the good end first on whichever form, so that bars can be compared. */
export function choicesInResults(question: Scale, language: Language): Choice[] {
  return scaleChoices({ ...question, first: undefined }, language);
}

/** The steps of a pair, as those of its named scale or of one of its own can be chosen. */
export function pairChoices(question: QuestionOf<'pair'>, words: Omit<ChoiceWords, 'texts'>): Choice[] {
  const { scale } = question;
  return scale === undefined ? scaleChoices(pairScale(question), words.language) : stepsOf(scale, words);
}

/** Whether somebody who gave this step counts as satisfied; undefined where the scale does not say from when on. */
export function isSatisfiedStep(
  { best, satisfied }: Pick<Scale, 'best' | 'satisfied'>,
  step: number,
): boolean | undefined {
  if (satisfied === undefined) return undefined;
  return best === 'low' ? step <= satisfied : step >= satisfied;
}

/** The words of the steps from `first` to `last`: of one alone where they are the same. */
export function stepsWords(
  question: Scale,
  first: number,
  last: number,
  language: Language,
  rangeOf: (ends: { low: string; high: string }) => string,
): string {
  const labels = new Map(scaleChoices(question, language).map(({ value, label }) => [Number(value), label]));
  const [low = '', high = ''] = [labels.get(first), labels.get(last)];
  return first === last ? low : rangeOf({ low, high });
}
