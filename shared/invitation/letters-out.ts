import type { DispatchLedger } from '../delivery/dispatch-ledger.ts';
import type { LettersOut } from '../programme/publishing/invited-refusal.ts';
import { mayHaveBeenShown } from '../programme/publishing/may-have-been-shown.ts';
import type { Invitations } from './invitations.ts';
import { letterId } from './letter-id.ts';

/**
 * Whether letters of a session may be out: they go from its opening on, whatever the ledger says of a tick that is sending just now. Where
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
      if ((await invitations.findPlan(session.code)) === undefined) return false;
      return mayHaveBeenShown(session, now) || (await reports.dispatches(letterId(session, 1))).length > 0;
    },
  };
}
