import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceOf } from '../../../shared/statistics/difference.ts';
import { type Share, share } from '../../../shared/statistics/share.ts';
import { holds } from '../../fixtures/property.ts';

const of = (count: number, n: number) => share(count, n) as Share;
const aShare = fc
  .integer({ min: 1, max: 800 })
  .chain((n) => fc.integer({ min: 0, max: n }).map((count) => of(count, n)));

describe('the difference of two shares', () => {
  it('has the check values', () => {
    const { value, interval } = differenceOf(of(144, 160), of(120, 150));
    expect([value, interval.low, interval.high].map((each) => Math.round(each * 1000) / 10)).toEqual([10, 2.1, 18]);
    // Newcombe's own example, his table II (a): 56 of 70 against 48 of 80.
    const published = differenceOf(of(56, 70), of(48, 80)).interval;
    expect([published.low, published.high].map((each) => each.toFixed(4))).toEqual(['0.0524', '0.3339']);
  });

  it('is within bounds and turns with its shares', () => {
    holds(
      fc.property(aShare, aShare, (one, other) => {
        const there = differenceOf(one, other);
        const back = differenceOf(other, one);
        expect(there.interval.low).toBeGreaterThanOrEqual(-1 - 1e-9);
        expect(there.interval.high).toBeLessThanOrEqual(1 + 1e-9);
        expect(there.interval.low).toBeLessThanOrEqual(there.value);
        expect(there.interval.high).toBeGreaterThanOrEqual(there.value);
        expect(back.interval.low).toBeCloseTo(-there.interval.high, 12);
      }),
    );
  });
});
