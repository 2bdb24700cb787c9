import fc from 'fast-check';
import { mean, sampleStandardDeviation } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { gainOf, type PairTotals } from '../../../shared/statistics/gain.ts';
import { t95 } from '../../../shared/statistics/student.ts';
import { holds } from '../../fixtures/property.ts';

const ends = { from: 1, to: 5, best: 5 };

/** The totals of pairs. */
function totalsOf(pairs: readonly (readonly [number, number])[]): PairTotals & { readonly squares: number } {
  const sum = (of: (before: number, now: number) => number) => pairs.reduce((total, pair) => total + of(...pair), 0);
  return {
    n: pairs.length,
    before: sum((before) => before),
    now: sum((_, now) => now),
    squares: sum((before, now) => (now - before) ** 2),
  };
}

const step = fc.integer({ min: 1, max: 5 });
const somePairs = fc.array(fc.tuple(step, step), { minLength: 5, maxLength: 60 });

describe('gains', () => {
  it('are means of both sides over complete pairs, and their difference', () => {
    expect(gainOf({ n: 5, before: 15, now: 20 }, ends)).toEqual({
      n: 5,
      before: 3,
      now: 4,
      change: 1,
      isNearCeiling: false,
    });
    expect(gainOf({ n: 0, before: 0, now: 0 }, ends)).toBeUndefined();
  });

  it('have the interval and the effect of a paired t test, from sums alone', () => {
    holds(
      fc.property(somePairs, (pairs) => {
        const gain = gainOf(totalsOf(pairs), ends);
        const changes = pairs.map(([before, now]) => now - before);
        const deviation = sampleStandardDeviation(changes);
        const half = ((t95(changes.length - 1) ?? 0) * deviation) / Math.sqrt(changes.length);
        expect(gain?.interval?.low).toBeCloseTo(Math.max(-4, mean(changes) - half), 9);
        expect(gain?.interval?.high).toBeCloseTo(Math.min(4, mean(changes) + half), 9);
        if (deviation === 0 || gain?.isNearCeiling) return;
        const isClear = Math.abs(mean(changes)) > half;
        expect(gain?.effect !== undefined).toBe(isClear);
        if (isClear) expect(gain?.effect).toBeCloseTo(mean(changes) / deviation, 9);
      }),
    );
  });

  it('are no surer and no larger where the squares are more than they were', () => {
    holds(
      fc.property(somePairs, fc.integer({ min: 1, max: 200 }), (pairs, more) => {
        const totals = totalsOf(pairs);
        const [exact, wider] = [gainOf(totals, ends), gainOf({ ...totals, squares: totals.squares + more }, ends)];
        expect(wider?.interval?.low).toBeLessThanOrEqual(exact?.interval?.low ?? -4);
        expect(wider?.interval?.high).toBeGreaterThanOrEqual(exact?.interval?.high ?? 4);
        expect(Math.abs(wider?.effect ?? 0)).toBeLessThanOrEqual(Math.abs(exact?.effect ?? Number.POSITIVE_INFINITY));
      }),
    );
  });

  it.each([
    { what: 'one person', n: 1, before: 2, now: 4, squares: 4, interval: undefined, effect: undefined },
    { what: 'four people', n: 4, before: 8, now: 12, squares: 6, interval: undefined, effect: undefined },
    // Of five and more, with the t of 4 and 9 degrees of freedom: 2.776 and 2.262.
    { what: 'a clear gain', n: 5, before: 10, now: 17, squares: 11, interval: [0.72, 2.08], effect: 2.556 },
    { what: 'a clear loss', n: 10, before: 40, now: 25, squares: 25, interval: [-1.877, -1.123], effect: -2.846 },
    { what: 'no clear gain', n: 10, before: 25, now: 26, squares: 9, interval: [-0.611, 0.811], effect: undefined },
    { what: 'the same gain of all', n: 6, before: 12, now: 18, squares: 6, interval: [1, 1], effect: undefined },
    { what: 'squares too small', n: 6, before: 12, now: 18, squares: 5, interval: [1, 1], effect: undefined },
  ])('of $what have the interval $interval and the effect $effect', ({ what: _, interval, effect, ...totals }) => {
    const gain = gainOf(totals, ends);
    const rounded = (value: number) => Number(value.toFixed(3));
    expect(gain?.interval && [gain.interval.low, gain.interval.high].map(rounded)).toEqual(interval);
    expect(gain?.effect && rounded(gain.effect)).toEqual(effect);
  });

  it.each([
    [94, false],
    [95, true],
    [96, true],
  ])('of ten people who add up to %i of a scale from 0 to 10 are near the ceiling: %s', (before, isNearCeiling) => {
    const gain = gainOf({ n: 10, before, now: before - 50, squares: 9000 }, { from: 0, to: 10, best: 10 });
    expect(gain).toMatchObject({ isNearCeiling, interval: { low: -10, high: 10 } });
  });

  it('stay on the scale', () => {
    const wide = totalsOf([...Array.from({ length: 4 }, () => [1, 5] as const), [5, 1]]);
    expect(gainOf({ ...wide, squares: 500 }, ends)?.interval).toEqual({ low: -4, high: 4 });
  });

  it('have no effect where half of all had no step left to go up', () => {
    const high = totalsOf([
      ...Array.from({ length: 30 }, () => [4, 5] as const),
      ...Array.from({ length: 30 }, () => [5, 5] as const),
    ]);
    expect(gainOf(high, ends)).toMatchObject({ before: 4.5, isNearCeiling: true });
    expect(gainOf(high, ends)?.effect).toBeUndefined();
    expect(gainOf(high, ends)?.interval).toBeDefined();
    expect(gainOf({ ...high, before: high.before - 1 }, ends)).toMatchObject({ isNearCeiling: false });
  });
});
