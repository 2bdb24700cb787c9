import { describe, expect, it } from 'vitest';
import { logChoose, logFactorial } from '../../../shared/statistics/log-factorial.ts';

function factorial(n: number): bigint {
  let product = 1n;
  for (let factor = 2n; factor <= BigInt(n); factor += 1n) product *= factor;
  return product;
}

describe('the logarithm of a factorial', () => {
  it('is that of the whole number, as exact as numbers are, up to the largest that they hold', () => {
    for (let n = 0; n <= 170; n += 1) {
      const exact = Math.log(Number(factorial(n)));
      // One step of a number of this size is 2^-43.
      expect(Math.abs(logFactorial(n) - exact), String(n)).toBeLessThan(4 * 2 ** -43);
    }
  });

  it('tells how many ways there are to choose', () => {
    for (let n = 0; n <= 100; n += 1) {
      for (let k = 0; k <= n; k += 1) {
        const ways = Number(factorial(n) / (factorial(k) * factorial(n - k)));
        expect(logChoose(n, k), `${k} of ${n}`).toBeCloseTo(Math.log(ways), 10);
      }
    }
  });
});
