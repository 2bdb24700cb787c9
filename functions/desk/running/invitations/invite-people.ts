import { inOwnWords } from '../../../../shared/i18n/in-own-words.ts';
import { invitingTexts } from '../../../../shared/i18n/inviting-texts.ts';
import { chooseLanguage } from '../../../../shared/i18n/negotiate.ts';
import { inviteesOf } from '../../../../shared/invitation/invitees-of.ts';
import { areUsual, usualFrom } from '../../../../shared/invitation/letters.ts';
import { newInvitees } from '../../../../shared/invitation/new-invitees.ts';
import { throughAt } from '../../../../shared/invitation/through-at.ts';
import type { StoredSession } from '../../../../shared/programme/session.ts';
import type { Roster } from '../../../../shared/roster/roster.ts';
import { rosterOf } from '../../../../shared/roster/roster-of.ts';
import type { Instant } from '../../../../shared/time/instant.ts';
import { type HttpResponse, seeOther } from '../../../../shared/web/http/http.ts';
import type { ReplyStatus } from '../../../../shared/web/http/reply-status.ts';
import { ReviewPage } from '../../../../shared/web/pages/desk/running/invitations/review-page.tsx';
import { invitationsOf } from '../../../../shared/web/pages/desk/running/session-path.ts';
import type { ProgrammeVisit } from '../../context.ts';
import type { DeskDeps } from '../../deps.ts';
import { deskPage } from '../../desk-page.ts';
import { frameOf } from '../../frame-of.ts';
import { nothingThere } from '../../nothing-there.ts';
import { invitationsPage, invitingSession, takesInvitations } from './invitations.ts';
import { lettersShown } from './letters-shown.ts';
import { peopleText } from './sent-people.ts';
import { remindersError, typedReminders } from './typed-reminders.ts';

/** Shows what a list says, before anything of it is stored. */
export async function checkList(visit: ProgrammeVisit, deps: DeskDeps): Promise<HttpResponse> {
  const session = await invitingSession(visit, deps);
  if (session === undefined) return nothingThere(visit);
  if (!takesInvitations(session, visit)) return invitationsPage('conflict', session, visit, deps);
  const { list: texts } = invitingTexts(visit.language);
  const { fields, files } = visit.form;
  const pasted = fields.get('pasted') ?? '';
  const isPasted = pasted.trim() !== '';
  if ((files.file === undefined) !== isPasted) {
    const listError = isPasted ? texts.both : texts.missing;
    return invitationsPage('answers', session, visit, deps, { pasted, listError });
  }
  const roster = await readList(files.file?.bytes ?? Buffer.from(pasted), session);
  return reviewed(roster.faults.length === 0 ? 'ok' : 'answers', roster, session, visit, deps, { pasted });
}

/** Invites those whom somebody has looked at. Sent twice, it invites nobody twice. */
export async function invitePeople(visit: ProgrammeVisit, deps: DeskDeps): Promise<HttpResponse> {
  const session = await invitingSession(visit, deps);
  if (session === undefined) return nothingThere(visit);
  if (!takesInvitations(session, visit)) return invitationsPage('conflict', session, visit, deps);
  const { fields } = visit.form;
  // What stands in it was read before: its columns are ours, and of those of the list the page has told.
  const roster = { ...(await readList(Buffer.from(fields.get('people') ?? ''), session)), unread: [] };
  // Only who changes what our page has sent, or a programme that was published anew meanwhile, comes here with a fault.
  if (roster.faults.length > 0) return reviewed('answers', roster, session, visit, deps);
  const left = Number(fields.get('faults'));
  const before = {
    left,
    faultsBefore: (fields.get('faultsSaid') ?? '').split('\n').flatMap((each) => each.trim() || []),
  };
  if (left > 0 && fields.get('leaveOut') !== 'yes') {
    return reviewed('answers', roster, session, visit, deps, { ...before, isUnsure: true });
  }
  const plan = await deps.invitations.findPlan(session.code);
  const { typed, reminders, fault } = typedReminders(session, plan, visit);
  const isPlanned = plan?.reminders !== undefined;
  if (!isPlanned && fault !== undefined) {
    return reviewed('answers', roster, session, visit, deps, {
      ...{ ...before, typed, remindersError: remindersError(fault, visit.language) },
    });
  }
  const { languages } = session.programme;
  const language = chooseLanguage(languages, fields.get('language') ?? undefined, undefined);
  const invitees = inviteesOf(roster.rows, session.code, await deps.codeKey(), language);
  const added = newInvitees(invitees, await deps.invitations.invitees(session.code));
  const expire = session.answersExpireAt;
  await deps.invitations.invite(session.code, added, expire);
  // Of the usual ones those that would go to nobody are not shown.
  const isUsual = (times: readonly Instant[]) =>
    areUsual(times, session) || times.join() === usualFrom(session, visit.now).join();
  const isOwn = !isPlanned && reminders !== undefined && !isUsual(reminders);
  await deps.invitations.plan(session.code, isOwn ? { reminders } : {}, {
    ...{ lookAt: visit.now, expire },
  });
  return seeOther(`${invitationsOf(session)}?done=invited`);
}

async function readList(bytes: Uint8Array, session: StoredSession): Promise<Roster> {
  // Readers of CSV and workbooks: nothing else here needs them.
  const { readRoster } = await import('../../../../shared/roster/read-roster.ts');
  return readRoster(bytes, rosterOf(session));
}

/** When so many mails are through, if the mail service says what it takes. */
async function throughOf(
  letters: number,
  session: StoredSession,
  { now }: ProgrammeVisit,
  deps: DeskDeps,
): Promise<Instant | 'never' | undefined> {
  try {
    const limits = await deps.sendingLimits();
    return session.opensAt > now
      ? (throughAt({ ...limits, sentToday: 0 }, letters, session.opensAt, deps) ?? 'never')
      : (throughAt(limits, letters, now, deps) ?? 'never');
  } catch (cause) {
    deps.log.warn('sending limits are not known', { cause: String(cause) });
    return undefined;
  }
}

interface Said {
  readonly pasted?: string;
  /** How many lines of what was read had a fault. */
  readonly left?: number;
  /** These faults, as the page said them. */
  readonly faultsBefore?: readonly string[];
  readonly isUnsure?: boolean;
  readonly typed?: readonly string[];
  readonly remindersError?: string;
}

async function reviewed(
  status: ReplyStatus,
  roster: Roster,
  session: StoredSession,
  visit: ProgrammeVisit,
  deps: DeskDeps,
  said: Said = {},
): Promise<HttpResponse> {
  const [plan, invitees] = await Promise.all([
    deps.invitations.findPlan(session.code),
    deps.invitations.invitees(session.code),
  ]);
  const listed = inviteesOf(roster.rows, session.code, await deps.codeKey(), session.programme.languages[0] ?? 'en');
  const page = {
    ...{ frame: frameOf(visit), session, now: visit.now, roster, kinds: rosterOf(session).kinds },
    known: listed.length - newInvitees(listed, invitees).length,
    people: peopleText(roster.rows),
    reminders: plan?.reminders === undefined ? usualFrom(session, visit.now) : undefined,
    letters: lettersShown(session, plan ?? {}, roster.rows, deps.publicUrl),
    throughAt: await throughOf(roster.rows.length, session, visit, deps),
    ...said,
  };
  return inOwnWords([session.programme.words], () => deskPage(status, ReviewPage(page)));
}
