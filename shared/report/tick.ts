import { log } from '../log/log.ts';
import type { Recipient } from '../programme/schema.ts';
import { acceptsUntil, type Session } from '../programme/session.ts';
import type { Due, Programmes, Reports, Responses, StoredSession } from '../store/ports.ts';
import { foldSession } from '../tally/fold.ts';
import { after, type Clock } from '../time/instant.ts';
import type { SendResult } from './dispatch.ts';
import { sendDispatches } from './ledger.ts';
import type { Publication, Seal } from './publication.ts';
import { programmePublication, type SealedSession, sessionPublication } from './publish.ts';

/** All that a tick works with. */
export interface TickSurroundings {
  readonly programmes: Programmes;
  readonly responses: Responses;
  readonly reports: Reports;
  readonly clock: Clock;
  /** How long after the last accepted answer a session is sealed: writes under way have ended by then. */
  readonly settleSeconds: number;
  /** Composes and hands over one mail. `replyTo` is the programme's contact. */
  mail(publication: Publication, sessions: Sessions, recipient: Recipient, replyTo: string): Promise<SendResult>;
  /** Whether there is no time left to begin another topic. */
  isTimeUp(): boolean;
}

type Sessions = readonly [Session, ...Session[]];

/** Some topics could not be dealt with; they stay due, and the next tick tries again. */
export class TickError extends AggregateError {}

/**
 * Does what is due and not yet done: seals closed sessions, publishes, mails. It may run twice at once, stop anywhere,
 * or not run for a day: each step is kept under its own key, and a topic is only taken off the list when all is done.
 */
export async function tick(surroundings: TickSurroundings): Promise<void> {
  const { programmes, clock, settleSeconds, isTimeUp } = surroundings;
  const errors: unknown[] = [];
  // A second round meets the programmes that the first one made due.
  for (const kind of ['session', 'programme'] as const) {
    const due = await programmes.due(after(clock.now(), kind === 'session' ? -settleSeconds * 1000 : 0));
    for (const each of due.filter(({ topic }) => topic.kind === kind)) {
      if (isTimeUp()) break;
      try {
        const isDone = await report(each, surroundings);
        if (isDone) await programmes.done(each);
      } catch (cause) {
        log.error('report failed', cause, { topic: nameOf(each) });
        errors.push(cause);
      }
    }
  }
  if (errors.length > 0) throw new TickError(errors, `${errors.length} of the topics that were due failed`);
}

async function report(due: Due, surroundings: TickSurroundings): Promise<boolean> {
  return due.topic.kind === 'session'
    ? reportSession(due.topic.code, surroundings)
    : reportProgramme(due.topic.id, surroundings);
}

/** Seals, publishes and mails a session. True when nothing is left to do. */
async function reportSession(code: Session['code'], surroundings: TickSurroundings): Promise<boolean> {
  const { programmes, reports, clock, settleSeconds } = surroundings;
  const stored = await found(programmes.findSession(code), `session ${code}`);
  // The index may lag behind a closing time that has just been moved.
  if (after(acceptsUntil(stored), settleSeconds * 1000) > clock.now()) return false;
  const session = await programmes.beginSeal(stored, clock.now());
  if (session === 'lost') return false;
  const seal = (await reports.findSeal(code)) ?? (await reports.keepSeal(await sealOf(session, surroundings)));
  const publication = await reports.keepPublication(sessionPublication(session, seal));
  const isMailed = await mailAll(publication, [session], session.programme.id, surroundings);
  // Before this session is taken off the list, so that a crash between the two can't lose the programme's report.
  await programmes.makeDue(session.programme.id, clock.now());
  return isMailed;
}

async function sealOf(session: StoredSession, { responses, clock }: TickSurroundings): Promise<Seal> {
  const folded = await foldSession(session, responses.shards(session.code));
  if (folded.quarantined > 0) log.warn('answers quarantined', { session: session.code, count: folded.quarantined });
  const { tally, comments, quarantined } = folded;
  const sealedAt = session.sealedAt ?? clock.now();
  return { session: session.code, sealedAt, version: session.version, tally, comments, quarantined };
}

/** Publishes and mails a programme once all its sessions are sealed; until then there is nothing to do. */
async function reportProgramme(id: string, surroundings: TickSurroundings): Promise<boolean> {
  const { programmes, reports } = surroundings;
  const programme = await found(programmes.findProgramme(id), `programme ${id}`);
  const sealed: SealedSession[] = [];
  for (const code of programme.sessions) {
    const seal = await reports.findSeal(code);
    if (seal === undefined) return true;
    sealed.push({ session: await found(programmes.findSession(code), `session ${code}`), seal });
  }
  const [first, ...others] = sealed;
  // The report of a single session is that session's.
  if (first === undefined || others.length === 0) return true;
  const lastSeal = sealed.map(({ seal }) => seal.sealedAt).reduce((one, other) => (one > other ? one : other));
  const publication = await reports.keepPublication(programmePublication(id, [first, ...others], lastSeal));
  const sessions: Sessions = [first.session, ...others.map(({ session }) => session)];
  return mailAll(publication, sessions, id, surroundings);
}

async function mailAll(
  publication: Publication,
  sessions: Sessions,
  programmeId: string,
  { programmes, reports, clock, mail }: TickSurroundings,
): Promise<boolean> {
  const { recipients, replyTo } = await found(programmes.findProgramme(programmeId), `programme ${programmeId}`);
  const send = (recipient: Recipient) => mail(publication, sessions, recipient, replyTo);
  const round = await sendDispatches(publication, recipients, { reports, clock, send });
  log.info('mails', { topic: topicName(publication.topic), ...round });
  return round.open === 0;
}

async function found<T>(looking: Promise<T | undefined>, what: string): Promise<T> {
  const value = await looking;
  if (value === undefined) throw new Error(`${what} is due but not stored; publish its programme again`);
  return value;
}

function nameOf({ topic }: Due): string {
  return topicName(topic);
}

function topicName(topic: Due['topic']): string {
  return topic.kind === 'session' ? topic.code : topic.id;
}
