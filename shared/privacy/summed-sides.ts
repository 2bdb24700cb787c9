import { answeredCategory } from '../response/answer-type.ts';
import type { Counts } from '../tally/tally.ts';
import { bestStep, leastStep, type SummedSides } from './coarsening.ts';
import { largestSquares } from './possible-squares.ts';
import { shownSquares } from './squared-changes.ts';

/** Beside the sums of both sides, the sum of the squared changes: without it nobody can say how sure a mean change is. */
export const squaresCategory = 'squares';

/**
 * How many steps, over all people together, a sum must be away from the least and from the largest that it can be. Then
 * every step may have been chosen by nobody and by at least two: so the sum tells of no step by how few it was chosen, not
 * even to within one person. With 8, two people may have been at the far end of a scale of five, four steps away each.
 */
const leastDistance = 2 * (bestStep - leastStep);

/**
 * How many people gave both sides, the sum of each, and that of their squared changes where it may be shown. Undefined where
 * the sum of a side would tell of few people.
 */
export function summed({ sides: [first, second], values }: SummedSides, counts: Counts): Counts | undefined {
  const sumOf = (of: (before: number, now: number) => number) =>
    Object.entries(counts).reduce((sum, [category, count]) => {
      const pair = values(category);
      return pair === undefined ? sum : sum + count * of(...pair);
    }, 0);
  const people = sumOf(() => 1);
  const before = sumOf((side) => side);
  const now = sumOf((_, side) => side);
  if (![before, now].every((sum) => isAwayFromEnds(sum, people))) return undefined;
  const squares = shownSquares(
    { people, before, now },
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
export function withSquares({ sides: [first, second] }: SummedSides, parts: readonly Counts[]): readonly Counts[] {
  if (parts.every((counts) => counts[squaresCategory] === undefined)) return parts;
  return parts.map((counts) => {
    const { [answeredCategory]: people = 0, [first]: before = 0, [second]: now = 0 } = counts;
    return { [squaresCategory]: largestSquares({ people, before, now }), ...counts };
  });
}

function isAwayFromEnds(sum: number, people: number): boolean {
  return sum - leastStep * people >= leastDistance && bestStep * people - sum >= leastDistance;
}
