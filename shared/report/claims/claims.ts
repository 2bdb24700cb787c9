import type { Publication } from '../../publication/publication.ts';
import type { Questionnaire } from '../../questionnaire/schema.ts';
import { holm } from '../../statistics/holm.ts';
import { type Claim, claimed } from './comparison.ts';
import { type ObstacleLead, obstacleLeads } from './obstacle-leads.ts';
import { questionComparisons } from './question-comparisons.ts';
import { type SessionComparison, sessionComparisons } from './session-comparisons.ts';

/** A session beside others, with what may be said of it. */
export type SessionClaim = SessionComparison & Claim;

/** An obstacle, with whether its lead is more than chance. */
export type ObstacleClaim = ObstacleLead & { readonly isClear: boolean };

/**
 * All that a report compares, with what may be said of it. They are one family: that any of them is called clear or small
 * where nothing differs happens in at most one report of twenty, however many sessions and questions there are.
 */
export interface Claims {
  readonly sessions: readonly SessionClaim[];
  readonly questions: readonly Claim[];
  readonly obstacles: readonly ObstacleClaim[];
}

/** What a publication compares. */
export function claimsOf(publication: Publication, questionnaire: Questionnaire): Claims {
  const sessions = sessionComparisons(publication, questionnaire);
  const questions = questionComparisons(publication.released, questionnaire);
  const obstacles = obstacleLeads(publication.released, questionnaire);
  const outcomeOf = holm([...sessions, ...questions, ...obstacles]);
  return {
    sessions: sessions.map((each) => claimed(each, outcomeOf(each))),
    questions: questions.map((each) => claimed(each, outcomeOf(each))),
    obstacles: obstacles.map((each) => ({ ...each, isClear: outcomeOf(each).isRejected })),
  };
}

/** How many comparisons these are. */
export function comparisonsIn({ sessions, questions, obstacles }: Claims): number {
  return sessions.length + questions.length + obstacles.length;
}
