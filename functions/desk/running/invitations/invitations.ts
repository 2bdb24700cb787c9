import { inOwnWords } from '../../../../shared/i18n/in-own-words.ts';
import { usualReminders } from '../../../../shared/invitation/letters.ts';
import { nextRound } from '../../../../shared/invitation/new-links.ts';
import { type Stand, standOf } from '../../../../shared/invitation/stand-of.ts';
import { phase, type StoredSession } from '../../../../shared/programme/session.ts';
import { type HttpResponse, seeOther } from '../../../../shared/web/http/http.ts';
import type { ReplyStatus } from '../../../../shared/web/http/reply-status.ts';
import {
  type InvitationsDone,
  InvitationsPage,
} from '../../../../shared/web/pages/desk/running/invitations/invitations-page.tsx';
import { invitationsOf } from '../../../../shared/web/pages/desk/running/session-path.ts';
import type { ProgrammeVisit } from '../../context.ts';
import type { DeskDeps } from '../../deps.ts';
import { deskPage } from '../../desk-page.ts';
import { frameOf } from '../../frame-of.ts';
import { nothingThere } from '../../nothing-there.ts';
import { ownSession } from '../own-session.ts';
import { remindersError, typedReminders } from './typed-reminders.ts';

/** The invitations of a session, as they stand. */
export async function showInvitations(visit: ProgrammeVisit, deps: DeskDeps): Promise<HttpResponse> {
  const session = await invitingSession(visit, deps);
  if (session === undefined) return nothingThere(visit);
  const { done } = visit.request.query;
  return invitationsPage('ok', session, visit, deps, { done: doneKinds.find((each) => each === done) });
}

const doneKinds = ['invited', 'stopped', 'planned', 'resent', 'renewed'] as const satisfies readonly InvitationsDone[];

/** Changes when people are reminded, or has nobody reminded any more. */
export async function planReminders(visit: ProgrammeVisit, deps: DeskDeps): Promise<HttpResponse> {
  const session = await invitingSession(visit, deps);
  if (session === undefined) return nothingThere(visit);
  if (!takesInvitations(session, visit)) return invitationsPage('conflict', session, visit, deps);
  const isStop = visit.form.fields.get('stop') === 'yes';
  const plan = (await deps.invitations.findPlan(session.code)) ?? {};
  const { typed, reminders, fault } = isStop ? { typed: [], reminders: [] } : typedReminders(session, plan, visit);
  if (fault !== undefined) {
    return invitationsPage('answers', session, visit, deps, {
      ...{ typed, remindersError: remindersError(fault, visit.language) },
    });
  }
  await deps.invitations.plan(session.code, { reminders }, { lookAt: visit.now, expire: session.answersExpireAt });
  return seeOther(`${invitationsOf(session)}?done=${reminders.length === 0 ? 'stopped' : 'planned'}`);
}

/** The session that a path names, if people can be invited here: addresses are kept under a hash by the stage's key. */
export async function invitingSession(visit: ProgrammeVisit, deps: DeskDeps): Promise<StoredSession | undefined> {
  const session = await ownSession(visit, deps);
  return deps.limits.hasCodes === true ? session : undefined;
}

/** Whether somebody could still answer who is invited now. */
export function takesInvitations(session: StoredSession, { now }: Pick<ProgrammeVisit, 'now'>): boolean {
  const at = phase(session, now);
  return session.sealedAt === undefined && (at === 'upcoming' || at === 'open');
}

interface Said {
  /** Why nothing was done. */
  readonly refused?: string;
  readonly done?: InvitationsDone | undefined;
  readonly pasted?: string;
  readonly listError?: string;
  readonly typed?: readonly string[];
  readonly remindersError?: string;
}

/** How they stand, and what else is to be said. */
export async function invitationsPage(
  status: ReplyStatus,
  session: StoredSession,
  visit: ProgrammeVisit,
  deps: DeskDeps,
  said: Said = {},
): Promise<HttpResponse> {
  const { invitations } = deps;
  const [plan = {}, invitees] = await Promise.all([
    invitations.findPlan(session.code),
    invitations.invitees(session.code),
  ]);
  const [stand, next] = await Promise.all([standOf(session, plan, invitees, deps), nextRound(session, plan, deps)]);
  const reminders = plan.reminders ?? usualReminders(session);
  const canInvite = takesInvitations(session, visit);
  const page = {
    ...{ frame: frameOf(visit), session, stand, reminders, canInvite },
    nextRound: canInvite && stand.invited > 0 && typeof next === 'number' ? next : undefined,
    ...said,
    done: isSo(said.done, stand, reminders.length) ? said.done : undefined,
  };
  return inOwnWords([session.programme.words], () => deskPage(status, InvitationsPage(page)));
}

/** An address alone proves nothing. */
function isSo(done: InvitationsDone | undefined, { invited, round }: Stand, reminders: number): boolean {
  if (done === 'renewed') return round > 0;
  return invited > 0 && (done === 'stopped' ? reminders === 0 : done !== 'planned' || reminders > 0);
}
