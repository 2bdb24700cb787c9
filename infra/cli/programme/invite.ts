import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { inOwnWords } from '../../../shared/i18n/in-own-words.ts';
import type { Invitee, StoredInvitee } from '../../../shared/invitation/invitee.ts';
import { inviteesOf } from '../../../shared/invitation/invitees-of.ts';
import { lettersOf } from '../../../shared/invitation/letters.ts';
import { newInvitees } from '../../../shared/invitation/new-invitees.ts';
import { phase, type StoredSession } from '../../../shared/programme/session.ts';
import { rosterFaultText } from '../../../shared/roster/fault-text.ts';
import { readRoster } from '../../../shared/roster/read-roster.ts';
import type { Roster } from '../../../shared/roster/roster.ts';
import { rosterOf } from '../../../shared/roster/roster-of.ts';
import type { Instant } from '../../../shared/time/instant.ts';
import { systemClock } from '../../../shared/time/system-clock.ts';
import { openTarget, type Target } from '../target/target.ts';
import { typedCode } from '../target/typed-code.ts';
import { CommandError } from '../terminal/command-error.ts';
import type { CommandResult } from '../terminal/command-result.ts';
import { counted } from '../terminal/counted.ts';
import type { TargetOptions } from '../terminal/target-options.ts';
import { changeReminders } from './change-reminders.ts';
import { letterStatus } from './letter-status.ts';
import { letterTimes } from './letter-times.ts';
import { newLinksCommand, resendInvitationsCommand } from './repeat-letters.ts';
import { typedReminders } from './typed-reminders.ts';
import { watched } from './watch-letters.ts';

/** What people are invited with. */
export interface InviteOptions extends TargetOptions {
  /** When they are reminded, in the session's zone; false: never; absent: at the usual times, or as it was said before. */
  readonly remind?: readonly string[] | false;
  /** Invite the others, too, where some lines are wrong. */
  readonly skipBad?: true;
  /** Only say what would be stored. */
  readonly dryRun?: true;
  /** Only say how the letters stand. */
  readonly status?: true;
  /** Say how the letters go, until all that are due have gone. */
  readonly watch?: true;
  /** No list: try again with the invitations that failed, or with the one to an address. */
  readonly resend?: string | true;
  /** No list: send new links to those whose were withdrawn. */
  readonly newLinks?: true;
  readonly yes?: true;
}

/** More lines that are wrong are counted, and not shown. */
const mostFaults = 50;

/** Invites the people of a list to a session: stores them and when they are written to. The tick sends the letters. */
export async function inviteCommand(
  typed: string,
  file: string | undefined,
  options: InviteOptions,
): Promise<CommandResult> {
  const code = typedCode(typed);
  const target = await openTarget(options);
  const session = await target.programmes.findSession(code);
  if (session === undefined) throw new CommandError(`no session has the code ${code}; "debrief sessions" lists them`);
  if (options.status) return shown(session, target, options);
  if (options.resend !== undefined || options.newLinks) return repeated(session, file, target, options);
  if (file === undefined) return withoutList(session, target, options);
  refuseOver(session);
  const found = await target.invitations.findPlan(code);
  const planned = found ?? {};
  const reminders = typedReminders(options.remind, session, found, systemClock.now());
  const roster = await inOwnWords([session.programme.words], async () => readRoster(bytesOf(file), rosterOf(session)));
  const faults = roster.faults.map((fault) => rosterFaultText(fault, 'en'));
  if (faults.length > 0 && (!options.skipBad || roster.rows.length === 0)) return refused(file, faults);
  const [language = 'en'] = session.programme.languages;
  const invitees = inviteesOf(roster.rows, code, await target.codeKey(), language);
  const fresh = newInvitees(invitees, await target.invitations.invitees(code));
  if (!options.dryRun) await stored(session, fresh, reminders, target);
  const plan = reminders === undefined ? planned : { reminders };
  const counts = { invited: fresh.length, before: invitees.length - fresh.length, leftOut: faults.length };
  const said = [
    ...faults.slice(0, mostFaults),
    ...notRead(roster),
    ...whoIs(session, counts, options),
    ...letterTimes(session, plan, systemClock.now()),
  ];
  const result = {
    text: said.join('\n'),
    json: { code, ...counts, faults, letters: lettersOf(session, plan), isDryRun: options.dryRun === true },
  };
  return options.watch && !options.dryRun ? shown(session, target, options, result.text) : result;
}

