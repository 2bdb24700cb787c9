import { exactDifference, lessThirds, peopleIn } from '../../statistics/exact-test.ts';
import { fewestFor } from '../least-bases.ts';
import { type Claim, clearestOf } from './comparison.ts';
import type { SessionComparison } from './session-comparisons.ts';

type SessionClaim = SessionComparison & Claim;

/**
 * Some sessions beside the others in one number, without what is only the other side of a difference that is said already:
 * where one session is far below, each of the others is above "the others" because of it. Such a claim is unclear unless it
 * holds without the session that is farthest apart, too.
 */
export function withoutMirrored(claims: readonly SessionClaim[]): SessionClaim[] {
  const farthest = clearestOf(claims);
  if (farthest === undefined || farthest.against !== undefined) return [...claims];
  return claims.map((claim) => {
    const isOpposite = claim.apart.value > 0 !== farthest.apart.value > 0;
    if (claim.verdict !== 'clear' || !isOpposite) return claim;
    const rest = lessThirds(claim.other, farthest.one);
    const isEnough = peopleIn(rest) >= fewestFor[claim.number.unit];
    const isOwn = isEnough && exactDifference(claim.one, rest) <= claim.level;
    return isOwn ? claim : { ...claim, verdict: 'unclear' };
  });
}
