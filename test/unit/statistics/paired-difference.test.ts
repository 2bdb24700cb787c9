import { describe, expect, it } from 'vitest';
import { exactPaired, pairedDifference } from '../../../shared/statistics/paired-difference.ts';

describe('a change of the same people', () => {
  // By hand: (more - less) / (n + 2) and the variance of Agresti and Min's formula, with half a person more at each place.
  it.each([
    [{ n: 100, more: 30, less: 10 }, 20, 7.8, 31.4],
    [{ n: 60, more: 6, less: 18 }, -20, -34.6, -4.1],
    [{ n: 10, more: 0, less: 0 }, 0, -16.3, 16.3],
    [{ n: 10, more: 10, less: 0 }, 100, 56.4, 100],
  ])('of %j is %f points, %f to %f', (change, value, low, high) => {
    const found = pairedDifference(change, 1.959964);
    expect(found.value).toBe(value);
    expect(found.interval.low).toBeCloseTo(low, 0);
    expect(found.interval.high).toBeCloseTo(high, 0);
  });

  // Binomial tails: 2 x (1 + 6) / 64; 2 / 64; 2 x 386 / 4096... of R's binom.test(c(10, 3)): 0.0923.
  it.each([
    [{ n: 20, more: 5, less: 1 }, 14 / 64],
    [{ n: 20, more: 0, less: 6 }, 2 / 64],
    [{ n: 20, more: 10, less: 3 }, 0.0922852],
    [{ n: 20, more: 4, less: 4 }, 1],
    [{ n: 20, more: 0, less: 0 }, 1],
  ])('of %j is as probable as %f by chance', (change, p) => {
    expect(exactPaired(change)).toBeCloseTo(p, 6);
  });
});
