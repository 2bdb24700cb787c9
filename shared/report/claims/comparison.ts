import { differenceOf, type Estimated } from '../../statistics/difference.ts';
import { exactDifference, mapThirds, peopleIn, type Thirds } from '../../statistics/exact-test.ts';
import type { Outcome } from '../../statistics/holm.ts';
import { zOfLevel } from '../../statistics/normal-quantile.ts';
import { netPromoterScore } from '../../statistics/nps.ts';
import { rounded } from '../../statistics/rounding.ts';
import { wilson } from '../../statistics/share.ts';
import { fewestFor } from '../least-bases.ts';
import type { ComparedNumber } from './compared-numbers.ts';

/** Two sets of answers to be set side by side in one number. */
export interface Comparison {
  readonly number: ComparedNumber;
  readonly one: Thirds;
  readonly other: Thirds;
  /** The design effect of both (see `designEffect`). */
  readonly effect: number;
  /** How probable such a difference is where there is none. */
  readonly p: number;
}

/**
 * What may be said of a comparison. `clear`: chance is ruled out, and it is large enough to act on; `small`: chance is ruled
 * out, and that is all; `unclear`: it may be chance.
 */
export interface Claim extends Comparison {
  readonly verdict: 'clear' | 'small' | 'unclear';
  /** At which it was tested. */
  readonly level: number;
  /** One less the other, in points, with the interval of that level. */
  readonly apart: Estimated;
}

/**
 * How many points apart is worth a sentence: one participant in ten. A score moves twice as far as a share when so many
 * change their minds.
 */
export const leastPoints = { share: 10, score: 20 } as const;

/**
 * The comparison of two sets of answers; none where either is too small.
 *
 * @param effect the design effect, where people come in groups that differ: so many times fewer would tell as much
 */
export function comparison(
  number: ComparedNumber,
  one: Thirds | undefined,
  other: Thirds | undefined,
  effect = 1,
): Comparison | undefined {
  const fewest = fewestFor[number.unit];
  if (one === undefined || other === undefined || peopleIn(one) < fewest || peopleIn(other) < fewest) return undefined;
  const whole = (thirds: Thirds) => mapThirds(effective(thirds, effect), Math.round);
  return { number, one, other, effect, p: exactDifference(whole(one), whole(other)) };
}

/** A comparison with what became of it among all others of its report. */
export function claimed<C extends Comparison>(compared: C, { isRejected, level }: Outcome): C & Claim {
  const { one, other, number, effect } = compared;
  const z = zOfLevel(level);
  const apart = differenceOf(
    inPoints(effective(one, effect), number.unit, z),
    inPoints(effective(other, effect), number.unit, z),
  );
  const verdict = verdictOf(apart, isRejected, leastPoints[number.unit]);
  const { low, high } = apart.interval;
  const interval = verdict === 'unclear' ? { low: Math.min(low, 0), high: Math.max(high, 0) } : apart.interval;
  return { ...compared, verdict, level, apart: { value: apart.value, interval } };
}

/**
 * The exact test and the interval reckon the same in two ways and can differ by a hair: what is said holds by both, and so
 * does that nothing is.
 */
export function verdictOf(
  { value, interval: { low, high } }: Estimated,
  isRejected: boolean,
  least: number,
): Claim['verdict'] {
  const isOneSided = rounded(low) > 0 || rounded(high) < 0;
  if (!isRejected || !isOneSided) return 'unclear';
  // As it is said: in whole points.
  return rounded(Math.abs(value)) >= least ? 'clear' : 'small';
}

/**
 * The clear one of which most can be said for sure: whose interval is farthest from none. Shares come before scores: everybody
 * knows what half of the people are, and points of a score are more than points of a share.
 */
export function clearestOf<C extends Pick<Claim, 'verdict' | 'number' | 'apart'>>(claims: readonly C[]): C | undefined {
  return clearestFirst(claims)[0];
}

/** The clear ones in that order. */
export function clearestFirst<C extends Pick<Claim, 'verdict' | 'number' | 'apart'>>(claims: readonly C[]): C[] {
  const isShare = ({ number }: C) => Number(number.unit === 'share');
  const leastApart = ({ apart: { interval } }: C) => Math.min(Math.abs(interval.low), Math.abs(interval.high));
  return claims
    .filter(({ verdict }) => verdict === 'clear')
    .sort((one, other) => isShare(other) - isShare(one) || leastApart(other) - leastApart(one));
}

/** As many people drawn one by one as tell as much as these. */
function effective(thirds: Thirds, effect: number): Thirds {
  return mapThirds(thirds, (count) => count / effect);
}

function inPoints(thirds: Thirds, unit: ComparedNumber['unit'], z: number): Estimated {
  const { low, middle, high } = thirds;
  const n = peopleIn(thirds);
  const score = unit === 'score' ? netPromoterScore(high, middle, low, z) : undefined;
  if (score !== undefined) return score;
  const interval = wilson(high, n, z);
  return { value: (high / n) * 100, interval: { low: interval.low * 100, high: interval.high * 100 } };
}
