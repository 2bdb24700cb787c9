import type { SessionCode } from '../access/session-code.ts';
import { isFinal } from '../delivery/dispatch-states.ts';
import { mailAll, mailFinal, supersede } from '../delivery/mailing.ts';
import type { PreferencesById } from '../delivery/preferences.ts';
import { frequenciesOf, interimRecipients, toldRecipients } from '../delivery/recipients.ts';
import { itemRules } from '../privacy/item-rules.ts';
import { releaseNext } from '../privacy/next-release.ts';
import { getOrThrow } from '../programme/get-or-throw.ts';
import type { Programme } from '../programme/programme.ts';
import type { StoredSession } from '../programme/session.ts';
import type { Topic } from '../programme/topic.ts';
import { cancellation } from '../publication/cancellation.ts';
import { forgetComments } from '../publication/forget-comments.ts';
import { interimPublication } from '../publication/interim-publication.ts';
import type { Publication, Seal } from '../publication/publication.ts';
import { finalPublication, includes, publishedSessions } from '../publication/released-sessions.ts';
import { newSeal, renewedSeal } from '../publication/seal.ts';
import { sessionPublication } from '../publication/session-publication.ts';
import { withSpeakerMeans } from '../publication/speaker-means.ts';
import type { Reports } from '../store/reports.ts';
import { foldSession } from '../tally/fold.ts';
import { after, type Instant, minute } from '../time/instant.ts';
import type { Progress, TickDeps } from './deps.ts';
import { checkTime, isAfterEvery25, isNewsWorthy, type NextStep, nextStep } from './next-step.ts';
import type { EventOf, SessionState, TargetOf } from './session-transitions.ts';

/** A session with its programme, and with what its recipients prefer. */
interface ReportedSession {
  readonly session: StoredSession;
  readonly programme: Programme;
  readonly preferences: PreferencesById;
}

/** The same once it is marked: when this look began, and whether the day had come on which answers are deleted. */
interface Closed extends ReportedSession {
  readonly begun: Instant;
  readonly isExpired: boolean;
}

interface Sealed extends Closed {
  readonly seal: Seal;
  /** It was sealed in an earlier look, and is compared with what is stored once its mails have gone. */
  readonly isToCompare: boolean;
}

/** What is known in each state. */
export interface Knowledge {
  readonly looking: { readonly code: SessionCode; readonly dueAt: Instant };
  readonly open: ReportedSession & { readonly look: NextStep & { readonly step: 'interim' } };
  readonly 'mailing-interim': Knowledge['open'] & { readonly publication: Publication };
  readonly cancelled: ReportedSession & { readonly cancelledAt: Instant };
  readonly 'mailing-cancellation': Knowledge['cancelled'] & { readonly publication: Publication };
  readonly over: ReportedSession;
  readonly expired: Closed;
  readonly closed: Closed;
  readonly sealed: Sealed;
  readonly published: Sealed & { readonly publication: Publication };
  readonly mailed: Sealed;
  readonly telling: Sealed & { readonly isComplete: boolean };
  readonly resting: Progress & { readonly isDone: true };
  readonly unfinished: Progress & { readonly isDone: false };
}

/** What came of a state, with what is known in the one to which that leads. */
export type Outcome<S extends SessionState> = {
  [E in EventOf<S>]: { readonly event: E; readonly known: Knowledge[TargetOf<S, E> & keyof Knowledge] };
}[EventOf<S>];

/** What is done in each state. */
export type SessionSteps = {
  readonly [S in SessionState]: (known: Knowledge[S], deps: TickDeps) => Promise<Outcome<S>>;
};

const unfinished = { isDone: false } as const;

