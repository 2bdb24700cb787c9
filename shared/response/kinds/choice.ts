import type { Question, QuestionOf } from '../../questionnaire/question.ts';
import { notApplicable } from '../../questionnaire/values.ts';
import type { Problem } from '../problem.ts';
import type { Kind, Values } from './kind.ts';

/** One of some options. The answer and its cell: the option's id, or `na`. */
export const oneKind: Kind<QuestionOf<'one'> | QuestionOf<'check'>> = {
  parse: (question, [values]) =>
    oneValue(values, (value) => question.options.some(({ id }) => id === value) || isNotApplicable(question, value)),
  cells: (answer) => [String(answer)],
  isPeople: (cell) => cell !== notApplicable,
};

/** A step of a scale. The answer: a number, or `na`; its cell is the same as text. */
export function stepKind(lowest: number, highest: number): Kind<QuestionOf<'five-point'> | QuestionOf<'zero-to-ten'>> {
  return {
    parse(question, [values]) {
      const value = oneValue(values, (text) => isStep(text, lowest, highest) || isNotApplicable(question, text));
      return typeof value === 'string' && value !== notApplicable ? Number(value) : value;
    },
    cells: (answer) => [String(answer)],
    isPeople: (cell) => cell !== notApplicable,
  };
}

/** Whether a text is a whole number of a scale, written as the form writes it. */
export function isStep(text: string, lowest: number, highest: number): boolean {
  return /^\d{1,2}$/.test(text) && String(Number(text)) === text && Number(text) >= lowest && Number(text) <= highest;
}

/** Whether a value says "not applicable" to a question that offers it. */
export function isNotApplicable(question: Question, value: string): boolean {
  return value === notApplicable && 'notApplicable' in question && question.notApplicable !== undefined;
}

/** The one value of a field, which must be on offer. Blank ones are none. */
export function oneValue(values: Values, isOffered: (value: string) => boolean): string | Problem | undefined {
  const given = (values ?? []).filter((value) => value !== '');
  const [value] = given;
  if (value === undefined) return undefined;
  if (given.length > 1) return { code: 'more-than-one' };
  return isOffered(value) ? value : { code: 'not-an-option' };
}
