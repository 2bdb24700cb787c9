import type { DispatchLedger, MailingId } from '../delivery/dispatch-ledger.ts';
import type { Dispatch } from '../delivery/dispatch-states.ts';
import { putBack } from '../delivery/send-again.ts';
import type { StoredSession } from '../programme/session.ts';
import { sideBySide } from '../programme/side-by-side.ts';
import type { OneTimeCodes } from '../response/one-time-codes.ts';
import type { Instant } from '../time/instant.ts';
import type { Invitations } from './invitations.ts';
import { type InviteeId, isListed, type StoredInvitee } from './invitee.ts';
import { firstInvitations, invitationIds } from './letter-id.ts';
import type { LetterPlan } from './letters.ts';
import { linkOf } from './valid-link.ts';

/** Thousands may have failed: so many are looked at, or put back, at a time. */
const mostAtOnce = 32;

/** An invitation in the ledger: what names its mailing, and what became of it. */
export interface MailedInvitation {
  readonly mailing: MailingId;
  readonly dispatch: Dispatch;
}

/** The invitation of each person on a list who has an address, as organisers are told of it (see `firstInvitations`). */
export async function mailedInvitations(
  session: Pick<StoredSession, 'code'>,
  plan: LetterPlan,
  invitees: readonly StoredInvitee[],
  reports: Pick<DispatchLedger, 'dispatches'>,
): Promise<MailedInvitation[]> {
  const mailings = invitationIds(session, plan);
  const all = await Promise.all(mailings.map((mailing) => reports.dispatches(mailing)));
  const told = new Set(firstInvitations(all.flat()));
  const reachable = new Set<string>(
    invitees.filter((each) => isListed(each) && each.address !== undefined).map(({ id }) => id),
  );
  return mailings.flatMap((mailing, at) =>
    (all[at] ?? []).flatMap((dispatch) =>
      told.has(dispatch) && reachable.has(dispatch.recipient) ? [{ mailing, dispatch }] : [],
    ),
  );
}

interface Deps {
  readonly codes: Pick<OneTimeCodes, 'stateOf'>;
  readonly key: Uint8Array;
}

/** Those of some invitations that failed, and whose link is good: of one that is void the tick would send nothing. */
export async function failedWithLink(
  session: Pick<StoredSession, 'code' | 'access'>,
  { round = 0 }: LetterPlan,
  mailed: readonly MailedInvitation[],
  deps: Deps,
): Promise<MailedInvitation[]> {
  const failed = mailed.filter(({ dispatch }) => dispatch.state.name === 'FAILED');
  const links = await sideBySide(failed, mostAtOnce, ({ dispatch }) =>
    linkOf(session, dispatch.recipient as InviteeId, round, deps),
  );
  return failed.filter((_, at) => links[at]?.state === 'unused');
}

/** Lets the tick send invitations again that it is done with. Returns how many: one may have been changed at the same moment. */
export async function resendInvitations(
  { code, answersExpireAt: expire }: Pick<StoredSession, 'code' | 'answersExpireAt'>,
  chosen: readonly MailedInvitation[],
  {
    invitations,
    reports,
    now,
  }: {
    readonly invitations: Pick<Invitations, 'plan'>;
    readonly reports: Pick<DispatchLedger, 'advance'>;
    readonly now: Instant;
  },
): Promise<number> {
  if (chosen.length === 0) return 0;
  // Before as well: if this stops halfway, the tick looks at those that are put back.
  await invitations.plan(code, {}, { lookAt: now, expire });
  const put = await sideBySide(chosen, mostAtOnce, ({ mailing, dispatch }) => putBack(mailing, dispatch, reports, now));
  await invitations.plan(code, {}, { lookAt: now, expire });
  return put.filter((isPut) => isPut).length;
}
