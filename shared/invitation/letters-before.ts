import type { DispatchLedger } from '../delivery/dispatch-ledger.ts';
import type { Dispatch } from '../delivery/dispatch-states.ts';
import type { StoredSession } from '../programme/session.ts';
import type { Instant } from '../time/instant.ts';
import { allInvitations, invitationIds, letterId } from './letter-id.ts';
import type { Letter } from './letters.ts';

/** Who got letters before one, as the ledger knows people. */
export interface LettersBefore {
  /** When the last of them was sent, or nobody knows whether it was. */
  readonly last: ReadonlyMap<string, Instant>;
  /** Who may be getting one just now. */
  readonly underWay: ReadonlySet<string>;
  /** Before a new link: the newest round in which a letter was begun for somebody, whatever became of it. */
  readonly begunIn: ReadonlyMap<string, number>;
}

/**
 * Who got letters before this one: before a new link those of earlier rounds, and before a reminder the invitations of all rounds and the
 * reminder before.
 *
 * @param newest the newest round of links
 */
export async function lettersBefore(
  session: Pick<StoredSession, 'code'>,
  { number, round = 0 }: Pick<Letter, 'number' | 'round'>,
  newest: number,
  reports: Pick<DispatchLedger, 'dispatches'>,
): Promise<LettersBefore> {
  const begunIn = new Map<string, number>();
  const last = new Map<string, Instant>();
  const underWay = new Set<string>();
  for (const { recipient, state } of await dispatchesBefore()) {
    const latest = last.get(recipient);
    if (state.name === 'SENT' || state.name === 'UNKNOWN') {
      last.set(recipient, latest !== undefined && latest > state.at ? latest : state.at);
    } else if (state.name !== 'FAILED') underWay.add(recipient);
  }
  return { last, underWay, begunIn };

  async function dispatchesBefore(): Promise<readonly Dispatch[]> {
    if (number === 1) return round === 0 ? [] : invitationsBefore();
    const invitations = await allInvitations(session, { round: newest }, reports);
    return number === 2 ? invitations : [...invitations, ...(await reports.dispatches(letterId(session, 2)))];
  }

  async function invitationsBefore(): Promise<Dispatch[]> {
    const ids = invitationIds(session, { round: round - 1 });
    const rounds = await Promise.all(ids.map((each) => reports.dispatches(each)));
    for (const [of, dispatches] of rounds.entries()) for (const { recipient } of dispatches) begunIn.set(recipient, of);
    return rounds.flat();
  }
}
