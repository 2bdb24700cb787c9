import { type Interval, wilson, z95 } from './share.ts';

/**
 * How much a standard error shrinks when `n` of a population of `size` people were asked: 1 for a small part of it, 0 when
 * everybody was. The finite population correction: Cochran (1977), Sampling Techniques, 3rd edition, section 2.6. It is
 * right only for a random sample; who does not answer a form is no such, so reports do not use it unless asked to.
 */
export function populationCorrection(n: number, size: number): number {
  return size <= 1 ? 0 : Math.sqrt(Math.max(0, size - n) / (size - 1));
}

/**
 * Wilson's interval for the share among all `size` people of a population: its z shrinks as the standard error does. When
 * everybody answered, it is the share itself.
 */
export function wilsonOf(count: number, n: number, size: number, z = z95): Interval {
  const correction = populationCorrection(n, size);
  if (correction === 0) return { low: count / n, high: count / n };
  return wilson(count, n, z * correction);
}
