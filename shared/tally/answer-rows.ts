import type { Item } from '../questionnaire/items.ts';
import { memoize } from '../questionnaire/memoize.ts';
import type { Answer, Answers } from '../response/answers.ts';

/** The answers of one participant in the order of the items that were asked; undefined where one was left blank. */
export type AnswerRow = readonly (Answer | undefined)[];

/** The place of each item in a row, by its key. */
export const placesOf = memoize(
  (items: readonly Item[]): ReadonlyMap<string, number> => new Map(items.map(({ key }, place) => [key, place])),
);

/**
 * Puts answers in the order of these items; what belongs to none of them is in no row. A fold looks each answer up once, by
 * its key, and then many times by its place.
 */
export const rowOf = memoize((items: readonly Item[]) => {
  const places = placesOf(items);
  return (answers: Answers): AnswerRow => {
    const row: (Answer | undefined)[] = new Array(items.length).fill(undefined);
    for (const key in answers) {
      const place = places.get(key);
      if (place !== undefined) row[place] = answers[key];
    }
    return row;
  };
});
