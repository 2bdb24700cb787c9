import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classesBetween, classesOf } from '../../../shared/statistics/histogram-classes.ts';
import { holds } from '../../fixtures/property.ts';

describe('classes of numbers', () => {
  it('hold one value each while those are few, with the gaps between', () => {
    expect(
      classesOf(
        [
          [3, 2],
          [5, 1],
        ],
        1,
        8,
      ),
    ).toEqual([
      { low: 3, high: 3, count: 2 },
      { low: 4, high: 4, count: 0 },
      { low: 5, high: 5, count: 1 },
    ]);
    expect(classesOf([], 1, 8)).toEqual([]);
  });

  it('are of a width that is easy to read, and begin at its multiples', () => {
    expect(
      classesOf(
        [
          [3, 1],
          [12, 1],
          [17, 4],
        ],
        1,
        4,
      ),
    ).toEqual([
      { low: 0, high: 4, count: 1 },
      { low: 5, high: 9, count: 0 },
      { low: 10, high: 14, count: 1 },
      { low: 15, high: 19, count: 4 },
    ]);
    expect(
      classesOf(
        [
          [-3, 1],
          [4, 1],
        ],
        1,
        2,
      ),
    ).toEqual([
      { low: -5, high: -1, count: 1 },
      { low: 0, high: 4, count: 1 },
    ]);
  });

  it('are few, of one width, and count everybody once where they belong', () => {
    const values = fc.array(fc.tuple(fc.integer({ min: -3000, max: 3000 }), fc.integer({ min: 1, max: 9 })));
    holds(
      fc.property(values, fc.constantFrom(1, 0.1, 0.01), fc.integer({ min: 2, max: 10 }), (steps, step, most) => {
        const counts = steps.map(([at, count]) => [at * step, count] as const);
        const classes = classesOf(counts, step, most);

        expect(classes.length).toBeLessThanOrEqual(most);
        for (const [at, { low, high, count }] of classes.entries()) {
          const inside = steps.filter(([value]) => value * step > low - step / 2 && value * step < high + step / 2);
          expect(count).toBe(inside.reduce((total, [, each]) => total + each, 0));
          if (at > 0) expect(low).toBeCloseTo((classes[at - 1]?.high ?? 0) + step, 6);
        }
        const everybody = steps.reduce((total, [, count]) => total + count, 0);
        expect(classes.reduce((total, { count }) => total + count, 0)).toBe(everybody);
      }),
    );
  });
});

describe('classes between two values', () => {
  it.each([
    { what: 'one value each', min: 1, max: 3, step: 1, most: 3, ends: [1, 1, 2, 2, 3, 3] },
    {
      what: 'ends that are no multiples of the width',
      min: 3,
      max: 22,
      step: 1,
      most: 5,
      ends: [3, 4, 5, 9, 10, 14, 15, 19, 20, 22],
    },
    { what: 'halves', min: 0, max: 2, step: 0.5, most: 3, ends: [0, 0.5, 1, 1.5, 2, 2] },
    { what: 'below zero', min: -10, max: 10, step: 1, most: 3, ends: [-10, -1, 0, 9, 10, 10] },
    { what: 'a single value', min: 7, max: 7, step: 1, most: 8, ends: [7, 7] },
    {
      what: 'a thousand in tens',
      min: 0,
      max: 1000,
      step: 1,
      most: 11,
      ends: Array.from({ length: 11 }, (_, at) => [at * 100, Math.min(1000, at * 100 + 99)]).flat(),
    },
  ])('of $what are as easy to read, and end with them', ({ min, max, step, most, ends }) => {
    expect(classesBetween(min, max, step, most).flatMap(({ low, high }) => [low, high])).toEqual(ends);
  });
});

describe('the width of classes', () => {
  it.each([
    [9, 10, 1],
    [10, 10, 2],
    [19, 10, 2],
    [20, 10, 5],
    [49, 10, 5],
    [50, 10, 10],
    [99, 10, 10],
    [100, 10, 20],
    [199, 10, 20],
    [200, 10, 50],
    [499, 10, 50],
    [500, 10, 100],
    [3, 1, 5],
    [9, 1, 10],
  ])('from 0 to %i in at most %i classes is %i', (max, most, width) => {
    const [first] = classesOf(
      [
        [0, 1],
        [max, 1],
      ],
      1,
      most,
    );
    expect(first).toMatchObject({ low: 0, high: width - 1 });
  });
});
