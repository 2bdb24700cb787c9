import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rounded, wholePercent } from '../../../shared/statistics/rounding.ts';
import { exactly } from '../../fixtures/exact-rounding.ts';
import { holds } from '../../fixtures/property.ts';

describe('rounding', () => {
  it.each([
    [2.65, 1, 2.7],
    [3.05, 1, 3.1],
    [2.675, 2, 2.68],
    [1.005, 2, 1.01],
    [-2.5, 0, -3],
    [-2.65, 1, -2.7],
    [-0.125, 2, -0.13],
    [-0.4, 0, 0],
    [4.449, 1, 4.4],
    [0.4995, 0, 0],
    [0.499_999, 0, 0],
    [1_048_594.275, 2, 1_048_594.28],
  ])('of %s to %s decimals is %s', (value, decimals, expected) => {
    expect(rounded(value, decimals)).toBe(expected);
  });

  it('of a half is away from zero, however large it is', () => {
    holds(
      fc.property(fc.integer({ min: 0, max: 1e11 }), fc.constantFrom(0, 1, 2, 3), (units, decimals) => {
        // What is written, read as a number.
        const [half, above] = [Number(`${units}.5e-${decimals}`), Number(`${units + 1}e-${decimals}`)];

        expect(rounded(half, decimals)).toBe(above);
        expect(rounded(-half, decimals)).toBe(-above);
      }),
    );
  });

  it('of a share is that of the fraction, reckoned in whole numbers', () => {
    holds(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.nat(), (n, seed) => {
        const count = seed % (n + 1);

        expect(wholePercent(count / n)).toBe(exactly(100 * count, n));
      }),
    );
  });

  it('of a mean is that of the fraction, reckoned in whole numbers', () => {
    holds(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.nat({ max: 400_000 }), (n, sum) => {
        expect(rounded(sum / n, 1)).toBe(exactly(sum, n, 1));
      }),
    );
  });
});
