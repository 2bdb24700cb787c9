import { mailAll, mailFinal, supersede } from '../delivery/mailing.ts';
import { frequenciesOf, interimRecipients } from '../delivery/recipients.ts';
import { itemRules } from '../privacy/item-rules.ts';
import { releaseNext } from '../privacy/next-release.ts';
import { getOrThrow } from '../programme/get-or-throw.ts';
import { isAlone } from '../programme/is-alone.ts';
import type { StoredSession } from '../programme/session.ts';
import { headNumber } from '../publication/counted-sets.ts';
import { besideEarlier } from '../publication/earlier.ts';
import { earlierResults } from '../publication/earlier-results.ts';
import { interimPublication } from '../publication/interim-publication.ts';
import { withLinked } from '../publication/linked.ts';
import type { Publication, Results, Seal } from '../publication/publication.ts';
import { includes } from '../publication/released-sessions.ts';
import { newSeal, renewedSeal, resultsWithout, sealAnew } from '../publication/seal.ts';
import { sessionPublication } from '../publication/session-publication.ts';
import { besideOthers, type ShownSessions } from '../publication/shown-sessions.ts';
import { withSpeakerMeans } from '../publication/speaker-means.ts';
import { areSame } from '../response/answer-classes.ts';
import { keptRows } from '../response/kept-pages.ts';
import type { Reports } from '../store/reports.ts';
import { type ClassFold, foldByClass, foldSession, foldWithout } from '../tally/fold.ts';
import { after, minute } from '../time/instant.ts';
import { cancelledSteps } from './cancelled-steps.ts';
import type { TickDeps } from './deps.ts';
import { forgetAnswers, forgettingTimes } from './forgetting.ts';
import { courseOfSeal, exclusionOf, leavingOf } from './left-out-answers.ts';
import { checkTime, isAfterEvery25, isNewsWorthy, nextStep } from './next-step.ts';
import { peopleOf } from './people-of.ts';
import { reportedPublication } from './reported-publication.ts';
import { restUntil, unfinished } from './rest.ts';
import type { Knowledge, SessionSteps } from './session-knowledge.ts';
import { topicOf } from './topic-of.ts';

/**
 * How long a session may be due without its programme, which is stored after it: somebody is publishing it. The first look at one that is
 * open lies ten minutes back (see `firstLook`).
 */
const publishingMinutes = 15;

