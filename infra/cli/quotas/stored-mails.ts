import { isFinal } from '../../../shared/delivery/dispatch-states.ts';
import { isListed } from '../../../shared/invitation/invitee.ts';
import { allInvitations } from '../../../shared/invitation/letter-id.ts';
import { acceptsUntil, type StoredSession } from '../../../shared/programme/session.ts';
import { sideBySide } from '../../../shared/programme/side-by-side.ts';
import { type Instant, later } from '../../../shared/time/instant.ts';
import { readable } from '../target/readable.ts';
import type { Target } from '../target/target.ts';
import { type InvitedPeople, type MailsAt, mailsToCome, type ProgrammeToCome } from './mails-to-come.ts';

/** Sessions that are read at once. */
const readAtOnce = 16;

/** What is read of a stack. */
export type ReadForQuotas = Pick<Target, 'programmes' | 'preferences' | 'invitations' | 'reports'>;

/** All that a stack has to do until a moment. */
export interface ToCome {
  readonly mails: readonly MailsAt[];
  readonly sessions: readonly StoredSession[];
  /** How many people are invited to a session; undefined: nobody. */
  invitedTo(code: string): number | undefined;
}

/**
 * What is to come of all that is stored: reads each programme and session, who is invited to those with letters until then, and the ledger of what
 * is due. What can't be read is told by the check of stored items.
 */
export async function storedToCome(
  target: ReadForQuotas,
  stretch: { readonly now: Instant; readonly until: Instant },
): Promise<ToCome> {
  const { programmes, preferences } = target;
  const mails: MailsAt[] = [];
  const all: StoredSession[] = [];
  const invited = new Map<string, InvitedPeople>();
  for (const { id, recipients, sessions: codes } of await programmes.listProgrammes(() => {})) {
    const stored = await sideBySide(codes, readAtOnce, (code) => readable(programmes.findSession(code), () => {}));
    const sessions = stored.flatMap((session) => session ?? []);
    const open = sessions.filter((each) => acceptsUntil(each) > stretch.now);
    await addInvited(
      invited,
      open.filter(({ opensAt }) => opensAt <= stretch.until),
      target,
    );
    // Of a programme that is over nothing comes by itself.
    const isOver = sessions.every(({ sealedAt, cancelledAt }) => (sealedAt ?? cancelledAt) !== undefined);
    const known = isOver ? {} : await preferences.list(id);
    mails.push(...mailsToCome({ recipients, sessions, preferences: known, invited }, stretch));
    all.push(...sessions);
  }
  mails.push({ at: stretch.now, kind: 'report', mails: await mailsThatWait(target, stretch.now) });
  return { mails, sessions: all, invitedTo: (code) => peopleOf(invited.get(code)) };
}

/** What a programme that is to be published brings: reads who is invited to its sessions, which may be published already. */
export async function publishedToCome(
  { id, recipients, sessions }: Pick<ProgrammeToCome, 'recipients' | 'sessions'> & { readonly id: string },
  target: ReadForQuotas,
  now: Instant,
): Promise<ToCome> {
  const invited = new Map<string, InvitedPeople>();
  await addInvited(invited, sessions, target);
  const until = sessions.map(acceptsUntil).reduce(later, now);
  const preferences = await target.preferences.list(id);
  const mails = mailsToCome({ recipients, sessions, preferences, invited }, { now, until });
  return { mails, sessions, invitedTo: (code) => peopleOf(invited.get(code)) };
}

async function addInvited(
  invited: Map<string, InvitedPeople>,
  sessions: readonly StoredSession[],
  { invitations, reports }: Pick<ReadForQuotas, 'invitations' | 'reports'>,
): Promise<void> {
  for (const session of sessions) {
    const plan = await invitations.findPlan(session.code);
    if (plan === undefined) continue;
    const people = (await invitations.invitees(session.code)).filter(({ address }) => address !== undefined);
    const listed = people.filter(isListed).length;
    const has = new Set(
      (await allInvitations(session, plan, reports)).flatMap(({ recipient, state }) =>
        isFinal(state) ? [recipient] : [],
      ),
    );
    const done = people.filter((each) => has.has(each.id)).length;
    invited.set(session.code, { plan, listed, once: people.length - listed, done });
  }
}

function peopleOf(invited: InvitedPeople | undefined): number | undefined {
  return invited && invited.listed + invited.once;
}

/** Mails of reports that are published, due by now and not gone. */
async function mailsThatWait({ programmes, reports }: ReadForQuotas, now: Instant): Promise<number> {
  let mails = 0;
  for (const { topic } of await programmes.due(now)) {
    if (topic.kind === 'invitation') continue;
    const latest = await readable(reports.latestPublication(topic), () => {});
    if (latest === undefined) continue;
    mails += (await reports.dispatches(latest)).filter(({ state }) => !isFinal(state)).length;
  }
  return mails;
}
