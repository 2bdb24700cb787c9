import type { Instant } from '../../time/instant.ts';
import { mayHaveBeenShown } from './may-have-been-shown.ts';
import type { Plan } from './plan.ts';
import type { SessionPlan } from './plan-session.ts';

/** A session that is stored, and is to become another. */
export type Changed = Extract<SessionPlan, { outcome: 'changed' }>;

/** The sessions that a plan changes. */
export function changedBy({ sessions }: Plan): Changed[] {
  return sessions.filter((each) => each.outcome === 'changed');
}

/** Whether somebody may have read a promise that is to become another one. */
export function mayHaveBeenRead({ before, isNewPromise }: Changed, now: Instant): boolean {
  return isNewPromise && mayHaveBeenShown(before, now);
}
