import type { Publication } from '../../publication/publication.ts';
import { memoize } from '../../questionnaire/memoize.ts';
import type { Questionnaire } from '../../questionnaire/schema.ts';
import { holm } from '../../statistics/holm.ts';
import { type BarrierLead, barrierLeads } from './barrier-leads.ts';
import { sessionNumbers } from './compared-numbers.ts';
import { type Claim, claimed } from './comparison.ts';
import { type ChangeClaim, claimedChange, linkedChanges } from './linked-changes.ts';
import { withoutMirrored } from './mirrored.ts';
import { questionComparisons } from './question-comparisons.ts';
import { type SessionComparison, sessionComparisons } from './session-comparisons.ts';
import { transferComparison } from './transfer-comparison.ts';
import { trendComparisons } from './trend-comparisons.ts';

/** A session beside others, with what may be said of it. */
export type SessionClaim = SessionComparison & Claim;

/** A barrier, with whether its lead is more than chance. */
export type BarrierClaim = BarrierLead & { readonly isClear: boolean };

/**
 * All that a report compares, with what may be said of it. They are one family: that any of them is called clear or small
 * where nothing differs happens in at most one report of twenty, however many sessions and questions there are.
 */
export interface Claims {
  readonly sessions: readonly SessionClaim[];
  readonly questions: readonly Claim[];
  readonly barriers: readonly BarrierClaim[];
  /** Now beside the earlier programme. */
  readonly trend: readonly Claim[];
  /** Those who have used it beside those who could at the end of the training; absent where nothing is followed up. */
  readonly transfer?: Claim;
  /** How those have changed who made the same code before and after. */
  readonly linked: readonly ChangeClaim[];
}

/** What a publication compares: page, mails and files say the same of it. */
export function claimsOf(publication: Publication, questionnaire: Questionnaire): Claims {
  return allClaims(publication)(questionnaire);
}

const allClaims = memoize((publication: Publication) =>
  memoize((questionnaire: Questionnaire) => newClaimsOf(publication, questionnaire)),
);

function newClaimsOf(publication: Publication, questionnaire: Questionnaire): Claims {
  const sessions = sessionComparisons(publication, questionnaire);
  const questions = questionComparisons(publication.released, questionnaire);
  const barriers = barrierLeads(publication.released, questionnaire);
  const trend = trendComparisons(publication, questionnaire);
  const transfer = transferComparison(publication, questionnaire);
  const linked = linkedChanges(publication, questionnaire);
  const outcomeOf = holm([
    ...sessions,
    ...questions,
    ...barriers,
    ...trend,
    ...(transfer ? [transfer] : []),
    ...linked,
  ]);
  return {
    sessions: sessionNumbers(questionnaire).flatMap(({ question }) => {
      const ofNumber = sessions.filter(({ number }) => number.question === question);
      return withoutMirrored(ofNumber.map((each) => claimed(each, outcomeOf(each))));
    }),
    questions: questions.map((each) => claimed(each, outcomeOf(each))),
    barriers: barriers.map((each) => ({ ...each, isClear: outcomeOf(each).isRejected })),
    trend: trend.map((each) => claimed(each, outcomeOf(each))),
    ...(transfer && { transfer: claimed(transfer, outcomeOf(transfer)) }),
    linked: linked.map((each) => claimedChange(each, outcomeOf(each))),
  };
}

/** How many comparisons these are. */
export function comparisonsIn({ sessions, questions, barriers, trend, transfer, linked }: Claims): number {
  const lists = [sessions, questions, barriers, trend, linked];
  return lists.reduce((sum, { length }) => sum + length, transfer === undefined ? 0 : 1);
}