/** What is done in each state of `sessionTransitions`. */
export const sessionSteps: SessionSteps = {
  async looking({ code, dueAt }, { programmes, clock, settleSeconds, preferences: chosen }) {
    const session = await getOrThrow(programmes.findSession(code), `session ${code}`);
    const { id } = session.programme;
    const found = programmes.findProgramme(id);
    if ((await found) === undefined && clock.now() < after(dueAt, publishingMinutes * minute)) {
      return { event: 'being-published', known: unfinished };
    }
    const programme = await getOrThrow(found, `programme ${id}`);
    const preferences = await chosen.list(id);
    const frequencies = frequenciesOf(programme.recipients, preferences, session);
    // What was put off is looked at as from the moment at which it first was due.
    const since = session.trouble !== undefined && session.trouble.since < dueAt ? session.trouble.since : dueAt;
    const look = nextStep(session, { dueAt: since, now: clock.now(), settleSeconds, frequencies });
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
    const { responses, reports, clock, shown } = deps;
    const previous = await reports.latestPublication(topicOf(session));
    const asOf = clock.now();
    const parts = await folds(session, keptRows(session, responses, asOf));
    const { without, decision } = await leavingOf(session, parts, previous, reports);
    const isOnlySession = await isAlone(session, programme, deps.programmes);
    const context = { asOf, previous, isOnlySession };
    const candidate = interimPublication(session, parts, { ...context, without, decision });
    const isNews = candidate !== undefined && isNewsWorthy(candidate, previous, look, asOf);
    // The others are only read for what is published: most looks publish nothing.
    const publication = isNews
      ? await reports.keepPublication(besideOthers(candidate, (await shown(programme)).othersOf(session)))
      : previous;
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
    const recipients = interimRecipients(programme.recipients, preferences, frequencies, session);
    const isMailed = await mailAll({ publication, sessions: [session], programme, preferences }, recipients, deps);
    return isSuperseded && isMailed
      ? { event: 'mails-gone', known: { isDone: true, next: look.next } }
      : { event: 'mails-left', known: unfinished };
  },

  ...cancelledSteps,

  async over(subject, { programmes, clock }) {
    const begun = clock.now();
    const session = await programmes.beginSeal(subject.session, begun);
    if (session === 'lost') return { event: 'lost', known: unfinished };
    const isExpired = begun >= session.answersExpireAt;
    const known = { ...subject, session, begun, isExpired };
    // Forgetting comes first, so that no mail that is late shows what must be forgotten.
    return isExpired ? { event: 'expired', known } : { event: 'closed', known };
  },

  async expired(known, deps) {
    const { session, programme } = known;
    const { programmes, reports, clock } = deps;
    if (!(await forgetAnswers(session, programme, deps))) return { event: 'answers-left', known: unfinished };
    const publication = await reportedPublication(session.code, reports);
    if (publication === undefined) return { event: 'unreported', known };
    if (!includes(await reports.findIncluded(programme.id), publication))
      await programmes.makeDue(programme.id, clock.now());
    return { event: 'reported', known: restUntil(known.begun, forgettingTimes(session)) };
  },

  async closed(known, deps) {
    const { session, isExpired } = known;
    const { reports, clock } = deps;
    const before = await reports.findSeal(session.code);
    const seal = before ?? (await reports.keepSeal(newSeal(session, await firstResults(known, deps), clock.now())));
    // Nothing can be compared once retention has deleted the answers.
    return { event: 'sealed', known: { ...known, seal, isToCompare: before !== undefined && !isExpired } };
  },

  async sealed(known, deps) {
    const { session, programme, seal } = known;
    const { reports, clock } = deps;
    const latest = await reports.latestPublication(topicOf(session));
    const next = async (shown: ShownSessions) => {
      const areCommentsDeleted = clock.now() >= session.answersExpireAt;
      const isOnlySession = await isAlone(session, programme, deps.programmes);
      const course = await courseOfSeal(seal, latest, reports);
      const exclusion = exclusionOf(session, seal, course);
      const context = {
        ...{ asOf: seal.sealedAt, previous: latest, course, isOnlySession, areCommentsDeleted },
        people: await peopleOf(session, latest, deps),
        ...(exclusion && { exclusion }),
      };
      const alone = sessionPublication(session, seal, context);
      const own = await withSpeakerMeans(besideOthers(alone, shown.othersOf(session)), session, shown, reports);
      const results = isOnlySession ? await earlierResults(programme, deps) : undefined;
      const beside = besideEarlier(own, session, results, latest);
      return withLinked(beside, session, results, { ...deps, now: clock.now() }, course);
    };
    if (isOf(seal, latest)) return { event: 'published', known: { ...known, publication: latest } };
    const shown = await deps.shown(programme);
    const publication = await reports.keepPublication(await next(shown));
    // Another worker, who still took the session for open, was quicker with an interim one: then this comes after it.
    if (!isOf(seal, publication)) return { event: 'overtaken', known: { ...known, publication, isComplete: false } };
    shown.take({ session, publication });
    return { event: 'published', known: { ...known, publication } };
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

  async mailed(known, { programmes, responses, reports, clock, log, count }) {
    const { session, seal, begun, isToCompare } = known;
    const telling = { ...known, isComplete: true };
    if (!isToCompare) return { event: 'nothing-to-compare', known: telling };
    const parts = await folds(session, keptRows(session, responses, begun));
    const { next, hasDrifted } = renewedSeal(seal, parts, clock.now());
    if (hasDrifted) {
      log.error('the answers no longer give what was sealed', undefined, { session: session.code });
      count('VerifyDrift', 1);
      return { event: 'drifted', known: telling };
    }
    const latest = await reports.latestPublication(topicOf(session));
    const { without } = await leavingOf(session, parts, latest, reports);
    const renewed = async (by: Seal) => {
      return { event: 'renewed', known: { ...known, seal: await reports.keepSeal(by), isToCompare: false } } as const;
    };
    if (!areSame(without, seal.without ?? [])) {
      return renewed(sealAnew(seal, resultsWithout(parts, without), clock.now()));
    }
    if (next === undefined || !(await changesShown(known, next, latest, { programmes }))) {
      return { event: 'holds', known: telling };
    }
    return renewed(next);
  },

  async telling({ session, seal, publication, begun, isExpired, isComplete }, { programmes, reports, clock }) {
    const { id } = session.programme;
    // That what was sealed still holds is nothing that its programme has to be told: it would read all sessions again, for each.
    if (!includes(await reports.findIncluded(id), publication)) await programmes.makeDue(id, clock.now());
    if (!isComplete) return { event: 'told-of-a-part', known: unfinished };
    const times = forgettingTimes(session);
    return {
      event: 'told',
      known: restUntil(begun, isExpired ? times : [checkTime(seal.sealedAt, clock.now()), ...times]),
    };
  },
};

async function publicationBefore({ topic, number }: Publication, reports: Reports): Promise<Publication | undefined> {
  return number > 1 ? reports.findPublication(topic, number - 1) : undefined;
}

/** The answers of a session by class where a decision is about classes; else together. */
async function folds(session: StoredSession, rows: ReturnType<typeof keptRows>): Promise<readonly ClassFold[]> {
  if (session.exclusions !== undefined) return foldByClass(session, rows);
  return [{ classes: [], folded: await foldSession(session, rows) }];
}

async function firstResults({ session, begun, isExpired }: Knowledge['closed'], deps: TickDeps): Promise<Results> {
  const { responses, reports, log, count } = deps;
  // One that had begun before that day ends as it began: what it reads is deleted later (see `forgetAnswers`).
  const parts = await folds(session, keptRows(session, responses, begun));
  const all = foldWithout(parts, []);
  if (isExpired) {
    log.error('its answers expired before it was reported: the report has none', undefined, { session: session.code });
  }
  if (all.quarantined > 0) {
    log.warn('answers quarantined', { session: session.code, count: all.quarantined });
    count('QuarantinedItems', all.quarantined);
  }
  const latest = await reports.latestPublication(topicOf(session));
  const { without } = await leavingOf(session, parts, latest, reports);
  return resultsWithout(parts, without);
}

/** Whether a correction would show anything else: not while it would tell of a few people. */
async function changesShown(
  { session, programme }: Pick<Knowledge['mailed'], 'session' | 'programme'>,
  seal: Seal,
  latest: Publication | undefined,
  { programmes }: Pick<TickDeps, 'programmes'>,
): Promise<boolean> {
  // What repeats an earlier one stays as that was.
  if (latest !== undefined && headNumber(latest) !== latest.number) return false;
  const rules = itemRules(session, await isAlone(session, programme, programmes));
  const { released } = releaseNext(rules, latest?.released, seal.tally);
  return released.responses !== latest?.released.responses;
}

function isOf(seal: Seal, publication: Publication | undefined): publication is Publication {
  return publication !== undefined && publication.kind !== 'interim' && publication.asOf >= seal.sealedAt;
}