/** What is done in each state of `sessionTransitions`. */
export const sessionSteps: SessionSteps = {
  async looking({ code, dueAt }, { programmes, clock, settleSeconds, preferences: chosen }) {
    const session = await getOrThrow(programmes.findSession(code), `session ${code}`);
    const { id } = session.programme;
    const programme = await getOrThrow(programmes.findProgramme(id), `programme ${id}`);
    const preferences = await chosen.list(id);
    const frequencies = frequenciesOf(programme.recipients, preferences);
    const look = nextStep(session, { dueAt, now: clock.now(), settleSeconds, frequencies });
    const subject = { session, programme, preferences };
    switch (look.step) {
      case 'wait':
        return { event: 'nothing-due', known: { isDone: true, next: look.next } };
      case 'interim':
        return { event: 'open', known: { ...subject, look } };
      case 'cancelled':
        return { event: 'cancelled', known: { ...subject, cancelledAt: session.cancelledAt ?? clock.now() } };
      case 'seal':
        return { event: 'over', known: subject };
    }
  },

  async open(known, deps) {
    const { session, programme, look } = known;
    const { responses, reports, clock } = deps;
    const previous = await reports.latestPublication(topicOf(session));
    const asOf = clock.now();
    const folded = await foldSession(session, responses.shards(session.code));
    const others = await publishedSessions(programme, session.code, deps);
    const isOnlySession = programme.sessions.length === 1;
    const candidate = interimPublication(session, folded, { asOf, previous, others, isOnlySession });
    const isNews = candidate !== undefined && isNewsWorthy(candidate.released.responses, previous, look);
    const publication = isNews ? await reports.keepPublication(candidate) : previous;
    if (publication === undefined) return { event: 'nothing-to-mail', known: { isDone: true, next: look.next } };
    return publication.kind === 'interim'
      ? { event: 'interim', known: { ...known, publication } }
      : { event: 'overtaken', known: unfinished };
  },

  async 'mailing-interim'({ session, programme, preferences, look, publication }, deps) {
    const before = await publicationBefore(publication, deps.reports);
    const isSuperseded = before === undefined || (await supersede(before, programme.recipients, deps));
    const frequencies = new Set([
      ...(look.daily === undefined ? [] : (['daily'] as const)),
      ...(isAfterEvery25(publication, before) ? (['every-25'] as const) : []),
    ]);
    const recipients = interimRecipients(programme.recipients, preferences, frequencies);
    const isMailed = await mailAll({ publication, sessions: [session], programme, preferences }, recipients, deps);
    return isSuperseded && isMailed
      ? { event: 'mails-gone', known: { isDone: true, next: look.next } }
      : { event: 'mails-left', known: unfinished };
  },

  async cancelled(known, { programmes, reports, clock }) {
    const { session, programme, cancelledAt } = known;
    const now = clock.now();
    if (now >= session.answersExpireAt) await forgetComments(session.code, programme, reports);
    const latest = await reports.latestPublication(topicOf(session));
    if (latest === undefined) {
      await programmes.makeDue(programme.id, now);
      return { event: 'nobody-told', known: { isDone: true } };
    }
    const publication =
      latest.kind === 'cancelled'
        ? latest
        : await reports.keepPublication(cancellation(session.code, latest.number + 1, cancelledAt));
    // Another worker, who still took the session for open, was quicker with an interim one: then this comes after it.
    return publication.kind === 'cancelled'
      ? { event: 'announced', known: { ...known, publication } }
      : { event: 'overtaken', known: unfinished };
  },

  async 'mailing-cancellation'({ session, programme, preferences, publication }, deps) {
    const { reports, programmes, clock } = deps;
    const earlier = Array.from({ length: publication.number - 1 }, (_, at) => at + 1);
    const told = new Set<string>();
    for (const number of earlier) {
      const before = { topic: publication.topic, number };
      // Only when no mail of it is on its way is it known who got one.
      if (!(await supersede(before, programme.recipients, deps))) return { event: 'mails-left', known: unfinished };
      for (const { recipient, state } of await reports.dispatches(before)) {
        if (state.name !== 'FAILED') told.add(recipient);
      }
    }
    const recipients = toldRecipients(programme.recipients, preferences, told);
    const isMailed = await mailAll({ publication, sessions: [session], programme, preferences }, recipients, deps);
    if (!isMailed) return { event: 'mails-left', known: unfinished };
    await programmes.makeDue(programme.id, clock.now());
    return { event: 'mails-gone', known: restUntil(clock.now(), forgettingTimes(session)) };
  },

  async over(subject, { programmes, clock }) {
    const begun = clock.now();
    const session = await programmes.beginSeal(subject.session, begun);
    if (session === 'lost') return { event: 'lost', known: unfinished };
    const isExpired = begun >= session.answersExpireAt;
    const known = { ...subject, session, begun, isExpired };
    // Forgetting comes first, so that no mail that is late shows what must be forgotten.
    return isExpired ? { event: 'expired', known } : { event: 'closed', known };
  },

  async expired(known, { programmes, reports, clock }) {
    const { session, programme } = known;
    await forgetComments(session.code, programme, reports);
    const publication = await reportedPublication(session.code, reports);
    if (publication === undefined) return { event: 'unreported', known };
    const ofProgramme = await reports.latestPublication({ kind: 'programme', id: programme.id });
    if (!includes(ofProgramme, publication)) await programmes.makeDue(programme.id, clock.now());
    return { event: 'reported', known: restUntil(known.begun, forgettingTimes(session)) };
  },

  async closed(known, deps) {
    const { session, isExpired } = known;
    const before = await deps.reports.findSeal(session.code);
    const seal =
      before ?? (await deps.reports.keepSeal(newSeal(session, await folded(session, deps), deps.clock.now())));
    // Nothing can be compared once retention has deleted the answers.
    return { event: 'sealed', known: { ...known, seal, isToCompare: before !== undefined && !isExpired } };
  },

  async sealed(known, deps) {
    const { session, programme, seal } = known;
    const { reports, clock } = deps;
    const latest = await reports.latestPublication(topicOf(session));
    const next = async () => {
      const others = await publishedSessions(programme, session.code, deps);
      const areCommentsDeleted = clock.now() >= session.answersExpireAt;
      const isOnlySession = programme.sessions.length === 1;
      const context = { asOf: seal.sealedAt, previous: latest, others, isOnlySession, areCommentsDeleted };
      return withSpeakerMeans(sessionPublication(session, seal, context), session, others, reports);
    };
    const publication = isOf(seal, latest) ? latest : await reports.keepPublication(await next());
    // Another worker, who still took the session for open, was quicker with an interim one: then this comes after it.
    return isOf(seal, publication)
      ? { event: 'published', known: { ...known, publication } }
      : { event: 'overtaken', known: { ...known, isComplete: false } };
  },

  async published(known, deps) {
    const { session, programme, preferences, publication } = known;
    const before = await publicationBefore(publication, deps.reports);
    const isSuperseded = before?.kind !== 'interim' || (await supersede(before, programme.recipients, deps));
    const isMailed = await mailFinal({ publication, sessions: [session], programme, preferences }, deps);
    return isSuperseded && isMailed
      ? { event: 'mails-gone', known }
      : { event: 'mails-left', known: { ...known, isComplete: false } };
  },

  async mailed(known, { responses, reports, clock, log, count }) {
    const { session, programme, seal, isToCompare } = known;
    const telling = { ...known, isComplete: true };
    if (!isToCompare) return { event: 'nothing-to-compare', known: telling };
    const again = await foldSession(session, responses.shards(session.code));
    const { next, hasDrifted } = renewedSeal(seal, again, clock.now());
    if (hasDrifted) {
      log.error('the answers no longer give what was sealed', undefined, { session: session.code });
      count('VerifyDrift', 1);
      return { event: 'drifted', known: telling };
    }
    if (
      next === undefined ||
      !changesShown(session, programme, next, await reports.latestPublication(topicOf(session)))
    ) {
      return { event: 'holds', known: telling };
    }
    return { event: 'renewed', known: { ...known, seal: await reports.keepSeal(next), isToCompare: false } };
  },

  async telling({ session, seal, begun, isExpired, isComplete }, { programmes, clock }) {
    await programmes.makeDue(session.programme.id, clock.now());
    if (!isComplete) return { event: 'told-of-a-part', known: unfinished };
    const times = forgettingTimes(session);
    return { event: 'told', known: restUntil(begun, isExpired ? times : [checkTime(seal.sealedAt), ...times]) };
  },
};

