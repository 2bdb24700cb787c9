import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { netPromoterScore, roundedScore } from '../../../shared/statistics/nps.ts';
import { holds } from '../../fixtures/property.ts';

const tenth = (value = Number.NaN) => Math.round(value * 10) / 10;
const people = fc.integer({ min: 0, max: 1000 });

describe('a net promoter score', () => {
  it.each([
    [100, 40, 20, 50, 38.2, 60],
    [5, 0, 0, 100, 17.5, 100],
  ])(
    'of %i promoters, %i passives and %i detractors is %f, %f to %f',
    (promoters, passives, detractors, ...expected) => {
      const score = netPromoterScore(promoters, passives, detractors);
      expect([score?.value, score?.interval.low, score?.interval.high].map(tenth)).toEqual(expected);
    },
  );

  it('carries what it is of', () => {
    expect(netPromoterScore(7, 2, 4)).toMatchObject({ n: 13, promoters: 7, passives: 2, detractors: 4 });
  });

  it.each([
    [1, 5, 2, 0, -13],
    [0, 7, 1, 0, -13],
    [1, 7, 0, 0, 13],
    [5, 0, 3, 1, 25],
    [2, 0, 1, 1, 33.3],
    [2, 1, 3, 1, -16.7],
    [2, 3, 2, 0, 0],
  ])('of %i, %i and %i to %i decimals is %f, halves away from zero', (...given) => {
    const [promoters, passives, detractors, decimals, expected] = given;
    const n = promoters + passives + detractors;
    expect(roundedScore({ promoters, passives, detractors, n, value: Number.NaN }, decimals)).toBe(expected);
    if (decimals === 0) expect(roundedScore({ promoters, passives, detractors, n, value: Number.NaN })).toBe(expected);
  });

  it('of nobody is not known', () => {
    expect(netPromoterScore(0, 0, 0)).toBeUndefined();
  });

  it('and its interval stay within -100 and 100, and turn with the answers', () => {
    holds(
      fc.property(people, people, people, (promoters, passives, detractors) => {
        const one = netPromoterScore(promoters, passives, detractors);
        const other = netPromoterScore(detractors, passives, promoters);
        if (one === undefined || other === undefined) return;
        expect(one.value).toBeCloseTo(-other.value, 9);
        expect(one.interval.low).toBeCloseTo(-other.interval.high, 9);
        expect(one.interval.low).toBeGreaterThanOrEqual(-100);
        expect(one.interval.high).toBeLessThanOrEqual(100);
        expect(one.interval.low).toBeLessThan(one.interval.high);
      }),
      500,
    );
  });

  it('rises with each promoter and falls with each detractor', () => {
    holds(
      fc.property(people, people, people, (promoters, passives, detractors) => {
        const value = (p: number, d: number) => netPromoterScore(p, passives, d)?.value ?? 0;
        expect(value(promoters + 1, detractors)).toBeGreaterThanOrEqual(value(promoters, detractors));
        expect(value(promoters, detractors + 1)).toBeLessThanOrEqual(value(promoters, detractors));
      }),
    );
  });
});
