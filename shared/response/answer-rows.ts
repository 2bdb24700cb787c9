import type { Item } from '../questionnaire/items.ts';
import { memoize } from '../questionnaire/memoize.ts';
import type { Answer, Answers } from './answers.ts';
import type { Response } from './response.ts';

/** The answers of one participant in the order of the items that were asked; undefined where one was left blank. */
export type AnswerRow = readonly (Answer | undefined)[];

/** A response whose answers are a row: a fold reads millions of them, and each answer many times. */
export interface RowResponse extends Omit<Response, 'answers'> {
  readonly row: AnswerRow;
}

/** One page of stored responses in rows, and how many items of it could not be read. */
export interface RowPage {
  readonly rows: readonly RowResponse[];
  readonly unreadable: number;
}

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

/** A response with its answers in a row. */
export function inRow(items: readonly Item[], { answers, ...rest }: Response): RowResponse {
  return { ...rest, row: rowOf(items)(answers) };
}

/** A response with its answers by their keys again. */
export function outOfRow(items: readonly Item[], { row, ...rest }: RowResponse): Response {
  const given = items.flatMap(({ key }, place) => {
    const answer = row[place];
    return answer === undefined ? [] : [[key, answer] as const];
  });
  return { ...rest, answers: Object.fromEntries(given) };
}
