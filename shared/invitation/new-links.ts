import type { SessionCode } from '../access/session-code.ts';
import type { DispatchLedger } from '../delivery/dispatch-ledger.ts';
import type { StoredSession } from '../programme/session.ts';
import type { OneTimeCodes } from '../response/one-time-codes.ts';
import type { Instant } from '../time/instant.ts';
import type { Invitations } from './invitations.ts';
import { allInvitations } from './letter-id.ts';
import type { LetterPlan } from './letters.ts';

/** Each round is a look more at the codes of everybody who is written to. */
const mostRounds = 20;

/** Why no new links can be sent: answers are taken without one, no codes were withdrawn, nobody has had one, or it was done too often. */
export type NoNewLinks = 'no-codes' | 'none-void' | 'nobody' | 'too-often';

/**
 * The round in which people whose links are void can be sent new ones; or why there is none. Once codes were withdrawn there is one, also where
 * all links are good again: then it goes to nobody, and whether one is void is asked of nobody's code before.
 */
export async function nextRound(
  session: Pick<StoredSession, 'code' | 'access'>,
  plan: LetterPlan,
  {
    codes,
    reports,
  }: { readonly codes: Pick<OneTimeCodes, 'sets'>; readonly reports: Pick<DispatchLedger, 'dispatches'> },
): Promise<number | NoNewLinks> {
  if (session.access === undefined) return 'no-codes';
  // First: the ledger of thousands of letters is read only where codes were withdrawn.
  if (!(await codes.sets(session.code)).some(({ isWithdrawn }) => isWithdrawn)) return 'none-void';
  if ((await allInvitations(session, plan, reports)).length === 0) return 'nobody';
  const { round = 0 } = plan;
  return round >= mostRounds ? 'too-often' : round + 1;
}

/** Lets the tick send new links in a round, to who has none that is good or was used. */
export async function sendNewLinks(
  session: { readonly code: SessionCode; readonly answersExpireAt: Instant },
  round: number,
  {
    invitations,
    codes,
    now,
  }: {
    readonly invitations: Pick<Invitations, 'plan'>;
    readonly codes: Pick<OneTimeCodes, 'announceInstead'>;
    readonly now: Instant;
  },
): Promise<void> {
  await invitations.plan(session.code, { round }, { lookAt: now, expire: session.answersExpireAt });
  // Before anybody is sent one: that there are good links again is to tell of nobody whether they have answered.
  await codes.announceInstead(session.code, round, session.answersExpireAt);
}
