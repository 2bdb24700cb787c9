import { describe, expect, it } from 'vitest';
import {
  differenceCoverage,
  leastShareCoverage,
  meanShareCoverage,
  scoreCoverage,
  shareCoverage,
} from '../../../shared/statistics/coverage.ts';
import { differenceOf } from '../../../shared/statistics/difference.ts';
import { netPromoterScore } from '../../../shared/statistics/nps.ts';
import { type Interval, type Share, share, wilson } from '../../../shared/statistics/share.ts';

const upTo = (n: number) => Array.from({ length: n + 1 }, (_, count) => count);

function factorial(n: number): bigint {
  return upTo(n)
    .slice(1)
    .reduce((product, factor) => product * BigInt(factor), 1n);
}

/** In how many ways so many people of each kind come, each kind with its weight: an exact probability, but for the sum of all. */
function ways(counts: readonly number[], weights: readonly number[]): bigint {
  const n = counts.reduce((sum, count) => sum + count, 0);
  const orders = counts.reduce((rest, count) => rest / factorial(count), factorial(n));
  return counts.reduce((product, count, at) => product * BigInt(weights[at] ?? 0) ** BigInt(count), orders);
}

/** What is above, below and around the truth, by whole numbers. */
function counted(outcomes: readonly { readonly interval: Interval; readonly ways: bigint }[], truth: number) {
  const all = outcomes.reduce((sum, each) => sum + each.ways, 0n);
  const part = (of: (interval: Interval) => boolean) => {
    const some = outcomes.reduce((sum, each) => sum + (of(each.interval) ? each.ways : 0n), 0n);
    return Number((some * 10n ** 15n) / all) / 1e15;
  };
  return {
    holds: expect.closeTo(
      part(({ low, high }) => low <= truth && truth <= high),
      10,
    ),
    below: expect.closeTo(
      part(({ high }) => high < truth),
      10,
    ),
    above: expect.closeTo(
      part(({ low }) => low > truth),
      10,
    ),
  };
}

describe('how often Wilson’s interval holds a share', () => {
  it.each([5, 10, 20, 50].flatMap((n) => [50, 90, 37].map((percent) => [n, percent] as const)))(
    'of %i people is the exact binomial sum, at %i percent',
    (n, percent) => {
      const outcomes = upTo(n).map((count) => ({
        interval: wilson(count, n),
        ways: ways([count, n - count], [percent, 100 - percent]),
      }));
      expect(shareCoverage(n, percent / 100)).toEqual(counted(outcomes, percent / 100));
    },
  );

  it('is at least what it is said to be, for every share, and comes as near to it as one likes', () => {
    for (const n of [5, 10, 20, 50]) {
      const least = leastShareCoverage(n);
      const ends = upTo(n).flatMap((count) => [wilson(count, n).low, wilson(count, n).high]);
      const beside = ends.flatMap((end) => [end - 1e-9, end + 1e-9]).filter((truth) => truth > 0 && truth < 1);
      const everywhere = Array.from({ length: 1999 }, (_, at) => (at + 1) / 2000);
      const held = [...beside, ...everywhere].map((truth) => shareCoverage(n, truth).holds);
      expect(Math.min(...held)).toBeGreaterThan(least - 1e-7);
      expect(Math.min(...held)).toBeLessThan(least + 1e-7);
    }
  });

  it('is on average what the mean over all shares comes to', () => {
    for (const n of [5, 10, 20]) {
      const steps = 4000;
      const sum = Array.from({ length: steps }, (_, at) => shareCoverage(n, (at + 0.5) / steps).holds);
      expect(sum.reduce((total, each) => total + each, 0) / steps).toBeCloseTo(meanShareCoverage(n), 3);
    }
  });

  it('has known values for ten people', () => {
    // Just above where the interval of one of ten begins, only nobody of ten holds it.
    expect(leastShareCoverage(10)).toBeCloseTo((1 - wilson(1, 10).low) ** 10, 12);
    expect(leastShareCoverage(10)).toBeCloseTo(0.835, 3);
    // At whole thousandths it is a little more: 84.2 %.
    const thousandths = Array.from({ length: 999 }, (_, at) => shareCoverage(10, (at + 1) / 1000).holds);
    expect(Math.min(...thousandths)).toBeCloseTo(0.842, 3);
    expect(meanShareCoverage(10)).toBeCloseTo(0.954, 3);
  });
});

describe('how often the interval of a net promoter score holds it', () => {
  it.each([10, 20].flatMap((n) => [[80, 15, 5] as const, [50, 30, 20] as const].map((mix) => [n, mix] as const)))(
    'is the exact multinomial sum: %i people, %j',
    (n, [high, middle, low]) => {
      const outcomes = upTo(n).flatMap((promoters) =>
        upTo(n - promoters).map((detractors) => {
          const passives = n - promoters - detractors;
          return {
            interval: netPromoterScore(promoters, passives, detractors)?.interval as Interval,
            ways: ways([promoters, passives, detractors], [high, middle, low]),
          };
        }),
      );
      const truth = { high: high / 100, middle: middle / 100, low: low / 100 };
      expect(scoreCoverage(n, truth)).toEqual(counted(outcomes, high - low));
    },
  );

  it('misses a high score from below only, of ten people', () => {
    const { holds, below, above } = scoreCoverage(10, { high: 0.8, middle: 0.15, low: 0.05 });
    expect(holds).toBeCloseTo(0.944, 3);
    expect(below).toBeCloseTo(1 - holds, 9);
    expect(above).toBe(0);
  });
});

describe('how often Newcombe’s interval holds a difference', () => {
  it.each([
    [10, 70, 50],
    [20, 90, 70],
  ])('of twice %i people is the exact sum: %i and %i percent', (n, one, other) => {
    const outcomes = upTo(n).flatMap((first) =>
      upTo(n).map((second) => ({
        interval: differenceOf(share(first, n) as Share, share(second, n) as Share).interval,
        ways: ways([first, n - first], [one, 100 - one]) * ways([second, n - second], [other, 100 - other]),
      })),
    );
    expect(differenceCoverage(n, one / 100, other / 100)).toEqual(counted(outcomes, (one - other) / 100));
  });
});
