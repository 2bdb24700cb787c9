import { populationCorrection } from './population.ts';

/**
 * What the interval of a number rests on beside its counts: nothing; that the people come in groups which differ, by their
 * design effect; or that they are a part of so many about whom alone it is to speak.
 */
export type Precision =
  | { readonly designEffect?: undefined; readonly population?: undefined }
  | { readonly designEffect: number; readonly population?: undefined }
  | { readonly designEffect?: undefined; readonly population: number };

/** Of as many people drawn one by one, from no end of others. */
export const simple: Precision = {};

/** How many people drawn one by one would tell as much as `n` do. */
export function effectiveSize(n: number, { designEffect = 1 }: Precision): number {
  return n / designEffect;
}

/** By what an interval's half is multiplied where it is about a whole of known size: 0 when everybody answered. */
export function correction(n: number, { population }: Precision): number {
  // More answers than people: the size is wrong.
  return population === undefined || n > population ? 1 : populationCorrection(n, population);
}
