import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classesOf } from '../../../shared/statistics/histogram-classes.ts';
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
