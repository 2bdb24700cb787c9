import { isFinal } from '../delivery/dispatch-states.ts';
import type { StoredInvitee } from '../invitation/invitee.ts';
import { allInvitations } from '../invitation/letter-id.ts';
import type { LetterPlan } from '../invitation/letters.ts';
import type { SentLetters } from '../invitation/send-letters.ts';
import type { StoredSession } from '../programme/session.ts';
import type { TickDeps } from './deps.ts';

/**
 * Forgets the addresses of those who were promised one letter: of each whose letter has gone its way, and once all have, of those as well who
 * want none. A crash before that leaves addresses for the next look.
 */
export async function forgetWritten(
  session: StoredSession,
  plan: LetterPlan,
  invitees: readonly StoredInvitee[],
  left: SentLetters['left'],
  { invitations, reports }: Pick<TickDeps, 'invitations' | 'reports'>,
): Promise<void> {
  const once = invitees.filter((each) => each.once && each.address !== undefined);
  if (once.length === 0) return;
  const dispatches = await allInvitations(session, plan, reports);
  const gone = new Set(dispatches.flatMap(({ recipient, state }) => (isFinal(state) ? [recipient] : [])));
  for (const { id } of once) {
    if (left === 'nothing' || gone.has(id)) await invitations.forget(session.code, id);
  }
}
