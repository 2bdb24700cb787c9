import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { netPromoterScore } from '../../../shared/statistics/nps.ts';
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
