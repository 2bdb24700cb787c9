import type { Item } from '../questionnaire/items.ts';
import { memoize } from '../questionnaire/memoize.ts';
import { askingOf } from './answer-types.ts';

/** The names of the fields with which the form asks an item, in the order in which its type reads their values. */
export const fieldNames = memoize(({ key, question }: Item): readonly string[] =>
  askingOf(question)
    .fieldEndings(question)
    .map((ending) => key + ending),
);
