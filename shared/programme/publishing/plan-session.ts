import { after, day, earlier, type Instant } from '../../time/instant.ts';
import { isSame } from '../canonical.ts';
import { promisedBy } from '../promise.ts';
import type { Session, StoredSession } from '../session.ts';
import { changedMeaning, isAddedUp, type Meaning } from './added-up.ts';
import { eachPlaceOnce } from './bound-by.ts';
import { type Change, changesBetween } from './changes.ts';
import { type DecidedRefusal, decidedRefusals } from './decided-refusal.ts';
import type { FollowUpRefusal } from './follow-up-refusal.ts';
import type { InvitedRefusal } from './invited-refusal.ts';
import { isKeptPromise } from './is-kept-promise.ts';
import { mayHaveBeenShown } from './may-have-been-shown.ts';
import { writtenSession } from './written.ts';

/** Why a session is not published as the file says. */
export type Refusal =
  | { readonly reason: 'promised'; readonly change: Change }
  /** It has closed: of what only the file's session says, nothing changes any more. */
  | { readonly reason: 'closed'; readonly change: Change }
  /** It stays as it is, and the programme adds its answers up with those to the changed question. */
  | { readonly reason: 'added-up'; readonly change: Change }
  | { readonly reason: 'other-programme'; readonly programme: string }
  /** It would take answers when those of before have to be deleted. */
  | { readonly reason: 'outlives-answers'; readonly answersExpireAt: Instant }
  | DecidedRefusal
  | FollowUpRefusal
  | InvitedRefusal;

/** Why a session stays as it is, where the file may say otherwise. */
type Standing = 'same' | 'closed' | 'cancelled';

/** What publishing would do with one session of the file. */
export type SessionPlan =
  | { readonly outcome: 'added'; readonly session: Session }
  | {
      readonly outcome: 'changed';
      readonly session: Session;
      readonly before: StoredSession;
      readonly changes: readonly Change[];
      readonly answers: number;
      /**
       * Who has read the promise of before must not be held to the new one: it is only made while nobody has answered,
       * and what was shown before is not taken any more.
       */
      readonly isNewPromise: boolean;
    }
  | {
      readonly outcome: 'kept';
      readonly session: StoredSession;
      readonly standing: Standing;
    }
  | {
      readonly outcome: 'refused';
      readonly session: Session;
      readonly answers: number;
      readonly refusals: readonly Refusal[];
      /** What could be changed, if the rest were as it was. */
      readonly changes: readonly Change[];
    };

interface Circumstances {
  readonly now: Instant;
  readonly file: Meaning;
  countAnswers(): Promise<number>;
  /** A session under each promise that one of its answers may have been given under (see `boundBy`). */
  promisesOf(stored: StoredSession): Promise<readonly StoredSession[]>;
  /** Why the session that it names as its follow-up can't be it; undefined: it can, or there is none. */
  readonly followUp?: FollowUpRefusal | undefined;
  /** Why it is not to need codes from now on; undefined: it may. */
  readonly invited?: InvitedRefusal | undefined;
}

/** What publishing a session would do, given what is stored under its code. */
export async function planSession(
  session: Session,
  before: StoredSession | undefined,
  circumstances: Circumstances,
): Promise<SessionPlan> {
  const { now, countAnswers, promisesOf, followUp, invited } = circumstances;
  if (before === undefined) {
    if (followUp === undefined) return { outcome: 'added', session };
    return { outcome: 'refused', session, answers: 0, refusals: [followUp], changes: [] };
  }
  if (before.programme.id !== session.programme.id) {
    const refusals = [{ reason: 'other-programme', programme: before.programme.id } as const];
    return { outcome: 'refused', session, answers: 0, refusals, changes: [] };
  }
  if (before.cancelledAt !== undefined) return { outcome: 'kept', session: before, standing: 'cancelled' };
  const changes = changesBetween(writtenSession(before), writtenSession(session));
  if (before.sealedAt !== undefined || before.closesAt <= now) {
    return planClosed(session, before, changes, circumstances);
  }
  // Another text of the same moments, by other time zone data perhaps: it is kept with them.
  const isTypedAnew = before.typed !== undefined && !isSame(before.typed, session.typed);
  if (changes.length === 0 && !isTypedAnew) return { outcome: 'kept', session: before, standing: 'same' };
  const answers = await countAnswers();
  const planned =
    answers > 0
      ? planAnswered({ session, before, changes, answers, broken: brokenPromises(await promisesOf(before), session) })
      : planUnanswered({ session, before, changes, broken: brokenPromises([before], session) }, now);
  const others = [...decidedRefusals(session, before), ...[followUp, invited].filter((each) => each !== undefined)];
  return others.length === 0 ? planned : alsoRefused(planned, others);
}

