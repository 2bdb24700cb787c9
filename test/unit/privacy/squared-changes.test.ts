import { describe, expect, it } from 'vitest';
import { boundsOfSquares, shownSquares } from '../../../shared/privacy/squared-changes.ts';

describe('the squared changes of a crowd', () => {
  // Found by trying all sums: each row tells one step more or less, or one person more, from the one beside it.
  it.each([
    { people: 5, before: 15, now: 15, bounds: undefined },
    { people: 6, before: 18, now: 18, bounds: undefined },
    { people: 12, before: 36, now: 36, bounds: undefined },
    { people: 23, before: 66, now: 67, bounds: { least: 137, most: 137 } },
    { people: 60, before: 84, now: 165, bounds: { least: 303, most: 305 } },
    { people: 61, before: 84, now: 165, bounds: undefined },
    { people: 60, before: 189, now: 276, bounds: { least: 327, most: 329 } },
    { people: 61, before: 189, now: 282, bounds: undefined },
  ])('of $people people from $before to $now are shown between $bounds', ({ bounds, ...sums }) => {
    expect(boundsOfSquares(sums)).toEqual(bounds);
  });

  it('are never less than the least, and are not shown above the most', () => {
    const sums = { people: 60, before: 84, now: 165 };
    expect([290, 303, 304, 305, 306].map((squares) => shownSquares(sums, squares))).toEqual([
      ...[303, 303, 304, 305],
      undefined,
    ]);
  });
});
