import { isMet } from '../questionnaire/condition.ts';
import type { Condition, Item } from '../questionnaire/items.ts';

/**
 * One answer, in the form that its type says: a number, a text such as an option's id, `2/4` or
 * `2026-05-31`, or option ids in order.
 */
export type Answer = number | string | readonly string[];

/** The answers of one participant by item key. A question left blank has no entry, nor has one that was not shown. */
export type Answers = Readonly<Record<string, Answer>>;

/** Whether two participants (or one, twice) answered the same. */
export function sameAnswers(items: readonly Item[], one: Answers, other: Answers): boolean {
  return items.every(({ key }) => JSON.stringify(one[key]) === JSON.stringify(other[key]));
}

/** Whether an item is asked of somebody with these answers to the items before it. */
export function isAsked({ condition }: Item, answers: Answers): boolean {
  return condition === undefined || holds(condition, answers);
}

/** Whether a choice is offered to somebody with these answers to the items before it. */
export function isOffered({ offers }: Item, value: string, answers: Answers): boolean {
  const condition = offers?.get(value);
  return condition === undefined || holds(condition, answers);
}

function holds(condition: Condition, answers: Answers): boolean {
  return isMet(condition, ({ key }) => [answers[key] ?? []].flat().map(String));
}
