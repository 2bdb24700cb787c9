import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { share, wilson } from '../../../shared/statistics/share.ts';
import { holds } from '../../fixtures/property.ts';

const percents = (count: number, n: number) => {
  const { low, high } = wilson(count, n);
  return [low, high].map((end) => Math.round(end * 1000) / 10);
};

/** A count of at most n people. */
const aCount = fc.integer({ min: 1, max: 5000 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

describe("Wilson's interval", () => {
  it.each([
    [144, 160, 84.4, 93.8],
    [18, 20, 69.9, 97.2],
    [12, 12, 75.8, 100],
    [0, 12, 0, 24.2],
    [585, 650, 87.5, 92.1],
  ])('of %i of %i is %f to %f %%', (count, n, low, high) => {
    expect(percents(count, n)).toEqual([low, high]);
  });

  it('ends just at nothing for nobody, and just at all for everybody', () => {
    for (let n = 1; n <= 100; n += 1) expect([wilson(0, n).low, wilson(n, n).high], String(n)).toEqual([0, 1]);
  });

  it('contains the share and stays between nothing and all', () => {
    holds(
      fc.property(aCount, ([count, n]) => {
        const { low, high } = wilson(count, n);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(count / n);
        expect(high).toBeGreaterThanOrEqual(count / n);
        expect(high).toBeLessThanOrEqual(1);
        expect(high - low).toBeGreaterThan(0);
      }),
      500,
    );
  });

  it('is the mirror image for the others', () => {
    holds(
      fc.property(aCount, ([count, n]) => {
        const [one, other] = [wilson(count, n), wilson(n - count, n)];
        expect(other.low).toBeCloseTo(1 - one.high, 12);
        expect(other.high).toBeCloseTo(1 - one.low, 12);
      }),
    );
  });

  it('rises with the count and narrows with more people', () => {
    holds(
      fc.property(aCount, ([count, n]) => {
        const one = wilson(count, n);
        const more = wilson(Math.min(n, count + 1), n);
        const tenfold = wilson(count * 10, n * 10);
        expect(more.low).toBeGreaterThanOrEqual(one.low);
        expect(more.high).toBeGreaterThanOrEqual(one.high);
        expect(tenfold.high - tenfold.low).toBeLessThan(one.high - one.low);
      }),
    );
  });
});

describe('a share', () => {
  it('of nobody is not known', () => {
    expect(share(0, 0)).toBeUndefined();
  });

  it('carries what it is of', () => {
    expect(share(144, 160)).toMatchObject({ count: 144, n: 160, value: 0.9 });
  });
});