async function publicationBefore({ topic, number }: Publication, reports: Reports): Promise<Publication | undefined> {
  return number > 1 ? reports.findPublication(topic, number - 1) : undefined;
}

/** When comments are forgotten: on the day, and once more when each worker is gone that had begun before and may have kept some. */
function forgettingTimes({ answersExpireAt }: StoredSession): Instant[] {
  return [answersExpireAt, after(answersExpireAt, 10 * minute)];
}

/** Done, until the first of these times that is still to come. */
function restUntil(now: Instant, times: readonly Instant[]): Knowledge['resting'] {
  const [next] = times.filter((at) => at > now).sort();
  return next === undefined ? { isDone: true } : { isDone: true, next };
}

async function folded(session: StoredSession, { responses, log, count }: TickDeps) {
  const all = await foldSession(session, responses.shards(session.code));
  if (all.quarantined > 0) {
    log.warn('answers quarantined', { session: session.code, count: all.quarantined });
    count('QuarantinedItems', all.quarantined);
  }
  return all;
}

/** Whether a correction would show anything else: not while it would tell of a few people. */
function changesShown(
  session: StoredSession,
  programme: Programme,
  seal: Seal,
  latest: Publication | undefined,
): boolean {
  const rules = itemRules(session, programme.sessions.length === 1);
  const { released } = releaseNext(rules, latest?.released, seal.tally);
  return released.responses !== latest?.released.responses;
}

function topicOf({ code }: StoredSession): Topic {
  return { kind: 'session', code };
}

function isOf(seal: Seal, publication: Publication | undefined): publication is Publication {
  return publication !== undefined && publication.kind !== 'interim' && publication.asOf >= seal.sealedAt;
}

/** The publication of a session each of whose mails has gone its way; undefined while there is something to do about it. */
async function reportedPublication(code: SessionCode, reports: Reports): Promise<Publication | undefined> {
  if ((await reports.findSeal(code)) === undefined) return undefined;
  const publication = await finalPublication(code, reports);
  const dispatches = publication === undefined ? [] : await reports.dispatches(publication);
  // None at all: it was published, and then something broke.
  const isMailed = dispatches.length > 0 && dispatches.every(({ state }) => isFinal(state));
  return isMailed ? publication : undefined;
}
