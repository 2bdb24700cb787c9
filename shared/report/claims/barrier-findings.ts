import { questionById } from '../../questionnaire/question-by-id.ts';
import type { Questionnaire } from '../../questionnaire/schema.ts';
import { exactExcess } from '../../statistics/exact-test.ts';
import type { BarrierClaim, Claims } from './claims.ts';
import { type Finding, mostTied } from './finding.ts';

/** The level at which the barrier named most often is tested against each other one: half of 5 %, as either of two could lead. */
export const tiedLevel = 0.025;

/** A barrier that fewer than one in ten name is no plan's subject. */
export const leastNamed = 0.1;

/** The barrier named most often, with those that it does not lead. */
export function barriers(claims: Claims, questionnaire: Questionnaire): Finding[] {
  const named = [...claims.barriers].sort((one, other) => other.count - one.count);
  const [first] = named;
  if (first === undefined || !first.isClear || first.count / first.n < leastNamed) return [];
  const tied = named.filter((other) => !leads(first, other));
  return tied.length > mostTied ? [] : [{ kind: 'barrier', barriers: tied, ofUnused: isOfUnused(questionnaire) }];
}

/** Whether only those are asked for barriers who have not used what was taught. */
function isOfUnused(questionnaire: Questionnaire): boolean {
  const { barrier, used } = questionnaire.headline;
  const [asked, of] = [barrier, used].map((id) => questionById(questionnaire, id));
  const { question, is = [] } = asked?.showWhen ?? {};
  if (of?.type !== 'one' || question !== of.id || is.length === 0) return false;
  return of.options.every(({ id, favourable }) => !favourable || !is.includes(id));
}

/**
 * Whether a barrier is named clearly more often than another one: by those who name just one of the two (McNemar's exact
 * test). Of how many name both nothing is known; that they count here on either side errs on the side of a tie. What leads
 * the next one is named alone, and so at most once in twenty where the two are alike.
 */
function leads(first: BarrierClaim, other: BarrierClaim): boolean {
  return exactExcess(first.count, first.count + other.count, 1 / 2) <= tiedLevel;
}
