import fc from 'fast-check';
import { mean, median, sampleStandardDeviation } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { distribution } from '../../../shared/statistics/distribution.ts';
import { type FiveSteps, percentScore, topBox, topTwoBox } from '../../../shared/statistics/five-point.ts';
import { meanInterval, standardError } from '../../../shared/statistics/mean.ts';
import { type Nps, netPromoterScore } from '../../../shared/statistics/nps.ts';
import { populationCorrection } from '../../../shared/statistics/population.ts';
import { scoreIn, shareIn, simple, widening } from '../../../shared/statistics/precision.ts';
import { type Share, share } from '../../../shared/statistics/share.ts';
import { holds } from '../../fixtures/property.ts';

const checked: FiveSteps = [1, 3, 12, 54, 90];

describe('a five-point scale', () => {
  it('has the check values', () => {
    expect(topTwoBox(checked)?.value).toBeCloseTo(0.9, 12);
    expect(topBox(checked)?.value).toBeCloseTo(0.5625, 12);
    expect(percentScore(checked)).toBeCloseTo(88.625, 12);
    expect([topTwoBox, topBox, percentScore].map((of) => of([0, 0, 0, 0, 0]))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('means', () => {
  it('are those of a statistics package', () => {
    holds(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 60 }), (values) => {
        const spread = distribution(values.map((value) => [value, 1]));
        expect(spread?.mean).toBeCloseTo(mean(values), 9);
        expect(spread?.median).toBe(median(values));
        expect(spread?.deviation).toBeCloseTo(sampleStandardDeviation(values), 9);
        expect(spread && standardError(spread)).toBeCloseTo(
          sampleStandardDeviation(values) / Math.sqrt(values.length),
          9,
        );
      }),
    );
  });

  it('have the interval of a published example by Student', () => {
    // NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.5.2, ZARR13.DAT: 9.258242 to 9.264679.
    const interval = meanInterval({ n: 195, mean: 9.26146, deviation: 0.02278881 });
    expect(interval?.low).toBeCloseTo(9.258242, 5);
    expect(interval?.high).toBeCloseTo(9.264679, 5);
  });

  it('have one from five values on, and a narrower one of a population', () => {
    const spread = { n: 5, mean: 4, deviation: 1 };
    expect(meanInterval({ ...spread, n: 4 })).toBeUndefined();
    expect(meanInterval({ n: 5, mean: 4, deviation: undefined })).toBeUndefined();
    expect(meanInterval(spread)?.high).toBeCloseTo(4 + 2.776 / Math.sqrt(5), 3);
    expect(meanInterval(spread, { population: 5 })).toEqual({ low: 4, high: 4 });
  });
});

describe('the finite population correction', () => {
  it('is nothing of a small part, and all when everybody answered', () => {
    expect(populationCorrection(1, 1000)).toBe(1);
    expect(populationCorrection(160, 160)).toBe(0);
    expect(populationCorrection(40, 121)).toBeCloseTo(Math.sqrt(81 / 120), 12);
  });

  it.each([
    [0, 0, 0],
    [1, 1, 0],
    [0, 1, 0],
    [1, 2, 1],
    [2, 2, 0],
    [3, 2, 0],
    [7, 10, Math.sqrt(1 / 3)],
  ])('with %i answers of %i people is %d', (n, size, correction) => {
    expect(populationCorrection(n, size)).toBeCloseTo(correction, 12);
  });

  it.each([
    { n: 20, precision: simple, by: 1 },
    { n: 20, precision: { designEffect: 4 }, by: 2 },
    { n: 20, precision: { population: 20 }, by: 0 },
    { n: 21, precision: { population: 20 }, by: 1 },
    { n: 7, precision: { population: 10, designEffect: 3 }, by: 1 },
  ])('makes an interval of $n people with $precision $by times as wide', ({ n, precision, by }) => {
    expect(widening(n, precision)).toBeCloseTo(by, 12);
  });

  it('narrows an interval, down to nothing where everybody answered', () => {
    const of = (count: number, n: number) => share(count, n) as Share;
    const [whole, part] = [of(18, 20).interval, shareIn(of(18, 20), { population: 40 }).interval];
    expect(part.low).toBeGreaterThan(whole.low);
    expect(part.high).toBeLessThan(whole.high);
    expect(shareIn(of(144, 160), { population: 160 }).interval).toEqual({ low: 0.9, high: 0.9 });
    // More answers than people: the headcount is wrong.
    expect(shareIn(of(18, 20), { population: 19 })).toEqual(of(18, 20));
    const score = netPromoterScore(10, 5, 5) as Nps;
    expect(scoreIn(score, { population: 20 }).interval.low).toBeCloseTo(
      scoreIn(score, { population: 20 }).interval.high,
      9,
    );
    // Where everybody answered, a score is what it is, also at the end of its range.
    const best = netPromoterScore(20, 0, 0) as Nps;
    expect(scoreIn(best, { population: 20 }).interval).toEqual({ low: 100, high: 100 });
    expect(scoreIn(score, { population: 20 }).interval).toEqual({ low: score.value, high: score.value });
    const spread = { n: 20, deviation: 1 };
    expect(standardError(spread)).toBeCloseTo(1 / Math.sqrt(20), 12);
    expect(standardError(spread, { population: 20 })).toBe(0);
  });
});

describe('a design effect', () => {
  it('makes intervals as wide as those of fewer people', () => {
    const [many, few] = [share(80, 100) as Share, share(40, 50) as Share];
    expect(shareIn(many, { designEffect: 2 }).interval).toEqual(few.interval);
    expect(shareIn(many, simple)).toEqual(many);
    const [all, half] = [netPromoterScore(60, 20, 20) as Nps, netPromoterScore(30, 10, 10) as Nps];
    expect(scoreIn(all, { designEffect: 2 }).interval).toEqual(half.interval);
    expect(scoreIn(all, simple)).toEqual(all);
    expect(standardError({ n: 100, deviation: 1 }, { designEffect: 4 })).toBeCloseTo(0.2, 12);
  });
});
