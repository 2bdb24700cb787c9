import type { SessionCode } from '../access/session-code.ts';
import { isFinal } from '../delivery/dispatch.ts';
import { mailAll, mailedFinal, supersede } from '../delivery/mailing.ts';
import type { PreferencesById } from '../delivery/preferences.ts';
import { finalRecipients, frequenciesOf, interimRecipients } from '../delivery/recipients.ts';
import { releaseNext } from '../privacy/next-release.ts';
import { getOrThrow } from '../programme/get-or-throw.ts';
import type { Programme } from '../programme/programme.ts';
import type { StoredSession } from '../programme/session.ts';
import type { Topic } from '../programme/topic.ts';
import { forgetComments } from '../publication/forget-comments.ts';
import type { Publication, Seal } from '../publication/publication.ts';
import { sessionPublication } from '../publication/publish.ts';
import { finalPublication, includes, publishedSessions } from '../publication/released-sessions.ts';
import { newSeal, renewedSeal, resultsOf } from '../publication/seal.ts';
import { itemTypes } from '../questionnaire/items.ts';
import type { Reports } from '../store/reports.ts';
import { foldSession } from '../tally/fold.ts';
import { after, type Instant, minute } from '../time/instant.ts';
import type { Progress, TickDeps } from './deps.ts';
import { checkTime, isAfterEvery25, isNewsWorthy, type Look, lookAt } from './next-step.ts';

/** A session with its programme, and with what its recipients prefer. */
interface Subject {
  readonly session: StoredSession;
  readonly programme: Programme;
  readonly preferences: PreferencesById;
}

/** Looks at a session: publishes and mails what is new while it is open, and all when it is over. */
export async function reportSession(code: SessionCode, dueAt: Instant, deps: TickDeps): Promise<Progress> {
  const { programmes, clock, settleSeconds } = deps;
  const session = await getOrThrow(programmes.findSession(code), `session ${code}`);
  const programme = await getOrThrow(
    programmes.findProgramme(session.programme.id),
    `programme ${session.programme.id}`,
  );
  const preferences = await deps.preferences.list(programme.id);
  const frequencies = frequenciesOf(programme.recipients, preferences);
  const look = lookAt(session, { dueAt, now: clock.now(), settleSeconds, frequencies });
  const subject = { session, programme, preferences };
  switch (look.step) {
    case 'wait':
      return { isDone: true, next: look.next };
    case 'interim':
      return reportOpen(subject, look, deps);
    case 'seal':
      return reportClosed(subject, deps);
  }
}

/** An open session: another interim publication if there is enough new, and mails to those who want them. */
async function reportOpen(
  { session, programme, preferences }: Subject,
  { daily, isOften, next }: Look & { step: 'interim' },
  deps: TickDeps,
): Promise<Progress> {
  const { responses, reports, clock } = deps;
  const topic = topicOf(session);
  const before = await reports.latestPublication(topic);
  const asOf = clock.now();
  const folded = await foldSession(session, responses.shards(session.code));
  const others = await publishedSessions(programme, session.code, deps);
  const candidate = sessionPublication(session, resultsOf(folded), { kind: 'interim', asOf, previous: before, others });
  const isNews =
    isNewsWorthy(folded.tally.responses, before, { daily, isOften }) &&
    candidate.released.responses !== before?.released.responses;
  const latest = isNews ? await reports.keepPublication(candidate) : before;
  if (latest === undefined) return { isDone: true, next };
  // It was closed and sealed in this very moment: the next look finds it so.
  if (latest.kind !== 'interim') return { isDone: false };

  const previous = latest.number > 1 ? await reports.findPublication(topic, latest.number - 1) : undefined;
  const isSuperseded = previous === undefined || (await supersede(previous, programme.recipients, deps));
  const wanted = new Set([
    ...(daily === undefined ? [] : (['daily'] as const)),
    ...(isAfterEvery25(latest, previous) ? (['every-25'] as const) : []),
  ]);
  const isMailed = await mailAll(
    { publication: latest, sessions: [session], programme, preferences },
    interimRecipients(programme.recipients, preferences, wanted),
    deps,
  );
  return isSuperseded && isMailed ? { isDone: true, next } : { isDone: false };
}

