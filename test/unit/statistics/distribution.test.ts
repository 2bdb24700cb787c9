import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distribution } from '../../../shared/statistics/distribution.ts';
import { holds } from '../../fixtures/property.ts';

const someCounts = fc
  .array(fc.integer({ min: 0, max: 12 }), { minLength: 5, maxLength: 5 })
  .map((counts) => counts.map((count, at): [number, number] => [at + 1, count]));

describe('a distribution', () => {
  it('has the mean, deviation and median of the check values', () => {
    const spread = distribution([
      [5, 90],
      [4, 54],
      [3, 12],
      [2, 3],
      [1, 1],
    ]);

    expect(spread?.n).toBe(160);
    expect(spread?.mean).toBeCloseTo(4.431, 3);
    expect(spread?.deviation).toBeCloseTo(0.766, 3);
    expect(spread?.median).toBe(5);
  });

  it('is not known without values, and has no deviation with one', () => {
    expect(distribution([[3, 0]])).toBeUndefined();
    expect(distribution([[3, 1]])).toEqual({ n: 1, mean: 3, deviation: undefined, median: 3 });
  });

  it('is that of the single values', () => {
    holds(
      fc.property(someCounts, (counts) => {
        const values = counts.flatMap(([value, count]) => Array.from({ length: count }, () => value));
        const spread = distribution([...counts].reverse());
        const n = values.length;
        if (spread === undefined) return expect(n).toBe(0);
        const mean = values.reduce((a, b) => a + b, 0) / n;
        expect(spread.n).toBe(n);
        expect(spread.mean).toBeCloseTo(mean, 9);
        expect(spread.median).toBe(((values[Math.floor((n - 1) / 2)] ?? 0) + (values[Math.floor(n / 2)] ?? 0)) / 2);
        if (n > 1) {
          const variance = values.reduce((total, value) => total + (value - mean) ** 2, 0) / (n - 1);
          expect(spread.deviation).toBeCloseTo(Math.sqrt(variance), 9);
        }
      }),
    );
  });
});
