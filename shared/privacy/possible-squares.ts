import type { Ends } from './coarsening.ts';

/** How many people gave before and now, and the sums of both over all of them. */
export interface PairSums {
  readonly people: number;
  readonly before: number;
  readonly now: number;
}

/** The least that the squared changes of these people can add up to: all changed alike, or by one step more. */
export function leastSquares({ people, before, now }: PairSums): number {
  const change = now - before;
  const each = Math.floor(change / people);
  const more = change - people * each;
  return people * each ** 2 + more * (2 * each + 1);
}

/**
 * The most that they can add up to: all stood at an end of the scale, but for one on each side, and the highest before meet
 * the lowest now. Moving two people apart on one side, the one with the larger change up, makes the squares more: so no two
 * are between the ends; and the rest is the rearrangement inequality (Hardy, Littlewood and Polya 1934, 10.2).
 */
export function largestSquares({ people, before, now }: PairSums, ends: Ends): number {
  let squares = 0;
  for (let nth = 0; nth < people; nth += 1)
    squares += (nthHighest(now, people, people - 1 - nth, ends) - nthHighest(before, people, nth, ends)) ** 2;
  return squares;
}

/** Where the nth stands, from the highest on, when all but one stand at an end. */
function nthHighest(sum: number, people: number, nth: number, { from, to }: Ends): number {
  const left = sum - people * from - nth * (to - from);
  return from + Math.min(Math.max(left, 0), to - from);
}
