import type { DispatchLedger } from '../delivery/dispatch-ledger.ts';
import type { Dispatch } from '../delivery/dispatch-states.ts';
import type { StoredSession } from '../programme/session.ts';
import type { Instant } from '../time/instant.ts';
import { allInvitations, letterId } from './letter-id.ts';
import type { Letter } from './letters.ts';

/** Who got letters before one, as the ledger knows people. */
export interface LettersBefore {
  /** When the last of them was sent, or nobody knows whether it was. */
  readonly last: ReadonlyMap<string, Instant>;
  /** Who may be getting one just now. */
  readonly underWay: ReadonlySet<string>;
  /** All of whom one was begun, whatever became of it. */
  readonly all: ReadonlySet<string>;
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
  const last = new Map<string, Instant>();
  const underWay = new Set<string>();
  const all = new Set<string>();
  for (const { recipient, state } of await dispatchesBefore()) {
    all.add(recipient);
    const latest = last.get(recipient);
    if (state.name === 'SENT' || state.name === 'UNKNOWN') {
      last.set(recipient, latest !== undefined && latest > state.at ? latest : state.at);
    } else if (state.name !== 'FAILED') underWay.add(recipient);
  }
  return { last, underWay, all };

  async function dispatchesBefore(): Promise<readonly Dispatch[]> {
    if (number === 1) return round === 0 ? [] : allInvitations(session, { round: round - 1 }, reports);
    const invitations = await allInvitations(session, { round: newest }, reports);
    return number === 2 ? invitations : [...invitations, ...(await reports.dispatches(letterId(session, 2)))];
  }
}