/** The same, refused for more reasons. */
function alsoRefused(plan: Written, more: readonly Refusal[]): Extract<SessionPlan, { outcome: 'refused' }> {
  const { session, answers, changes } = plan;
  const refusals = plan.outcome === 'refused' ? plan.refusals : [];
  return { outcome: 'refused', session, answers, refusals: [...refusals, ...more], changes };
}

/** What of a session that is to be published breaks one of these promises. */
function brokenPromises(promises: readonly StoredSession[], session: Session): Change[] {
  const next = writtenSession(session);
  return eachPlaceOnce(
    promises.flatMap((each) => changesBetween(writtenSession(each), next).filter((change) => !isKeptPromise(change))),
  );
}

/**
 * What only the file's session says is the session's own; the rest of the file is also about those that are to come. But
 * what the programme's report adds up can't mean something else in the next one (see `changedMeaning`).
 */
async function planClosed(
  session: Session,
  before: StoredSession,
  changes: readonly Change[],
  { now, countAnswers, promisesOf, file }: Circumstances,
): Promise<SessionPlan> {
  const own = changes.filter(
    ({ place }) => place.startsWith('sessions.') && !/^sessions\.[^.]+\.(opens|closes|zone)$/.test(place),
  );
  const meaning = changedMeaning(await promisesOf(before), file);
  const answers = own.length + meaning.length === 0 ? 0 : await countAnswers();
  const refusals = [
    ...own.map((change) => ({ reason: 'closed', change }) as const),
    ...addedUp(isAddedUp(before, answers, now) ? meaning : []),
  ];
  if (refusals.length > 0) return { outcome: 'refused', session, answers, refusals, changes: [] };
  return { outcome: 'kept', session: before, standing: changes.length === 0 ? 'same' : 'closed' };
}

/** The refusals of changes that would give answers another meaning which are added up. */
export function addedUp(changes: readonly Change[]): Refusal[] {
  return changes.map((change) => ({ reason: 'added-up', change }));
}

/** What is written of a session that is stored already, or why not. */
type Written = Extract<SessionPlan, { changes: unknown }>;

interface Judged {
  readonly session: Session;
  readonly before: StoredSession;
  readonly changes: readonly Change[];
  /** Those that break what was promised. */
  readonly broken: readonly Change[];
}

function planAnswered({ session, before, changes, answers, broken }: Judged & { answers: number }): Written {
  // Moving the closing doesn't move the day on which answers are deleted: the earlier of the two was promised to all.
  const expiry = earlier(session.answersExpireAt, before.answersExpireAt);
  const outlives = after(session.closesAt, day) > expiry;
  const refusals = [
    ...broken.map((change) => ({ reason: 'promised', change }) as const),
    ...(outlives ? [{ reason: 'outlives-answers', answersExpireAt: expiry } as const] : []),
  ];
  if (refusals.length > 0) {
    const places = new Set(broken.map(({ place }) => place));
    const allowed = changes.filter(({ place }) => !places.has(place));
    return { outcome: 'refused', session, answers, refusals, changes: allowed };
  }
  const next = promised({ ...session, answersExpireAt: expiry }, before, false);
  return { outcome: 'changed', session: next, before, changes, answers, isNewPromise: false };
}

function planUnanswered({ session, before, changes, broken }: Judged, now: Instant): Written {
  // One that is open and is to open later: nobody may hold what was shown before, or its questions could change unseen.
  const isWithdrawn = mayHaveBeenShown(before, now) && !mayHaveBeenShown(session, now);
  // A later opening is no part of what was promised.
  const isBroken = broken.length > 0 && !isSame(promisedBy(session), promisedBy(before));
  const isNewPromise = isBroken || isWithdrawn || session.answersExpireAt > before.answersExpireAt;
  return {
    outcome: 'changed',
    session: promised(session, before, isNewPromise),
    before,
    changes,
    answers: 0,
    isNewPromise,
  };
}

/** The session with the number of its promise, one more than before unless it is the same, and with what was decided of its answers. */
function promised(session: Session, before: StoredSession, isNewPromise: boolean): Session {
  const promise = isSame(promisedBy(session), promisedBy(before)) ? before.promise : before.promise + 1;
  const kept = before.exclusions && { exclusions: before.exclusions };
  return { ...session, ...kept, promise, oldestPromise: isNewPromise ? promise : before.oldestPromise };
}
