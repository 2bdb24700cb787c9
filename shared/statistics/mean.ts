import type { Distribution } from './distribution.ts';
import { populationCorrection } from './population.ts';

/**
 * The standard error of a mean, its sample deviation over the root of n; of a population of `size` people only if that is
 * given (see `populationCorrection`). Undefined below two values.
 */
export function standardError({ n, deviation }: Distribution, size?: number): number | undefined {
  if (deviation === undefined) return undefined;
  return (deviation / Math.sqrt(n)) * (size === undefined ? 1 : populationCorrection(n, size));
}

/** Fewer answers than this are not ranked. */
const fewestToRank = 10;

/**
 * The mean by which results are put in order, drawn to the mean of all as if ten more people had given that:
 * (10 m + sum) / (10 + n), so that few answers do not lead or trail a list by chance (Efron and Morris 1977, Stein's
 * paradox in statistics, Scientific American 236). Undefined below ten answers.
 */
export function rankMean({ n, mean }: Pick<Distribution, 'n' | 'mean'>, ofAll: number): number | undefined {
  return n < fewestToRank ? undefined : (fewestToRank * ofAll + n * mean) / (fewestToRank + n);
}
