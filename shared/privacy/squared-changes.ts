import { bestStep, leastStep } from './coarsening.ts';
import { largestSquares, leastSquares, type PairSums } from './possible-squares.ts';

/**
 * Of how many people it stays open where they stood, before and now, each at any place: of four colleagues who know of each
 * other, and of two more. Fewer show more: with two, nobody who knows nothing but the sums finds anything out either.
 */
const peopleLeftOpen = 6;

/** How far the squares stay from the most that they can be: near it not every sum can be made, and gaps tell of few people. */
const leastDistance = (bestStep - leastStep) ** 2;

/** All places of a pair. */
const places = Array.from({ length: bestStep - leastStep + 1 }, (_, at) => leastStep + at).flatMap((before, _, steps) =>
  steps.map((now) => ({ before, now })),
);

/**
 * The sum of the squared changes of some people as it may be shown beside the sums of both sides: never less than it is when
 * any six of them stand at any one place and all others change alike, so that a small one does not tell how alike they
 * changed. Undefined where it is nearly as large as those six leave it to be, and of so few people that these two meet.
 *
 * What is computed of it, how much the changes differ, is therefore right or too large.
 */
export function shownSquares(sums: PairSums, squares: number): number | undefined {
  const bounds = boundsOfSquares(sums);
  return bounds === undefined || squares > bounds.most ? undefined : Math.max(squares, bounds.least);
}

/** Between which the squares are shown as they are; undefined where they never are. These follow from the shown sums alone. */
export function boundsOfSquares(sums: PairSums, open = peopleLeftOpen): { least: number; most: number } | undefined {
  const rests = places.map(({ before, now }) => ({
    taken: open * (now - before) ** 2,
    rest: { people: sums.people - open, before: sums.before - open * before, now: sums.now - open * now },
  }));
  if (!rests.every(({ rest }) => isPossible(rest))) return undefined;
  const least = Math.max(...rests.map(({ taken, rest }) => taken + leastSquares(rest)));
  const most = Math.min(...rests.map(({ taken, rest }) => taken + largestSquares(rest))) - leastDistance;
  return least > most ? undefined : { least, most };
}

function isPossible({ people, before, now }: PairSums): boolean {
  return [before, now].every((sum) => sum >= leastStep * people && sum <= bestStep * people);
}
