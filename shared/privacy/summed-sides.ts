import { answeredCategory } from '../response/answer-type.ts';
import type { Counts } from '../tally/tally.ts';
import type { Ends, SummedSides } from './coarsening.ts';
import { largestSquares } from './possible-squares.ts';
import { shownSquares } from './squared-changes.ts';

/** Beside the sums of both sides, the sum of the squared changes: without it nobody can say how sure a mean change is. */
export const squaresCategory = 'squares';

/**
 * How many steps, over all people together, a sum must be away from the least and from the largest that it can be: twice the
 * length of the scale. Then how many chose a step is open by two people or more, so the sum tells of no step by how few it was
 * chosen, not even to within one person. Of the highest of w + 1 steps: as many as go into the sum can have chosen it, two at
 * least, or none if the sum is not above what all others can add up to; else each who leaves it takes at least one step from
 * what is missing to the top, 2 w or more, and at most w: so 2 w people can be below it, or 2. Of the lowest it is the same, and
 * of one between them, two may have chosen it, or nobody: where one would be left over there, he and one at the end stand a
 * step towards each other; but of three steps, where two of the middle stand for one at each end.
 *
 * A scale of two steps is another matter: there the sum is a count of people, and so nearly is that of three. As many people as
 * that demands are as many steps.
 */
function leastDistance({ from, to }: Ends, leastPeople: number): number {
  return Math.max(2 * (to - from), leastPeople);
}

/**
 * How many people gave both sides, the sum of each, and that of their squared changes where it may be shown. Undefined where
 * the sum of a side would tell of few people.
 *
 * @param leastPeople how many people a count must be of where it is one of single answers
 */
export function summed(
  { sides: [first, second], ends, values }: SummedSides,
  counts: Counts,
  leastPeople: number,
): Counts | undefined {
  const sumOf = (of: (before: number, now: number) => number) =>
    Object.entries(counts).reduce((sum, [category, count]) => {
      const pair = values(category);
      return pair === undefined ? sum : sum + count * of(...pair);
    }, 0);
  const people = sumOf(() => 1);
  const before = sumOf((side) => side);
  const now = sumOf((_, side) => side);
  const least = leastDistance(ends, leastPeople);
  const isAwayFromEnds = (sum: number) => sum - ends.from * people >= least && ends.to * people - sum >= least;
  if (![before, now].every(isAwayFromEnds)) return undefined;
  const squares = shownSquares(
    { people, before, now },
    ends,
    sumOf((one, other) => (other - one) ** 2),
  );
  return {
    [answeredCategory]: people,
    [first]: before,
    [second]: now,
    ...(squares !== undefined && { [squaresCategory]: squares }),
  };
}

/**
 * Sums of several sessions as they are added up: where only some show squared changes, those of each other one count as the
 * most that they can be, which follows from its sums. Where none does, their total has none.
 */
export function withSquares(
  { sides: [first, second], ends }: SummedSides,
  parts: readonly Counts[],
): readonly Counts[] {
  if (parts.every((counts) => counts[squaresCategory] === undefined)) return parts;
  return parts.map((counts) => {
    const { [answeredCategory]: people = 0, [first]: before = 0, [second]: now = 0 } = counts;
    return { [squaresCategory]: largestSquares({ people, before, now }, ends), ...counts };
  });
}
