import type { PreferencesById } from '../../../shared/delivery/preferences.ts';
import { finalRecipients, interimRecipients } from '../../../shared/delivery/recipients.ts';
import { type LetterPlan, lettersOf } from '../../../shared/invitation/letters.ts';
import type { Programme } from '../../../shared/programme/programme.ts';
import type { Frequency } from '../../../shared/programme/recipient.ts';
import { acceptsUntil, type StoredSession } from '../../../shared/programme/session.ts';
import { responsesBetween, tickMinutes } from '../../../shared/tick/next-step.ts';
import { day, earlier, type Instant, later, minute } from '../../../shared/time/instant.ts';
import { dailyMoments } from '../../../shared/time/wall-clock.ts';

/** What a mail is for: a final report, an interim one, or somebody who is invited to a session. */
type MailKind = 'report' | 'interim' | 'letter';

/** Mails that become due at a moment, at most so many. */
export interface MailsAt {
  readonly at: Instant;
  readonly kind: MailKind;
  readonly mails: number;
}

/** Who is invited to a session. */
export interface InvitedPeople {
  readonly plan: LetterPlan;
  /** By a list: they are reminded, too. */
  readonly listed: number;
  /** Who left an address for it, and gets the one letter. */
  readonly once: number;
  /** Of both: how many have their invitation. */
  readonly done: number;
}

/** A programme as it is stored, or as it would be once it is published. */
export interface ProgrammeToCome {
  readonly recipients: Programme['recipients'];
  readonly preferences: PreferencesById;
  readonly sessions: readonly StoredSession[];
  /** By session; of one that is not in it nobody is invited. */
  readonly invited: ReadonlyMap<string, InvitedPeople>;
}

/** From now on until a moment. */
interface Stretch {
  readonly now: Instant;
  readonly until: Instant;
}

/**
 * The mails that a programme's sessions bring until a moment, if nothing changes. At most so many: whoever has stopped reports is left out, and
 * a reminder is reckoned with for all. Of sessions without a headcount, interim reports after so many answers are not known. What people ask for
 * themselves is not foreseen either: links to sign in, receipts, new links.
 */
export function mailsToCome({ sessions, ...programme }: ProgrammeToCome, stretch: Stretch): MailsAt[] {
  const held = sessions.filter(({ cancelledAt }) => cancelledAt === undefined);
  const all = [...held.flatMap((session) => mailsOf(session, programme, stretch)), ...jointReport(held, programme)];
  return all
    .map((each) => ({ ...each, at: later(each.at, stretch.now) }))
    .filter(({ at, mails }) => mails > 0 && at <= stretch.until);
}

function mailsOf(session: StoredSession, programme: Omit<ProgrammeToCome, 'sessions'>, stretch: Stretch): MailsAt[] {
  if (session.sealedAt !== undefined) return [];
  const { recipients, preferences } = programme;
  const readers = finalRecipients(recipients, preferences, { kind: 'session', code: session.code }, [session]);
  const often = (frequency: Frequency) =>
    interimRecipients(recipients, preferences, new Set([frequency]), session).length;
  return [
    { at: acceptsUntil(session), kind: 'report', mails: readers.length },
    ...dailyReports(session, often('daily'), stretch),
    ...frequentReports(session, often('every-25'), stretch),
    ...lettersTo(session, programme.invited.get(session.code), stretch),
  ];
}

function dailyReports(session: StoredSession, readers: number, { now, until }: Stretch): MailsAt[] {
  const moments: Instant[] = [];
  const { opensAt, closesAt, digestAt, zone } = session;
  const end = earlier(closesAt, until);
  for (let at = later(opensAt, now); readers > 0; ) {
    const { next } = dailyMoments(at, digestAt, zone);
    if (next <= at || next > end) break;
    moments.push(next);
    at = next;
  }
  return moments.map((at) => ({ at, kind: 'interim', mails: readers }));
}

/** All at once, as in a hall that answers at the beginning: a tick brings one at most. */
function frequentReports({ opensAt, closesAt, headcount = 0 }: StoredSession, readers: number, { now }: Stretch) {
  const from = later(opensAt, now);
  const ticks = Math.max(0, Math.ceil((Date.parse(closesAt) - Date.parse(from)) / (tickMinutes * minute)));
  const reports = Math.min(Math.floor(headcount / responsesBetween), ticks);
  return [{ at: from, kind: 'interim', mails: reports * readers } as const];
}

function lettersTo(session: StoredSession, invited: InvitedPeople | undefined, { now }: Stretch): MailsAt[] {
  if (invited === undefined || session.closesAt <= now) return [];
  const { plan, listed, once, done } = invited;
  return lettersOf(session, plan).flatMap(({ number, at }) => {
    if (number === 1) return [{ at, kind: 'letter', mails: Math.max(0, listed + once - done) }];
    return at < now ? [] : [{ at, kind: 'letter', mails: listed }];
  });
}

/** Once the last of several sessions is sealed. */
function jointReport(
  held: readonly StoredSession[],
  { recipients, preferences }: Omit<ProgrammeToCome, 'sessions'>,
): MailsAt[] {
  const last = held
    .filter(({ sealedAt }) => sealedAt === undefined)
    .map(acceptsUntil)
    .toSorted()
    .at(-1);
  const [first] = held;
  if (first === undefined || held.length === 1 || last === undefined) return [];
  const readers = finalRecipients(recipients, preferences, { kind: 'programme', id: first.programme.id }, held);
  return [{ at: last, kind: 'report', mails: readers.length }];
}

/** The mails of 24 hours. */
export interface DayOfMails {
  readonly from: Instant;
  readonly mails: Readonly<Record<MailKind, number>>;
  /** The most reports that become due by the same tick, within it. */
  readonly atOnce: number;
}

/** The mails of the 24 hours from a moment on. */
export function dayOfMails(all: readonly MailsAt[], from: Instant): DayOfMails {
  const end = Date.parse(from) + day;
  const within = all.filter(({ at }) => at >= from && Date.parse(at) < end);
  const mails = { report: 0, interim: 0, letter: 0 };
  const byTick = new Map<number, number>();
  for (const each of within) {
    mails[each.kind] += each.mails;
    const tick = Math.floor(Date.parse(each.at) / (tickMinutes * minute));
    if (each.kind !== 'letter') byTick.set(tick, (byTick.get(tick) ?? 0) + each.mails);
  }
  return { from, mails, atOnce: [...byTick.values()].reduce((most, each) => Math.max(most, each), 0) };
}

/** The 24 hours that have the most mails; undefined: there are none. */
export function busiestDay(all: readonly MailsAt[]): DayOfMails | undefined {
  const sorted = all.toSorted((one, other) => (one.at < other.at ? -1 : 1));
  let most: { readonly from: Instant; readonly mails: number } | undefined;
  let sum = 0;
  let end = 0;
  for (const { at, mails } of sorted) {
    for (let next = sorted[end]; next && Date.parse(next.at) < Date.parse(at) + day; next = sorted[end]) {
      sum += next.mails;
      end += 1;
    }
    if (most === undefined || sum > most.mails) most = { from: at, mails: sum };
    sum -= mails;
  }
  return most && dayOfMails(sorted, most.from);
}

/** How many they are. */
export function totalOf({ mails }: DayOfMails): number {
  return mails.report + mails.interim + mails.letter;
}
