import type { QuestionOf } from '../questionnaire/question.ts';
import { classesBetween } from '../statistics/histogram-classes.ts';

/** More classes than this are too many bars to read on a phone. */
const mostClasses = 8;

/** A class of numbers as they are written, both ends included. */
export interface NumberClass {
  readonly low: string;
  readonly high: string;
}

/**
 * The classes in which a report counts the answers to a question for a number, from the least to the largest that can be typed. They
 * depend on the question alone, never on its answers.
 */
export function numberClasses({
  min,
  max,
  decimals,
}: Pick<QuestionOf<'number'>, 'min' | 'max' | 'decimals'>): NumberClass[] {
  const written = (value: number) => value.toFixed(decimals);
  return classesBetween(min, max, 10 ** -decimals, mostClasses).map(({ low, high }) => ({
    low: written(low),
    high: written(high),
  }));
}
