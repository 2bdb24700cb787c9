import type { Item } from '../questionnaire/items.ts';
import { memoize } from '../questionnaire/memoize.ts';
import { fieldEndingsOf } from './answer-types.ts';

/** The names of the fields with which the form asks an item, in the order in which its type reads their values. */
export const fieldNames = memoize(({ key, question }: Item): readonly string[] =>
  fieldEndingsOf(question).map((ending) => key + ending),
);
