import { answeredCategory } from '../response/answer-type.ts';
import type { Counts } from '../tally/tally.ts';
import type { SummedSides } from './coarsening.ts';

/** The least and the best step of the scale that the sides are on. */
const [least, best] = [1, 5];

/**
 * How many steps, over all people together, a sum must be away from the least and from the largest that it can be. Then
 * every step may have been chosen by nobody and by at least two: so the sum tells of no step by how few it was chosen, not
 * even to within one person. With 8, two people may have been at the far end of a scale of five, four steps away each.
 */
const leastDistance = 2 * (best - least);

/** How many people gave all sides, and the sum of each; undefined where a sum would tell of few people. */
export function summed(sides: SummedSides, counts: Counts): Counts | undefined {
  const people = peopleIn(sides, counts);
  const sums = sides.sides.map((_, at) =>
    Object.entries(counts).reduce((sum, [category, count]) => sum + (sides.values(category)?.[at] ?? 0) * count, 0),
  );
  if (sums.some((sum) => sum - least * people < leastDistance || best * people - sum < leastDistance)) return undefined;
  return { [answeredCategory]: people, ...Object.fromEntries(sides.sides.map((side, at) => [side, sums[at] ?? 0])) };
}

function peopleIn(sides: SummedSides, counts: Counts): number {
  return Object.entries(counts).reduce((n, [category, count]) => (sides.values(category) ? n + count : n), 0);
}