/** What can be done without a list: those who are invited are reminded at other times. */
function withoutList(session: StoredSession, target: Target, options: InviteOptions): Promise<CommandResult> {
  const { remind, watch, dryRun } = options;
  const { code } = session;
  if (remind === undefined || watch) {
    throw new CommandError(`whom? Write "debrief invite ${code} people.csv", or "debrief invite ${code} --status"`);
  }
  refuseOver(session);
  return changeReminders(session, { remind, ...(dryRun && { dryRun }) }, target, systemClock.now());
}

/** What is done for those who were invited before: no list, and one at a time. */
function repeated(
  session: StoredSession,
  file: string | undefined,
  target: Target,
  { resend, newLinks, watch, ...options }: InviteOptions,
): Promise<CommandResult> {
  if (file !== undefined || watch || (resend !== undefined && newLinks)) {
    throw new CommandError(
      '--resend and --new-links are for those who are invited: say one of them, and no list, nor --watch',
    );
  }
  refuseOver(session);
  return resend === undefined
    ? newLinksCommand(session, target, options)
    : resendInvitationsCommand(session, resend, target, options);
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new CommandError(`${file} can't be read: ${(cause as Error).message}`);
  }
}

/** Somebody who is invited to a session that takes no answers would write to the organiser. */
function refuseOver(session: StoredSession): void {
  const is = phase(session, systemClock.now());
  if (is === 'upcoming' || is === 'open') return;
  const why = is === 'cancelled' ? 'does not take place' : 'has closed';
  throw new CommandError(`${session.code} ${why}: nobody can be invited any more`);
}

function refused(file: string, faults: readonly string[]): CommandResult {
  const more = faults.length > mostFaults ? [`and ${faults.length - mostFaults} more`] : [];
  const name = basename(file);
  return {
    text: [
      ...faults.slice(0, mostFaults).map((fault) => `${name}: ${fault}`),
      ...more,
      '',
      'Nothing was stored and nobody is invited. Mend the file, or invite the others with --skip-bad.',
    ].join('\n'),
    json: { faults },
    isFailure: true,
  };
}

async function stored(
  { code, answersExpireAt: expire }: StoredSession,
  invitees: readonly Invitee[],
  reminders: readonly Instant[] | undefined,
  { invitations }: Target,
): Promise<void> {
  await invitations.invite(code, invitees, expire);
  // Last: who is invited while this stops half-way is there when the same list comes again.
  await invitations.plan(code, reminders === undefined ? {} : { reminders }, { lookAt: systemClock.now(), expire });
}

function notRead({ unread, unreadSheets }: Roster): string[] {
  return [
    ...(unread.length === 0 ? [] : [`Not read: ${counted(unread.length, 'column')} (${unread.join(', ')}).`]),
    ...(unreadSheets.length === 0
      ? []
      : [`Not read: ${counted(unreadSheets.length, 'sheet')} (${unreadSheets.join(', ')}).`]),
  ];
}

function whoIs(
  { code }: StoredSession,
  { invited, before, leftOut }: Readonly<Record<'invited' | 'before' | 'leftOut', number>>,
  { dryRun }: InviteOptions,
): string[] {
  const people = invited === 1 ? '1 person' : `${invited === 0 ? 'nobody' : `${invited} people`}`;
  const verb = dryRun
    ? 'would be invited'
    : invited === 1
      ? 'is invited'
      : invited === 0
        ? 'is invited anew'
        : 'are invited';
  return [
    `${people} ${verb} to ${code}${before > 0 ? `; ${before} of the list ${before === 1 ? 'was' : 'were'} before` : ''}${leftOut > 0 ? `; ${counted(leftOut, 'line')} left out` : ''}.`,
    ...(dryRun ? ['Nothing was stored.'] : []),
  ];
}

/** How the letters stand, after all that are due have gone if it is to be watched. */
async function shown(
  session: StoredSession,
  target: Target,
  { watch }: InviteOptions,
  before?: string,
): Promise<CommandResult> {
  if (watch) await watched(session, { ...target, clock: systemClock });
  const invitees: readonly StoredInvitee[] = await target.invitations.invitees(session.code);
  const { text, json } = await letterStatus(session, invitees, target);
  return { text: [...(before === undefined ? [] : [before, '']), text].join('\n'), json };
}
