import type { Question } from '../../questionnaire/question.ts';
import type { Answer } from '../answers.ts';
import type { Problem } from '../problem.ts';

/** What was sent in one field, `undefined` when the field was not sent. */
export type Values = readonly string[] | undefined;

/** All that is to know of the answers to one type of question: how they are read, and how they are counted. */
export interface Kind<Q extends Question> {
  /** The answer in its fields (the values of `fieldNames`, in that order), a problem, or undefined for a blank. */
  parse(question: Q, values: readonly Values[]): Answer | Problem | undefined;
  /** The cells of a tally in which an answer counts, each once. */
  cells(answer: Answer, question: Q): readonly string[];
  /**
   * Whether the count of a cell is one of people who answered: together these cells count each person once, and nobody
   * to whom the question does not apply or who answered it by half.
   */
  isPeople(cell: string): boolean;
}

/** The cell that counts respondents where one respondent fills several cells or none. No option id contains `#`. */
export const answeredCell = '#';
