import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentageFigure, wholePercentage } from '../../../shared/statistics/percentage.ts';
import { exactly } from '../../fixtures/exact-rounding.ts';
import { holds } from '../../fixtures/property.ts';

/** So many of so many, up to a million people. */
const ratios = fc
  .tuple(fc.integer({ min: 1, max: 1_000_000 }), fc.nat())
  .map(([n, seed]) => ({ count: seed % (n + 1), n }));

describe('a whole percentage', () => {
  it.each([
    [{ count: 29, n: 200 }, '', 15],
    [{ count: 23, n: 40 }, '', 58],
    [{ count: 999, n: 1000 }, '>', 99],
    [{ count: 995, n: 1000 }, '>', 99],
    [{ count: 994, n: 1000 }, '', 99],
    [{ count: 1000, n: 1000 }, '', 100],
    [{ count: 1, n: 201 }, '<', 1],
    [{ count: 1, n: 200 }, '', 1],
    [{ count: 0, n: 1000 }, '', 0],
  ])('of %o is %s%s', (share, sign, whole) => {
    expect(wholePercentage(share)).toEqual({ sign, whole });
  });

  it('of the end of an interval says nobody and everybody only where it is', () => {
    const said = [0, 0.003, 0.005, 0.145, 0.994, 0.997, 1].map((value) => {
      const { sign, whole } = wholePercentage(value);
      return `${sign}${whole}`;
    });
    expect(said).toEqual(['0', '<1', '1', '15', '99', '>99', '100']);
  });

  it('is the same of the counts and of their quotient', () => {
    holds(
      fc.property(ratios, ({ count, n }) => {
        expect(wholePercentage(count / n)).toEqual(wholePercentage({ count, n }));
      }),
      2000,
    );
  });

  it('and that of all the others are complements, half a percent apart at most', () => {
    holds(
      fc.property(ratios, ({ count, n }) => {
        const [one, other] = [wholePercentage({ count, n }), wholePercentage({ count: n - count, n })];
        // Two halves are both rounded up.
        const halves = (200 * count) % n === 0 && (100 * count) % n !== 0 && one.sign === '' && other.sign === '';
        expect(one.whole + other.whole).toBe(halves ? 101 : 100);
      }),
      2000,
    );
  });
});

describe('a percentage as a number', () => {
  it.each([
    [{ count: 10, n: 12 }, 83.3],
    [{ count: 1999, n: 2000 }, 99.95],
    [{ count: 1, n: 2001 }, 0.05],
    [{ count: 999_999, n: 1_000_000 }, 99.9999],
    [{ count: 0, n: 3000 }, 0],
    [{ count: 3000, n: 3000 }, 100],
    [0.9996, 99.96],
    [0.000_31, 0.03],
    [0.000_05, 0.01],
    [1, 100],
    [0, 0],
  ])('of %o is %s', (share, expected) => {
    expect(percentageFigure(share)).toBe(expected);
  });

  it('has ten decimals at most, and is then of nobody', () => {
    expect(percentageFigure({ count: 1, n: 10 ** 12 })).toBe(1e-10);
    expect(percentageFigure({ count: 2, n: 10 ** 13 })).toBe(0);
  });

  it('says nobody and everybody only where it is, and has one decimal wherever that is true', () => {
    holds(
      fc.property(ratios, ({ count, n }) => {
        const figure = percentageFigure({ count, n });
        expect([figure === 0, figure === 100]).toEqual([count === 0, count === n]);
        const tenth = exactly(100 * count, n, 1);
        if (tenth > 0 && tenth < 100) expect(figure).toBe(tenth);
      }),
      2000,
    );
  });
});
