import type { DispatchLedger } from '../delivery/dispatch-ledger.ts';
import type { LettersOut } from '../programme/publishing/invited-refusal.ts';
import { mayHaveBeenShown } from '../programme/publishing/may-have-been-shown.ts';
import type { Invitations } from './invitations.ts';
import { letterId } from './letter-id.ts';

/**
 * Whether letters without a code may be out of a session: they go from its opening on, whatever the ledger says of a tick that is sending just now. Where
 * the opening was put off after that, the ledger has them.
 */
export function lettersOut({
  invitations,
  reports,
}: {
  readonly invitations: Pick<Invitations, 'findPlan'>;
  readonly reports: Pick<DispatchLedger, 'dispatches'>;
}): LettersOut {
  return {
    async mayBeOut(session, now) {
      const plan = await invitations.findPlan(session.code);
      if (plan === undefined) return false;
      // Of a session that takes codes by now, only those count that went before.
      if (session.access !== undefined) return plan.codeless === true;
      return mayHaveBeenShown(session, now) || (await reports.dispatches(letterId(session, 1))).length > 0;
    },
  };
}
