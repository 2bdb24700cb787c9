import fc from 'fast-check';
import { binomialDistribution, gammaln } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { designEffect } from '../../../shared/statistics/design-effect.ts';
import { exactDifference, exactExcess, lessThirds, mapThirds } from '../../../shared/statistics/exact-test.ts';
import { holm } from '../../../shared/statistics/holm.ts';
import { logFactorial } from '../../../shared/statistics/log-factorial.ts';
import { normalQuantile, zOfLevel } from '../../../shared/statistics/normal-quantile.ts';
import { z95 } from '../../../shared/statistics/share.ts';
import { holds } from '../../fixtures/property.ts';

/** `n` over `k` in whole numbers. */
function choose(n: number, k: number): bigint {
  if (k < 0 || k > n) return 0n;
  let result = 1n;
  for (let at = 1n; at <= BigInt(k); at += 1n) result = (result * (BigInt(n) - at + 1n)) / at;
  return result;
}

const thirds = (low: number, middle: number, high: number) => ({ low, middle, high });
const some = (max: number) =>
  fc.record({ low: fc.nat(max), middle: fc.nat(max), high: fc.nat(max) }).filter((each) => each.low + each.high > 0);

/** The exact test by counting all tables in whole numbers. */
function counted(one: ReturnType<typeof thirds>, other: ReturnType<typeof thirds>): number {
  const n = one.low + one.middle + one.high;
  const whole = thirds(one.low + other.low, one.middle + other.middle, one.high + other.high);
  const tails = { atMost: 0n, atLeast: 0n, all: 0n };
  for (let middle = 0; middle <= n; middle += 1) {
    for (let high = 0; high <= n - middle; high += 1) {
      const low = n - middle - high;
      const ways = choose(whole.low, low) * choose(whole.middle, middle) * choose(whole.high, high);
      tails.all += ways;
      if (high - low <= one.high - one.low) tails.atMost += ways;
      if (high - low >= one.high - one.low) tails.atLeast += ways;
    }
  }
  const smaller = tails.atMost < tails.atLeast ? tails.atMost : tails.atLeast;
  return Math.min(1, Number((2n * smaller * 10n ** 15n) / tails.all) / 1e15);
}

describe('thirds', () => {
  it('are changed and taken away each by itself', () => {
    expect(mapThirds(thirds(1, 2, 3), (count) => 10 * count)).toEqual(thirds(10, 20, 30));
    expect(lessThirds(thirds(10, 20, 30), thirds(1, 2, 4))).toEqual(thirds(9, 18, 26));
  });
});

