import type { DispatchLedger, MailingId } from '../delivery/dispatch-ledger.ts';
import type { Dispatch } from '../delivery/dispatch-states.ts';
import type { StoredSession } from '../programme/session.ts';
import type { Letter, LetterPlan } from './letters.ts';

/**
 * The numbers in the ledger before those of new links. It is stored, so it stays: more reminders than two would have to be numbered elsewhere.
 */
const beforeRounds = 3;

/**
 * What names a letter of a session in the ledger: 1 is the invitation, 2 and 3 are the reminders, and from 4 on are the invitations with a new
 * link.
 *
 * @param round of new links; 0: the first ones
 */
export function letterId({ code }: Pick<StoredSession, 'code'>, number: Letter['number'], round = 0): MailingId {
  return { topic: { kind: 'invitation', code }, number: round === 0 ? number : beforeRounds + round };
}

/** What names each letter that a session may have in the ledger. */
export function allLetterIds(session: Pick<StoredSession, 'code'>, { round = 0 }: LetterPlan): MailingId[] {
  return Array.from({ length: beforeRounds + round }, (_, at) => ({ ...letterId(session, 1), number: at + 1 }));
}

/** What names the invitations of each round of links, the first links first. */
export function invitationIds(
  session: Pick<StoredSession, 'code'>,
  { round: newest = 0 }: Pick<LetterPlan, 'round'>,
): MailingId[] {
  return Array.from({ length: newest + 1 }, (_, round) => letterId(session, 1, round));
}

/** All that the ledger has of the invitations to a session, the first links first. */
export async function allInvitations(
  session: Pick<StoredSession, 'code'>,
  plan: Pick<LetterPlan, 'round'>,
  reports: Pick<DispatchLedger, 'dispatches'>,
): Promise<Dispatch[]> {
  return (await Promise.all(invitationIds(session, plan).map((each) => reports.dispatches(each)))).flat();
}

/**
 * What became of each person's invitation: of the first that did not fail, or else of the last one. Whoever is not sent a new link has answered or
 * can; so of who has one that was sent before it is told nothing more.
 */
export function firstInvitations(all: readonly Dispatch[]): Dispatch[] {
  const byPerson = new Map<string, Dispatch>();
  for (const each of all) {
    const before = byPerson.get(each.recipient);
    if (before === undefined || before.state.name === 'FAILED') byPerson.set(each.recipient, each);
  }
  return [...byPerson.values()];
}
