import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rounded, roundedDown, roundedRatio } from '../../../shared/statistics/rounding.ts';
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

  it('of a mean is that of the fraction, reckoned in whole numbers', () => {
    holds(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.nat({ max: 400_000 }), (n, sum) => {
        expect(rounded(sum / n, 1)).toBe(exactly(sum, n, 1));
      }),
    );
  });
});

describe('rounding a ratio of whole numbers', () => {
  it.each([
    [2900, 200, 0, 15],
    [2300, 40, 0, 58],
    [-25, 2, 0, -13],
    [-1, 4, 0, 0],
    [-1, 4, 1, -0.3],
    [0, 7, 3, 0],
    [265, 100, 1, 2.7],
  ])('of %s of %s to %s decimals is %s', (count, n, decimals, expected) => {
    expect(roundedRatio({ count, n }, decimals)).toBe(expected);
  });

  it('is exact for all that can be counted', () => {
    holds(
      fc.property(
        fc.integer({ min: -1e8, max: 1e8 }),
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.constantFrom(0, 1, 2, 3),
        (count, n, decimals) => {
          expect(roundedRatio({ count, n }, decimals)).toBe(exactly(count, n, decimals));
        },
      ),
      2000,
    );
  });
});

describe('rounding down', () => {
  it.each([
    [2.65, 1, 2.6],
    [2.64, 1, 2.6],
    [2.69, 1, 2.6],
    [2.7, 1, 2.7],
    [0.95, 0, 0],
    [3, 0, 3],
    [0.299_999, 2, 0.29],
    [0.3, 2, 0.3],
    [1.239, 2, 1.23],
    [0.04, 1, 0],
  ])('%s to %s decimals is %s', (value, decimals, expected) => {
    expect(roundedDown(value, decimals)).toBe(expected);
  });
});