describe('the exact test of a difference', () => {
  it('has the values of other packages', () => {
    // fisher.test of R for the lady tasting tea, where both tails are alike; Agresti (2002), table 3.8.
    expect(exactDifference(thirds(1, 0, 3), thirds(3, 0, 1))).toBeCloseTo(0.485714, 6);
    // Fisher's twins (1935): 10 of 12 and 2 of 15 convicts, one tail 0.000465.
    expect(exactDifference(thirds(2, 0, 10), thirds(15, 0, 3)) / 2).toBeCloseTo(0.000465, 6);
  });

  it('tells nothing of one person, of nobody, and of people who are all alike', () => {
    for (const [one, other] of [
      [thirds(1, 0, 0), thirds(0, 0, 0)],
      [thirds(0, 0, 0), thirds(0, 0, 1)],
      [thirds(0, 0, 0), thirds(0, 0, 0)],
      [thirds(0, 7, 0), thirds(0, 9, 0)],
      [thirds(0, 0, 7), thirds(0, 0, 9)],
      [thirds(7, 0, 0), thirds(9, 0, 0)],
    ] as const) {
      expect(exactDifference(one, other)).toBeCloseTo(1, 9);
    }
  });

  it('is what counting all tables gives', () => {
    holds(
      fc.property(some(12), some(12), (one, other) => {
        expect(exactDifference(one, other)).toBeCloseTo(counted(one, other), 9);
      }),
    );
  });

  it('says the same of both sides, and of everything turned round', () => {
    holds(
      fc.property(some(300), some(300), (one, other) => {
        const p = exactDifference(one, other);
        expect(exactDifference(other, one)).toBeCloseTo(p, 8);
        const turned = (each: typeof one) => thirds(each.high, each.middle, each.low);
        expect(exactDifference(turned(one), turned(other))).toBeCloseTo(p, 8);
        expect(p).toBeGreaterThanOrEqual(0);
        expect(p).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('looks only at what is likely, however many people there are', () => {
    const large = exactDifference(thirds(20_000, 40_000, 100_000), thirds(90_000, 150_000, 450_000));
    expect(large).toBe(0);
    expect(exactDifference(thirds(1000, 2000, 5000), thirds(10_000, 20_000, 50_000))).toBeCloseTo(1, 6);
  });
});

describe('the exact test of an excess', () => {
  it('is the binomial tail', () => {
    expect(exactExcess(8, 10, 0.5)).toBeCloseTo(56 / 1024, 12);
    expect(exactExcess(0, 10, 0.3)).toBeCloseTo(1, 12);
    expect(exactExcess(10, 10, 0.3)).toBeCloseTo(0.3 ** 10, 15);
    expect(exactExcess(0, 0, 0.3)).toBe(1);
  });

  it('is that of a statistics package', () => {
    holds(
      fc.property(fc.integer({ min: 1, max: 80 }), fc.nat(80), fc.integer({ min: 1, max: 99 }), (n, k, percent) => {
        const count = Math.min(k, n);
        const probabilities = Array.from(binomialDistribution(n, percent / 100) ?? []);
        // The package leaves out what adds up to less than a ten thousandth.
        const tail = probabilities.slice(count).reduce((sum, each) => sum + each, 0);
        expect(Math.abs(exactExcess(count, n, percent / 100) - tail)).toBeLessThan(1.1e-4);
      }),
    );
  });
});

describe('logarithms of factorials', () => {
  it('add up, on both sides of where the series begins', () => {
    for (const n of [1, 2, 10, 64, 65, 66, 100, 1000, 100_000]) {
      expect(logFactorial(n) - logFactorial(n - 1)).toBeCloseTo(Math.log(n), 8);
    }
  });

  it('are those of a statistics package', () => {
    for (const n of [0, 1, 5, 64, 65, 170, 1000, 1_000_000]) {
      expect(logFactorial(n) / Math.max(1, gammaln(n + 1))).toBeCloseTo(n < 2 ? 0 : 1, 9);
    }
  });
});

describe('normal quantiles', () => {
  it('have the tabled values', () => {
    expect(zOfLevel(0.05)).toBeCloseTo(z95, 6);
    for (const [p, z] of [
      [0.5, 0],
      [0.9, 1.2815515655],
      [0.99, 2.326347874],
      [0.999, 3.0902323062],
      [1 - 1e-6, 4.7534243088],
      [1e-12, -7.0344838253],
      [1e-20, -9.2623400898],
    ] as const) {
      expect(normalQuantile(p)).toBeCloseTo(z, 5);
    }
  });
});

describe('Holm’s method', () => {
  const rejected = (...pValues: number[]) => {
    const tests = pValues.map((p) => ({ p }));
    const outcomeOf = holm(tests);
    return tests.map((test) => outcomeOf(test));
  };

  it('steps down from the smallest, and stops at the first that fails', () => {
    expect(rejected(0.01, 0.04, 0.03, 0.005).map(({ isRejected }) => isRejected)).toEqual([true, false, false, true]);
    expect(rejected(0.01, 0.04, 0.03, 0.005).map(({ level }) => level)).toEqual([0.05 / 3, 0.025, 0.025, 0.0125]);
    expect(rejected(0.04).map(({ isRejected }) => isRejected)).toEqual([true]);
    expect(rejected()).toEqual([]);
  });

  it('keeps to another level, tries one at its very level, and knows only its own family', () => {
    const [one, other] = [{ p: 0.05 }, { p: 0.1 }];
    const outcomeOf = holm([other, one], 0.1);
    expect([one, other].map((test) => outcomeOf(test))).toEqual([
      { isRejected: true, level: 0.05 },
      { isRejected: true, level: 0.1 },
    ]);
    expect(() => outcomeOf({ p: 0.05 })).toThrow(new RangeError('This test is not one of the family.'));
  });

  it('rejects whatever Bonferroni does, nothing above the level, and no larger one before a smaller', () => {
    holds(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 40 }), (pValues) => {
        for (const [at, { isRejected }] of rejected(...pValues).entries()) {
          const p = pValues[at] ?? 1;
          if (p <= 0.05 / pValues.length) expect(isRejected).toBe(true);
          if (p > 0.05) expect(isRejected).toBe(false);
        }
      }),
    );
  });
});

describe('the design effect', () => {
  it('is that of groups of one size: 1 and one less than their size times how alike they are', () => {
    // Ten groups of 20: eight with half, one with nobody and one with everybody. By Rao and Scott's formula.
    const groups = [...Array.from({ length: 8 }, () => 10), 0, 20].map(
      (yes) =>
        [
          [1, yes],
          [0, 20 - yes],
        ] as const,
    );
    const between = ((10 / 9) * 2 * 10 ** 2) / 200 ** 2;
    expect(designEffect(groups)).toBeCloseTo(between / (0.25 / 200), 12);
  });

  it('is that of groups of any sizes and values, and groups of nobody are none', () => {
    // By the formula: between 6.48 * 2 / 10^2, within 0.21 / 10; between 32 * 2 / 8^2, within 3 / 8.
    const shares = [
      [
        [1, 3],
        [0, 1],
      ],
      [[0, 6]],
    ] as const;
    const steps = [
      [
        [5, 2],
        [1, 2],
      ],
      [[1, 4]],
    ] as const;
    expect(designEffect(shares)).toBeCloseTo(0.1296 / 0.021, 9);
    expect(designEffect(steps)).toBeCloseTo(8 / 3, 9);
    expect(designEffect([...steps, [], [[3, 0]]])).toBeCloseTo(8 / 3, 9);
  });

  it('is 1 of one group, of groups that are alike, and where all answer alike', () => {
    expect(designEffect([[[1, 5]]])).toBe(1);
    expect(designEffect([])).toBe(1);
    const alike = [
      [1, 5],
      [0, 5],
    ] as const;
    expect(designEffect([alike, alike, alike])).toBe(1);
    expect(designEffect([[[1, 5]], [[1, 9]]])).toBe(1);
  });

  it('does not depend on the unit of the values', () => {
    const cluster = fc.tuple(fc.nat(20), fc.nat(20)).map(
      ([yes, no]) =>
        [
          [1, yes],
          [0, no],
        ] as const,
    );
    holds(
      fc.property(fc.array(cluster, { maxLength: 8 }), (clusters) => {
        const scaled = clusters.map((each) => each.map(([value, count]) => [100 * value - 3, count] as const));
        expect(designEffect(scaled)).toBeCloseTo(designEffect(clusters), 6);
        expect(designEffect(clusters)).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});
