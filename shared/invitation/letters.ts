import type { Session } from '../programme/session.ts';
import { after, day, type Instant, later, minute } from '../time/instant.ts';
import { dailyMoments } from '../time/wall-clock.ts';

/** When those who are invited to a session are reminded. */
export interface LetterPlan {
  /** At most two; absent: at the usual times (see `usualReminders`). */
  readonly reminders?: readonly Instant[];
  /** Of whom it is over: how many no mail has reached. */
  readonly unreached?: number;
  /** How often new links were asked for, after codes were withdrawn; absent: never. */
  readonly round?: number;
  /** The newest round of which whoever had a link that was void then has been written to: a later withdrawal brings nobody a link by itself. */
  readonly renewed?: number;
  /** Whether letters may be out whose links have no code. */
  readonly codeless?: true;
}

/** One of the letters to those who are invited: 1 is the invitation, 2 and 3 remind of it. By its number the ledger knows it. */
export interface Letter {
  readonly number: 1 | 2 | 3;
  /** Of an invitation with a new link: the how manieth, from 1; absent: with the first. A reminder has whichever link is valid. */
  readonly round?: number;
  readonly at: Instant;
  /** Whether no other can come after it, also where the session is extended. */
  readonly isLast: boolean;
}

export const mostReminders = 2;

/** At which time of day people are reminded, in the session's zone. */
const remindedAt = '09:00';

type Times = Pick<Session, 'opensAt' | 'closesAt' | 'zone'>;

/**
 * When people are reminded if nobody says so: in the morning of the day before the closing, and where there is a week, also three days before
 * that. A session that is open for less than two days has no reminder: the letter is still new.
 */
export function usualReminders({ opensAt, closesAt, zone }: Times): Instant[] {
  const open = Date.parse(closesAt) - Date.parse(opensAt);
  const days = open >= 7 * day ? [4, 1] : open >= 2 * day ? [1] : [];
  const mornings = days.map((before) => dailyMoments(after(closesAt, -before * day), remindedAt, zone).last);
  return mornings.filter((at) => isLongAfter(opensAt, at));
}

/** Those of the usual reminders that reach who is invited at a moment. */
export function usualFrom(session: Times, invited: Instant): Instant[] {
  return usualReminders(session).filter((at) => isLongAfter(firstLetterAt(session, invited), at));
}

/** When somebody who is invited at a moment gets the invitation. */
export function firstLetterAt({ opensAt }: Pick<Session, 'opensAt'>, invited: Instant): Instant {
  return later(invited, opensAt);
}

/** Whether these are the usual times: they are not stored, so that they move with the session. */
export function areUsual(reminders: readonly Instant[], session: Times): boolean {
  return reminders.toSorted().join() === usualReminders(session).join();
}

/** Two letters are planned no closer than this: nobody is reminded sooner after a letter. */
export const leastBetween = 12 * 60 * minute;

/**
 * The letters of a session, the invitation first. A reminder that would come after the closing, or too soon after the letter before, does not
 * come.
 */
export function lettersOf(session: Times, { reminders }: LetterPlan): Letter[] {
  const planned = (reminders ?? usualReminders(session)).filter((at) => at < session.closesAt).toSorted();
  const times = [session.opensAt];
  for (const at of planned) if (isLongAfter(times.at(-1) ?? at, at)) times.push(at);
  return times.slice(0, 1 + mostReminders).map((at, index) => ({
    number: (index + 1) as Letter['number'],
    at,
    isLast: index === mostReminders,
  }));
}

/** Whether a reminder reaches who got a letter at a moment before it. */
export function isLongAfter(letter: Instant, reminder: Instant): boolean {
  return reminder >= after(letter, leastBetween);
}

/** The same letter, the invitation once for each round of links: who was given a new one has two. */
export function inRounds(letter: Letter, { round: newest = 0 }: LetterPlan): Letter[] {
  if (letter.number !== 1) return [letter];
  return [letter, ...Array.from({ length: newest }, (_, at) => ({ ...letter, round: at + 1 }))];
}

/** A reminder that can't go for so long after its time does not go any more: the next one is near, or the closing. */
const lapses = 2 * day;

/** The letters that are to go now. */
export function lettersDue(letters: readonly Letter[], now: Instant): Letter[] {
  return letters.filter(({ number, at }) => at <= now && (number === 1 || now < after(at, lapses)));
}
