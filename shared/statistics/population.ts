/**
 * How much a standard error shrinks when `n` of a population of `size` people were asked: 1 for a small part of it, 0 when
 * everybody was. The finite population correction: Cochran (1977), Sampling Techniques, 3rd edition, section 2.6. It is
 * right only for a random sample; who does not answer a form is no such, so reports do not use it unless asked to.
 */
export function populationCorrection(n: number, size: number): number {
  return size <= 1 ? 0 : Math.sqrt(Math.max(0, size - n) / (size - 1));
}
