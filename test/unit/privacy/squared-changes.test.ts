import { describe, expect, it } from 'vitest';
import { boundsOfSquares, shownSquares } from '../../../shared/privacy/squared-changes.ts';

const five = { from: 1, to: 5 };

describe('the squared changes of a crowd on five steps', () => {
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
    expect(boundsOfSquares(sums, five)).toEqual(bounds && { ...bounds, grain: 1 });
  });

  it('are never less than the least, and are not shown above the most', () => {
    const sums = { people: 60, before: 84, now: 165 };
    expect([290, 303, 304, 305, 306].map((squares) => shownSquares(sums, five, squares))).toEqual([
      ...[303, 303, 304, 305],
      undefined,
    ]);
  });

  it('are the same whatever numbers the five steps have', () => {
    const sums = { people: 60, before: 84 - 3 * 60, now: 165 - 3 * 60 };
    expect(boundsOfSquares(sums, { from: -2, to: 2 })).toEqual({ least: 303, most: 305, grain: 1 });
  });
});

describe('the squared changes of a crowd on another scale', () => {
  it.each([
    // 21 of 42 before and now: ten may be at any of four places, and of two steps there is no more than one change each.
    { from: 0, to: 1, people: 42, before: 21, now: 21, bounds: { least: 20, most: 21, grain: 2 } },
    { from: 0, to: 1, people: 41, before: 21, now: 20, bounds: undefined },
    { from: 0, to: 1, people: 42, before: 20, now: 21, bounds: undefined },
    { from: 1, to: 4, people: 36, before: 90, now: 90, bounds: { least: 128, most: 135, grain: 10 } },
    { from: 1, to: 4, people: 35, before: 87, now: 88, bounds: undefined },
    { from: 0, to: 10, people: 36, before: 175, now: 180, bounds: { least: 1425, most: 1425, grain: 38 } },
    { from: -5, to: 5, people: 36, before: -5, now: 0, bounds: { least: 1425, most: 1425, grain: 38 } },
    { from: 0, to: 10, people: 35, before: 175, now: 175, bounds: undefined },
    { from: 0, to: 10, people: 60, before: 200, now: 420, bounds: { least: 3060, most: 3700, grain: 38 } },
  ])('from $from to $to, of $people people from $before to $now, are shown between $bounds', (row) => {
    const { from, to, bounds, ...sums } = row;
    expect(boundsOfSquares(sums, { from, to })).toEqual(bounds);
  });

  it('are rounded up by less than a grain, and are not shown where that is above the most', () => {
    const sums = { people: 60, before: 200, now: 420 };
    const shown = [1000, 3060, 3061, 3098, 3099, 3668, 3669].map((squares) =>
      shownSquares(sums, { from: 0, to: 10 }, squares),
    );
    expect(shown).toEqual([3060, 3060, 3098, 3098, 3136, 3668, undefined]);
  });
});
