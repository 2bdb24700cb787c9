import type { DispatchLedger } from '../delivery/dispatch-ledger.ts';
import type { Dispatch, DispatchState } from '../delivery/dispatch-states.ts';
import { countInSteps } from '../privacy/counter.ts';
import type { StoredSession } from '../programme/session.ts';
import type { OneTimeCodes } from '../response/one-time-codes.ts';
import { isListed, type StoredInvitee } from './invitee.ts';
import { allInvitations, firstInvitations, letterId } from './letter-id.ts';
import { type Letter, type LetterPlan, lettersOf } from './letters.ts';

/** How the invitations of a session stand. */
export interface Stand {
  readonly invited: number;
  /** How many links were used at least (see `countInSteps`). */
  readonly used: number;
  readonly letters: readonly LetterStand[];
  /** How often new links were asked for; to how many people they went would tell how many have answered. */
  readonly round: number;
  /** Whom the invitation could not be sent to, and why. */
  readonly failed: readonly { readonly address: string; readonly reason: string }[];
}

/** How many mails of a letter are in each state; absent: not told, of a reminder that goes only to those who have not answered. */
export interface LetterStand extends Letter {
  readonly states?: Readonly<Partial<Record<DispatchState['name'], number>>>;
}

/** How the invitations of a session stand: as far as it may be told, by whatever way, while people answer. */
export async function standOf(
  session: StoredSession,
  plan: LetterPlan,
  invitees: readonly StoredInvitee[],
  {
    reports,
    codes,
  }: { readonly reports: Pick<DispatchLedger, 'dispatches'>; readonly codes: Pick<OneTimeCodes, 'count'> },
): Promise<Stand> {
  const listed = new Map(invitees.filter(isListed).map(({ id, address }) => [id as string, address]));
  if (listed.size === 0) return { invited: 0, used: 0, letters: [], round: 0, failed: [] };
  const letters = lettersOf(session, plan);
  const told = await Promise.all(letters.map((letter) => (isTold(letter) ? dispatchesOf(letter) : undefined)));
  const { spent } = await codes.count(session.code);
  return {
    invited: listed.size,
    used: countInSteps(spent),
    round: plan.round ?? 0,
    letters: letters.map((letter, at) => {
      const dispatches = told[at];
      return { ...letter, ...(dispatches && { states: statesOf(dispatches) }) };
    }),
    failed: (told[0] ?? []).flatMap(({ recipient, state }) => {
      const address = listed.get(recipient);
      return state.name === 'FAILED' && address !== undefined ? [{ address, reason: state.reason }] : [];
    }),
  };

  /** Who was invited and is not reminded has answered: of such reminders no number is told. */
  function isTold({ number }: Letter): boolean {
    return number === 1 || session.access === undefined;
  }

  async function dispatchesOf({ number }: Letter): Promise<Dispatch[]> {
    const all =
      number === 1
        ? firstInvitations(await allInvitations(session, plan, reports))
        : await reports.dispatches(letterId(session, number));
    return all.filter(({ recipient }) => listed.has(recipient));
  }
}

function statesOf(dispatches: readonly Dispatch[]): Partial<Record<DispatchState['name'], number>> {
  const states: Partial<Record<DispatchState['name'], number>> = {};
  for (const { state } of dispatches) states[state.name] = (states[state.name] ?? 0) + 1;
  return states;
}
