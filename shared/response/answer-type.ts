import type { Choice, ChoiceWords } from '../questionnaire/choices.ts';
import type { Question } from '../questionnaire/question.ts';
import { notApplicable } from '../questionnaire/values.ts';
import type { Answer } from './answers.ts';
import type { Values } from './field-values.ts';
import type { Problem } from './problem.ts';

// All that is to know of the answers to one type of question, in parts, so that each function loads what it needs: the form
// asks, submit reads, the report counts; the form and submit know the fields.

/**
 * The endings of the names of its fields, behind the item's key: `''` for the field that has just the key. The values of
 * the fields are read in this order.
 */
export type FieldEndings<Q extends Question> = (question: Q) => readonly string[];

/** How answers to a type of question are asked for. */
export interface Asking<Q extends Question> {
  /** What it offers to choose from, in the order of the form; nothing where the answer is typed or put together. */
  choices(question: Q, words: ChoiceWords): readonly Choice[];
  /** Whether a condition can be about it: those who chose one of its choices are asked something else. */
  readonly decides: boolean;
  /** Whether its answers are comments: shown as they were written, and not counted but for how many there are. */
  readonly isComment: boolean;
  /** Whether something is stored also for who left it blank. */
  readonly isStoredBlank: boolean;
  /**
   * How long answering it takes, in seconds. A question with one choice takes ten (Pew Research Center, How we keep our online surveys from
   * running too long, 2022); the others by their weight beside a rating, of four points with its words: several choices and two ratings six,
   * a text eight, an order ten (findingspress.org/article/7827). That is ten words on a phone and a moment (36 words a minute: Palin and
   * others, How do people type on mobile devices?, 2019); a comment is longer, and often blank.
   */
  readonly seconds: number;
}

/** Reads the answer in the fields of a question: the answer, a problem, or undefined for a blank. */
export type Parser<Q extends Question> = (question: Q, values: readonly Values[]) => Answer | Problem | undefined;

/** How answers to a type of question are counted. */
export interface Counting<Q extends Question> {
  /** The categories of a tally in which an answer counts, each once. */
  categories(answer: Answer, question: Q): readonly string[];
  /**
   * Whether the count of a category is one of people who answered: together these categories count each person once, and
   * nobody to whom the question does not apply or who answered it by half.
   */
  isRespondent(category: string): boolean;
  /** Whether the count of a category may be shown: halves of an answer are nobody's. */
  isShown(category: string): boolean;
}

/** The category that counts respondents where one respondent fills several categories or none. No option id contains `#`. */
export const answeredCategory = '#';

/**
 * How a type is asked that is like most: who leaves it blank has said nothing, and a choice takes a moment. Calls are marked
 * as pure, so that a function which only reads answers leaves them out of its bundle.
 */
export function usual<Q extends Question>(own: Pick<Asking<Q>, 'choices'> & Partial<Asking<Q>>): Asking<Q> {
  return { decides: false, isComment: false, isStoredBlank: false, seconds: 10, ...own };
}

/** How most types are counted: an answer, also `na`, is its own category, and `na` is nobody's. */
export const countedByValue: Counting<Question> = {
  categories: (answer) => [String(answer)],
  isRespondent: (category) => category !== notApplicable,
  isShown: () => true,
};
