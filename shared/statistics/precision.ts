import { type Nps, netPromoterScore } from './nps.ts';
import { populationCorrection } from './population.ts';
import { type Share, wilson, z95 } from './share.ts';

/**
 * What an interval rests on beside the counts: nothing; that people come in groups which differ, by their design effect (see
 * `designEffect`); or that it is about a population of so many people alone.
 */
export interface Precision {
  readonly designEffect?: number;
  readonly population?: number;
}

/** Of people drawn one by one, from no end of others. */
export const simple: Precision = {};

/** By what the half of an interval of `n` people is multiplied. */
export function widening(n: number, { designEffect = 1, population }: Precision): number {
  // More answers than people: the size of the population is wrong.
  const correction = population === undefined || n > population ? 1 : populationCorrection(n, population);
  return Math.sqrt(designEffect) * correction;
}

/**
 * A share with the interval that such a precision gives it: Wilson's for the effective number of people, n over the design
 * effect, as Dean and Pagano (2015) recommend, Evaluating confidence interval methods for binomial proportions in clustered
 * surveys, Journal of Survey Statistics and Methodology 3, 484-503; or with a z that shrinks as the standard error does.
 */
export function shareIn(share: Share, precision: Precision): Share {
  const { count, n } = share;
  const { designEffect = 1 } = precision;
  const z = z95 * widening(n, { ...precision, designEffect: 1 });
  return { ...share, interval: wilson(count / designEffect, n / designEffect, z) };
}

/**
 * The same for a net promoter score. Its interval lies around another score than its own, with three answers more; so of a
 * population both halves shrink towards its own, and of everybody nothing is left of them.
 */
export function scoreIn(nps: Nps, precision: Precision): Nps {
  const { n, value, promoters, passives, detractors } = nps;
  const { designEffect = 1 } = precision;
  const correction = widening(n, { ...precision, designEffect: 1 });
  const effective = netPromoterScore(promoters / designEffect, passives / designEffect, detractors / designEffect);
  if (effective === undefined) return nps;
  const { low, high } = effective.interval;
  return { ...nps, interval: { low: value - (value - low) * correction, high: value + (high - value) * correction } };
}
