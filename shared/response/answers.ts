import type { Item } from '../questionnaire/items.ts';

/** Not applicable, did not attend: an answer, but in no denominator. */
export const notApplicable = 'na';

/**
 * One answer. five-point and zero-to-ten: the number, or `na`; one: the option's id; several: the ids in the order of
 * the question; text: the text; pair: `before/now` such as `2/4`, with `-` for a side that was left blank.
 */
export type Answer = number | string | readonly string[];

/** The answers of one participant by item key. A question left blank has no entry. */
export type Answers = Readonly<Record<string, Answer>>;

/** Whether two participants (or one, twice) answered the same. */
export function sameAnswers(items: readonly Item[], one: Answers, other: Answers): boolean {
  return items.every(({ key }) => JSON.stringify(one[key]) === JSON.stringify(other[key]));
}
