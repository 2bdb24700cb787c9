import type { Asidable } from '../questionnaire/choices.ts';
import { notApplicable } from '../questionnaire/values.ts';
import type { Answer } from './answers.ts';
import type { Problem } from './problem.ts';

/** What was sent in one field, `undefined` when the field was not sent. */
export type Values = readonly string[] | undefined;

/** The one value of a field, which must be on offer. Blank ones are none. */
export function oneValue(values: Values, isOffered: (value: string) => boolean): string | Problem | undefined {
  const given = (values ?? []).filter((value) => value !== '');
  const [value] = given;
  if (value === undefined) return undefined;
  if (given.length > 1) return { code: 'more-than-one' };
  return isOffered(value) ? value : { code: 'not-an-option' };
}

/** Whether a text is a whole number of a scale, written as the form writes it. */
export function isStep(text: string, lowest: number, highest: number): boolean {
  return /^-?\d{1,2}$/.test(text) && String(Number(text)) === text && Number(text) >= lowest && Number(text) <= highest;
}

/** Whether a value says "not applicable" to a question that offers it. */
export function isNotApplicable(question: Asidable, value: string): boolean {
  return value === notApplicable && question.notApplicable !== undefined;
}

/** The ending of the field of its own in which a question without radio buttons offers "not applicable". */
export function asideEnding(question: Asidable): readonly string[] {
  return question.notApplicable === undefined ? [] : ['.na'];
}

/** One field, with the key as its name. */
export const oneField = (): readonly string[] => [''];

/** The same, and one for "not applicable" where it is offered. */
export const oneFieldAndAside = (question: Asidable): readonly string[] => ['', ...asideEnding(question)];

/** Either an answer, or `na` in the field of its own (`undefined` where it is not offered), or both: a problem. */
export function orNotApplicable(answer: Answer | Problem | undefined, aside: Values): Answer | Problem | undefined {
  const value = oneValue(aside, (text) => text === notApplicable);
  if (value === undefined) return answer;
  return answer === undefined || typeof value === 'object' ? value : { code: 'more-than-one' };
}