/** A closed session: sealed, published, mailed; and again when so many answers were deleted that it does not hold. */
async function reportClosed(subject: Subject, deps: TickDeps): Promise<Progress> {
  const { programmes, responses, reports, clock, log, count } = deps;
  const begun = clock.now();
  const session = await programmes.beginSeal(subject.session, begun);
  if (session === 'lost') return { isDone: false };
  const areAnswersDeleted = begun >= session.answersExpireAt;
  // Once more when each worker that had begun before is gone, who may have kept or published some meanwhile.
  const forgotten = [session.answersExpireAt, after(session.answersExpireAt, 10 * minute)];
  // First of all, so that no mail that is late shows them.
  if (areAnswersDeleted && (await forgetOnly(session, subject.programme, deps))) return doneAt(begun, forgotten);
  const sealed = { ...subject, session };
  const before = await reports.findSeal(session.code);
  let seal = before ?? (await reports.keepSeal(newSeal(session, await folded(session, deps), clock.now())));
  let isMailed = await publishAndMail(sealed, seal, deps);

  // Nothing can be compared once retention has deleted the answers, and a report on its way is not overtaken.
  if (isMailed && before !== undefined && !areAnswersDeleted) {
    const again = await foldSession(session, responses.shards(session.code));
    const { next, hasDrifted } = renewedSeal(before, again, clock.now());
    if (hasDrifted) {
      log.error('the answers no longer give what was sealed', undefined, { session: session.code });
      count('VerifyDrift', 1);
    }
    if (next !== undefined && changesShown(session, next, await reports.latestPublication(topicOf(session)))) {
      seal = await reports.keepSeal(next);
      isMailed = await publishAndMail(sealed, seal, deps);
    }
  }
  // Before this session is taken off the list, so that a crash between the two can't lose the programme's report.
  await programmes.makeDue(session.programme.id, clock.now());
  if (!isMailed) return { isDone: false };
  return doneAt(begun, areAnswersDeleted ? forgotten : [checkTime(seal.sealedAt), ...forgotten]);
}

/** Forgets comments, and says whether that was all there was to do about a session. Of the forgetting nobody is told. */
async function forgetOnly(
  { code }: StoredSession,
  programme: Programme,
  { programmes, reports, clock }: TickDeps,
): Promise<boolean> {
  await forgetComments(code, programme, reports);
  const publication = await reported(code, reports);
  if (publication === undefined) return false;
  const ofProgramme = await reports.latestPublication({ kind: 'programme', id: programme.id });
  if (!includes(ofProgramme, publication)) await programmes.makeDue(programme.id, clock.now());
  return true;
}

/** Done, until the first of these times that is still to come. */
function doneAt(now: Instant, times: readonly Instant[]): Progress {
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

async function publishAndMail(
  { session, programme, preferences }: Subject,
  seal: Seal,
  deps: TickDeps,
): Promise<boolean> {
  const { reports, clock } = deps;
  const topic = topicOf(session);
  const latest = await reports.latestPublication(topic);
  const isFirst = latest === undefined || latest.kind === 'interim';
  const publication = isOf(seal, latest)
    ? latest
    : await reports.keepPublication(
        sessionPublication(session, seal, {
          kind: isFirst ? 'final' : 'corrected',
          asOf: seal.sealedAt,
          previous: latest,
          others: await publishedSessions(programme, session.code, deps),
          areCommentsDeleted: clock.now() >= session.answersExpireAt,
        }),
      );
  // Another worker, who still took the session for open, was quicker with an interim one: then this comes after it.
  if (!isOf(seal, publication)) return false;
  const earlier = publication.number > 1 ? await reports.findPublication(topic, publication.number - 1) : undefined;
  const isSuperseded = earlier?.kind !== 'interim' || (await supersede(earlier, programme.recipients, deps));
  const all = finalRecipients(programme.recipients, preferences, topic, [session]);
  const mailed = publication.kind === 'corrected' ? await mailedFinal(publication, reports) : undefined;
  const recipients = all.filter(({ id }) => mailed?.has(id) ?? true);
  const isMailed = await mailAll({ publication, sessions: [session], programme, preferences }, recipients, deps);
  return isSuperseded && isMailed;
}

/** Whether a correction would show anything else: not while it would tell of a few people. */
function changesShown(session: StoredSession, seal: Seal, latest: Publication | undefined): boolean {
  const { released } = releaseNext(itemTypes(session), latest?.released, seal.tally);
  return released.responses !== latest?.released.responses;
}

function topicOf({ code }: StoredSession): Topic {
  return { kind: 'session', code };
}

function isOf(seal: Seal, publication: Publication | undefined): publication is Publication {
  return publication !== undefined && publication.kind !== 'interim' && publication.asOf >= seal.sealedAt;
}

/** The publication of a session each of whose mails has gone its way; undefined while there is something to do about it. */
async function reported(code: SessionCode, reports: Reports): Promise<Publication | undefined> {
  if ((await reports.findSeal(code)) === undefined) return undefined;
  const publication = await finalPublication(code, reports);
  const dispatches = publication === undefined ? [] : await reports.dispatches(publication);
  // None at all: it was published, and then something broke.
  const isMailed = dispatches.length > 0 && dispatches.every(({ state }) => isFinal(state));
  return isMailed ? publication : undefined;
}
