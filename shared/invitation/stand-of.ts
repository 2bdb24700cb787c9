import type { DispatchLedger } from '../delivery/dispatch-ledger.ts';
import type { Dispatch, DispatchState } from '../delivery/dispatch-states.ts';
import { countInSteps } from '../privacy/counter.ts';
import type { StoredSession } from '../programme/session.ts';
import type { OneTimeCodes } from '../response/one-time-codes.ts';
import type { Instant } from '../time/instant.ts';
import { type BouncedDeps, bouncedAmong } from './bounced.ts';
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
  /** Whom the invitation could not be sent to, and why; without a reason: it was sent, and came back. */
  readonly failed: readonly { readonly address: string; readonly reason?: string }[];
}

/** A letter and what became of it. */
export interface LetterStand extends Letter {
  /** How many of its mails are in each state; absent: not told, of a reminder that goes only to those who have not answered. */
  readonly states?: Readonly<Partial<Record<DispatchState['name'] | 'BOUNCED', number>>>;
  /** When the first of its mails went out; absent: none did, or it is not told. */
  readonly sentAt?: Instant;
}

/**
 * How the invitations of a session stand: as far as it may be told, by whatever way, while people answer. Of what came back only first invitations
 * are: a later letter goes to those who have not answered.
 */
export async function standOf(
  session: StoredSession,
  plan: LetterPlan,
  invitees: readonly StoredInvitee[],
  {
    reports,
    codes,
    unwanted,
    codeKey,
  }: BouncedDeps & {
    readonly reports: Pick<DispatchLedger, 'dispatches'>;
    readonly codes: Pick<OneTimeCodes, 'count'>;
  },
): Promise<Stand> {
  const listed = new Map(invitees.filter(isListed).map(({ id, address }) => [id as string, address]));
  if (listed.size === 0) return { invited: 0, used: 0, letters: [], round: 0, failed: [] };
  const letters = lettersOf(session, plan);
  const told = await Promise.all(letters.map((letter) => (isTold(letter) ? dispatchesOf(letter) : undefined)));
  const sent = (told[0] ?? []).flatMap(({ recipient, state }) =>
    state.name === 'SENT' ? [listed.get(recipient) ?? []].flat() : [],
  );
  const bounced = new Set((await bouncedAmong(sent, { unwanted, codeKey })).ofInvitations);
  const { spent } = await codes.count(session.code);
  return {
    invited: listed.size,
    used: countInSteps(spent),
    round: plan.round ?? 0,
    letters: letters.map((letter, at) => {
      const dispatches = told[at];
      return { ...letter, ...(dispatches && toldOf(dispatches, at === 0 ? bounced.size : 0)) };
    }),
    failed: (told[0] ?? []).flatMap(({ recipient, state }) => {
      const address = listed.get(recipient);
      if (address === undefined) return [];
      if (state.name === 'FAILED') return [{ address, reason: state.reason }];
      return state.name === 'SENT' && bounced.has(address) ? [{ address }] : [];
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

/** What is told of a letter's mails, of which so many that were sent came back. */
function toldOf(dispatches: readonly Dispatch[], bounced: number): Pick<LetterStand, 'states' | 'sentAt'> {
  const states: Partial<Record<DispatchState['name'] | 'BOUNCED', number>> = {};
  for (const { state } of dispatches) states[state.name] = (states[state.name] ?? 0) + 1;
  if (bounced > 0) Object.assign(states, { SENT: (states.SENT ?? 0) - bounced, BOUNCED: bounced });
  const [sentAt] = dispatches.flatMap(({ state }) => (state.name === 'SENT' ? [state.at] : [])).toSorted();
  return { states, ...(sentAt !== undefined && { sentAt }) };
}
