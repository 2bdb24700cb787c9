import { smallestGroup } from '../privacy/release.ts';
import type { Frequency } from '../programme/recipient.ts';
import { acceptsUntil, type StoredSession } from '../programme/session.ts';
import { leftOutOf } from '../publication/counted-sets.ts';
import type { Publication } from '../publication/publication.ts';
import { type AnswerClass, areSame } from '../response/answer-classes.ts';
import { after, day, earlier, type Instant, minute } from '../time/instant.ts';
import { dailyMoments } from '../time/wall-clock.ts';

/** How often the tick runs at least; who wants a report after every 25 responses waits no longer. */
export const tickMinutes = 5;

/** Nobody wants anything now, but somebody may by then: no look at an open session is further away than this. */
export const longestStep = 60 * minute;

/** An interim report comes each time that the responses pass a multiple of this. */
export const responsesBetween = 25;

/** The next step of a session: what a tick does with it now. */
export type NextStep =
  /** It does not take place: see that all know who were told of it. */
  | { readonly step: 'cancelled' }
  /** All answers are there: seal, publish, mail; or see whether what was sealed still holds. */
  | { readonly step: 'seal' }
  /** Still open: see whether there is something new for those who want it, and look again at `next`. */
  | {
      readonly step: 'interim';
      /** The moment of the daily report that has come since the last look. */
      readonly daily?: Instant;
      /** Whether anybody wants a report after every 25 responses. */
      readonly isOften: boolean;
      readonly next: Instant;
    }
  | { readonly step: 'wait'; readonly next: Instant };

/** What a look depends on, beside the session. */
export interface Circumstances {
  /** Since when the session has waited for this look. */
  readonly dueAt: Instant;
  readonly now: Instant;
  readonly settleSeconds: number;
  /** How often the recipients want to hear of sessions. */
  readonly frequencies: ReadonlySet<Frequency>;
}

/** What to do with a session now, and when to look again. */
export function nextStep(session: StoredSession, { dueAt, now, settleSeconds, frequencies }: Circumstances): NextStep {
  if (session.cancelledAt !== undefined) return { step: 'cancelled' };
  const sealTime = sealTimeOf(session, settleSeconds);
  if (session.sealedAt !== undefined || now >= sealTime) return { step: 'seal' };
  // The final report is near, also of a session that was closed before it opened.
  if (now >= session.closesAt) return { step: 'wait', next: sealTime };
  if (now < session.opensAt) return { step: 'wait', next: session.opensAt };

  const { last, next } = dailyMoments(now, session.digestAt, session.zone);
  const wantsDaily = frequencies.has('daily');
  const wantsOften = frequencies.has('every-25');
  const soon = after(now, wantsOften ? tickMinutes * minute : longestStep);
  const looks = [sealTime, soon, ...(wantsDaily ? [next] : [])].sort();
  const nextLook = looks[0] ?? sealTime;
  const daily = wantsDaily && last >= dueAt && last > session.opensAt ? { daily: last } : {};
  if (!wantsOften && daily.daily === undefined) return { step: 'wait', next: nextLook };
  return { step: 'interim', ...daily, isOften: wantsOften, next: nextLook };
}

/** From when on a session is sealed and reported: all answers that were taken are stored. */
function sealTimeOf(session: StoredSession, settleSeconds: number): Instant {
  return after(acceptsUntil(session), settleSeconds * 1000);
}

/** When the report of a session is mailed at the latest, if nothing is in its way: with the tick after its seal is due. */
export function reportTime(session: StoredSession, settleSeconds: number): Instant {
  return after(sealTimeOf(session, settleSeconds), tickMinutes * minute);
}

/** Whether there is enough new in a session for another interim publication. */
export function isNewsWorthy(
  { released: { responses }, exclusion }: Pick<Publication, 'released' | 'exclusion'>,
  latest: Publication | undefined,
  { daily, isOften }: { readonly daily?: Instant; readonly isOften: boolean },
  now: Instant,
): boolean {
  const shown = shownOf(latest, exclusion?.classes);
  if (responses - shown < smallestGroup) return false;
  // One that says to be of later than now was made by a wrong clock: it is no reason to keep silent until then.
  const isDaily = daily !== undefined && (latest === undefined || latest.asOf < daily || latest.asOf > now);
  return isDaily || (isOften && passes(shown, responses));
}

/**
 * Whether an interim publication is one of those that come after every 25 responses: since the one before it, the
 * responses have passed a multiple of 25. So it can be told again after a crash, whatever daily ones lie between.
 */
export function isAfterEvery25(publication: Publication, before: Publication | undefined): boolean {
  return passes(shownOf(before, publication.exclusion?.classes), publication.released.responses);
}

/** How many of the same answers were shown: after some classes were left out, or brought back, all that is shown is new. */
function shownOf(before: Publication | undefined, without: readonly AnswerClass[] = []): number {
  const isOfSame = before !== undefined && areSame(leftOutOf(before), without);
  return isOfSame ? before.released.responses : 0;
}

function passes(before: number, now: number): boolean {
  return Math.floor(now / responsesBetween) > Math.floor(before / responsesBetween);
}

/** How long after its seal a session is looked at once more, to compare what was sealed with what is stored. */
export const checkAfter = day;

/** When that is. A seal that says to be of later than now was made by a wrong clock: then it counts as one of now. */
export function checkTime(sealedAt: Instant, now: Instant): Instant {
  return after(earlier(sealedAt, now), checkAfter);
}
