import { describe, expect, it } from 'vitest';
import { cancelSession } from '../../../shared/programme/cancel.ts';
import { closeSession } from '../../../shared/programme/close.ts';
import { moveClosing } from '../../../shared/programme/move-closing.ts';
import type { Session } from '../../../shared/programme/session.ts';
import type { Progress, TickDeps } from '../../../shared/tick/deps.ts';
import { reportSession } from '../../../shared/tick/report-session.ts';
import type { SessionSteps } from '../../../shared/tick/session-knowledge.ts';
import { sessionSteps } from '../../../shared/tick/session-steps.ts';
import {
  type End,
  type SessionState,
  sessionStates,
  sessionTransitions,
  targetOf,
} from '../../../shared/tick/session-transitions.ts';
import { day, type Instant, after as later, minute } from '../../../shared/time/instant.ts';
import { aLog } from '../../fixtures/log/a-log.ts';
import { aProgrammeFile, sessionsOf } from '../../fixtures/programmes/programme-files.ts';
import { aResponse } from '../../fixtures/responses/responses.ts';
import { intercepted } from '../../fixtures/store/intercepted.ts';
import { publishedStores, settled, tickDeps } from '../../fixtures/store/published-stores.ts';

const ends: readonly End[] = ['resting', 'unfinished'];
const eventsOf = (state: SessionState) => Object.keys(sessionTransitions[state]);

const file = aProgrammeFile();
const recipients = file.recipients.map((each) => ({ ...each, frequency: 'daily' as const }));
const [session] = sessionsOf(file) as [Session];
const over = settled(session);

/** A published session with answers, the looks of the tick at it, and what can be seen of it afterwards. */
async function aWorld(answers: number) {
  const { clock, ...stores } = await publishedStores({ ...file, recipients });
  const keep = async (numbers: readonly number[]) => {
    for (const n of numbers) await stores.responses.keep(aResponse(session, n), session);
  };
  await keep(Array.from({ length: answers }, (_, n) => n));
  const mails: string[] = [];
  const { log, count, counts } = aLog();
  const deps = tickDeps(
    { ...stores, clock },
    {
      log,
      count,
      async mail({ publication: { kind, number }, recipient }, goAhead) {
        if (!(await goAhead())) return { outcome: 'withheld' };
        mails.push(`${kind} ${number} to ${recipient.id}`);
        return { outcome: 'sent', messageId: 'm' };
      },
    },
  );
  return {
    stores,
    clock,
    deps,
    counts,
    keep,
    /** Answers that were stored when the day of deletion was to be a later one. */
    async outlive() {
      const before = { ...session, answersExpireAt: later(session.answersExpireAt, 90 * day) };
      for (const n of [60, 61]) await stores.responses.keep(aResponse(session, n), before);
    },
    async remove(numbers: readonly number[]) {
      for (const n of numbers) await stores.responses.remove(aResponse(session, n), session);
    },
    /** One look at a session that is due since the moment before, as when its daily report has just come. */
    async look(
      at: Instant,
      dueAt = later(at, -5 * minute),
      own: Partial<TickDeps> = {},
      steps: SessionSteps = sessionSteps,
    ): Promise<Progress> {
      clock.set(at);
      return reportSession(session.code, dueAt, { ...deps, ...own }, steps);
    },
    /** What was mailed, and what is kept. */
    async seen() {
      const { reports, programmes } = stores;
      const topic = { kind: 'session', code: session.code } as const;
      const latest = await reports.latestPublication(topic);
      const before = latest && latest.number > 1 ? await reports.findPublication(topic, latest.number - 1) : undefined;
      const seal = await reports.findSeal(session.code);
      const due = await programmes.due(later(session.answersExpireAt, day));
      return {
        mails: [...mails].sort(),
        /** What became of the mails of the publication before. */
        before: before && (await reports.dispatches(before)).map(({ state }) => state.name),
        seal: seal && { revision: seal.revision, responses: seal.tally.responses },
        latest: latest && { number: latest.number, kind: latest.kind, released: latest.released.responses },
        answers: await stores.responses.count(session.code),
        isProgrammeDue: due.some((each) => each.topic.kind === 'programme'),
      };
    },
  };
}

type World = Awaited<ReturnType<typeof aWorld>>;

/** A process that died. */
class Crash extends Error {}

/** Steps that note each pair of a state and what came of it, and that die right after the one with a number. */
function recorded(pairs: string[], crashAfter = Number.POSITIVE_INFINITY): SessionSteps {
  const entries = Object.entries(sessionSteps).map(([state, step]) => [
    state,
    async (known: never, deps: TickDeps) => {
      const outcome = await (step as (known: never, deps: TickDeps) => Promise<{ event: string }>)(known, deps);
      pairs.push(`${state} ${outcome.event}`);
      if (pairs.length > crashAfter) throw new Crash();
      return outcome;
    },
  ]);
  return Object.fromEntries(entries) as SessionSteps;
}

interface Scene {
  readonly answers: number;
  readonly at: Instant;
  /** What was before. */
  prepare?(world: World): Promise<unknown>;
  /** What somebody else does: in the middle of the first look where `meets` says so, else right after it. Once. */
  other?(world: World): Promise<unknown>;
  /** The call of the first look that meets the other one: what it does comes before it. */
  readonly meets?: 'keepPublication' | 'beginSeal';
  /** Mails go out in later looks only. */
  readonly isMailDown?: boolean;
  /** There is no time left in the first look. */
  readonly isTimeUp?: boolean;
  /** The first look comes between the writes of the session and of its programme. */
  readonly isBeingPublished?: boolean;
}

const daily = '2020-12-03T10:01:00.000Z' as Instant;
const since = (at: Instant) => later(at, -5 * minute);

/** Another worker, at another time by its clock, and with what it read before. */
async function another(world: World, at: Instant, read: Partial<TickDeps['programmes']> = {}): Promise<void> {
  const now = world.clock.now();
  await world.look(at, since(at), { programmes: { ...world.stores.programmes, ...read } });
  world.clock.set(now);
}

/** A scene for each way through the states. */
const scenes: Readonly<Record<string, Scene>> = {
  'before it opens': { answers: 0, at: '2020-12-02T00:00:00.000Z' as Instant },
  'open, with news': { answers: 22, at: daily },
  'open, while its programme is being published': { answers: 22, at: daily, isBeingPublished: true },
  'open, with too few answers': { answers: 3, at: daily },
  'open, with interim mails that did not go out the day before': {
    answers: 22,
    at: later(daily, day),
    prepare: async ({ look, keep }) => [
      await look(daily, since(daily), { mail: notNow }),
      await keep([30, 31, 32, 33, 34, 35]),
    ],
  },
  'open, with a mail server that is down': { answers: 22, at: daily, isMailDown: true },
  'open, while somebody closes it and another worker reports it for good': {
    answers: 22,
    at: daily,
    meets: 'keepPublication',
    async other(world) {
      const { programmes } = world.stores;
      await closeSession(session.code, programmes, world.clock.now(), { withoutGrace: true });
      await another(world, later(world.clock.now(), minute));
    },
  },
  'over, for the first time': { answers: 22, at: over },
  'over, with an answer to other questions': {
    answers: 22,
    at: over,
    prepare: ({ stores: { responses } }) =>
      responses.keep({ ...aResponse(session, 50), version: 'of-before' }, session),
  },
  'over, while its closing is moved': {
    answers: 22,
    at: over,
    meets: 'beginSeal',
    other: async ({ stores: { programmes } }) =>
      moveClosing(session, { closesAt: later(session.closesAt, -minute) }, programmes),
  },
  'over, while another worker seals it': {
    answers: 22,
    at: over,
    meets: 'beginSeal',
    other: (world) => another(world, over),
  },
  'over, while another worker, who read it before, takes it for open': {
    answers: 22,
    at: over,
    meets: 'keepPublication',
    other: (world) => another(world, daily, { findSession: async () => session }),
  },
  'over, with a mail server that is down': { answers: 22, at: over, isMailDown: true },
  'over, with interim mails that did not go out': {
    answers: 22,
    at: over,
    prepare: ({ look }) => look(daily, since(daily), { mail: notNow }),
  },
  'a day after it was sealed': { answers: 22, at: later(over, day), prepare: ({ look }) => look(over) },
  'with an answer more than was sealed': {
    answers: 22,
    at: later(over, day),
    prepare: async ({ look, keep }) => [await look(over), await keep([99])],
  },
  'with so many deleted that it holds no more': {
    answers: 20,
    at: later(over, day),
    prepare: async ({ look, remove }) => [await look(over), await remove([0, 1, 2, 3, 4, 5])],
  },
  'on the day that deletes its answers': {
    answers: 22,
    at: session.answersExpireAt,
    prepare: ({ look }) => look(over),
  },
  'begun in the last moment before that day': {
    answers: 22,
    at: later(session.answersExpireAt, -1),
    prepare: ({ look }) => look(over),
    meets: 'beginSeal',
    other: async ({ clock }) => clock.advance(minute),
  },
  'on that day, and never reported': { answers: 22, at: session.answersExpireAt },
  'cancelled, and nobody was told of it': { answers: 22, at: daily, prepare: cancelled },
  'cancelled, and nobody was told of it, until a worker, who read it before, takes it for open': {
    answers: 22,
    at: daily,
    async prepare(world) {
      world.clock.set(daily);
      await cancelled(world);
    },
    other: (world) => another(world, later(daily, minute), { findSession: async () => session }),
  },
  'cancelled, with answers that outlive their day': {
    answers: 22,
    at: later(session.answersExpireAt, 10 * minute),
    prepare: async (world) => [await world.outlive(), await cancelled(world)],
    isTimeUp: true,
  },
  'on the day, with answers that outlive it': {
    answers: 22,
    at: later(session.answersExpireAt, 10 * minute),
    prepare: async (world) => [await world.look(over), await world.outlive()],
    isTimeUp: true,
  },
  'cancelled, after an interim report': {
    answers: 22,
    at: later(daily, day),
    prepare: async (world) => [await world.look(daily), await cancelled(world)],
  },
  'cancelled, with an interim report that did not go out': {
    answers: 22,
    at: later(daily, day),
    prepare: async (world) => [await world.look(daily, since(daily), { mail: notNow }), await cancelled(world)],
  },
  'cancelled, with a mail server that is down': {
    answers: 22,
    at: later(daily, day),
    prepare: async (world) => [await world.look(daily), await cancelled(world)],
    isMailDown: true,
  },
  'cancelled, while another worker, who read it before, takes it for open': {
    answers: 22,
    at: later(daily, day),
    prepare: async (world) => [
      await world.look(daily),
      await world.keep([30, 31, 32, 33, 34, 35]),
      await cancelled(world),
    ],
    meets: 'keepPublication',
    other: (world) => another(world, later(daily, day), { findSession: async () => session }),
  },
  'cancelled, on the day that deletes its answers': {
    answers: 22,
    at: session.answersExpireAt,
    prepare: async (world) => [
      await world.look(daily),
      await cancelled(world),
      await world.look(later(daily, 5 * minute)),
    ],
  },
};

async function cancelled({ stores: { programmes }, clock }: World): Promise<void> {
  expect(await cancelSession(session.code, programmes, clock.now())).toBe('cancelled');
}

/** The pairs that a scene walks in its first look, and what is seen when all is done that is due. */
async function played(
  { answers, at, prepare, other, meets, isMailDown, isTimeUp = false, isBeingPublished }: Scene,
  crashAfter?: number,
) {
  const world = await aWorld(answers);
  await prepare?.(world);
  const pairs: string[] = [];
  let isDone = false;
  const act = async () => {
    if (isDone) return;
    isDone = true;
    await other?.(world);
  };
  const writes: string[] = [];
  const watched = async (call: string, when: 'before' | 'after') => {
    if (when === 'after') return;
    if (call === meets) await act();
    if (/^(begin|keep(Seal|Publication)|makeDue)/.test(call)) writes.push(call);
  };
  const own: Partial<TickDeps> = {
    programmes: {
      ...intercepted(world.stores.programmes, watched),
      ...(isBeingPublished && { findProgramme: async () => undefined }),
    },
    reports: intercepted(world.stores.reports, watched),
    ...(isMailDown ? { mail: notNow } : {}),
    isTimeUp: () => isTimeUp,
  };
  const counted = world.counts.length;
  let progress = await world.look(at, since(at), own, recorded(pairs, crashAfter)).catch(whenCrashed);
  const first = { writes: [...writes], counts: world.counts.slice(counted).map(([name]) => name), progress };
  await act();
  // Leases run out between two looks, and what was put off comes within minutes; the session stays due until it is done.
  for (let n = 1; !isOver(progress, at) && n < 6; n += 1) {
    progress = await world.look(later(at, n * 10 * minute), since(at));
  }
  expect(progress?.isDone).toBe(true);
  return { pairs, first, seen: await world.seen() };
}

/** Whether all is done, and nothing is to be looked at again within minutes. */
function isOver(progress: Progress | undefined, at: Instant): boolean {
  return progress?.isDone === true && (progress.next === undefined || progress.next > later(at, 10 * minute));
}

const notNow: TickDeps['mail'] = async () => ({ outcome: 'not-now', reason: 'throttled' });

function whenCrashed(cause: unknown): undefined {
  if (!(cause instanceof Crash)) throw cause;
}

/** What each scene does in its first look, whether all was done by then, and what is seen when all is done. */
const expected: Readonly<Record<string, Outline>> = {
  'before it opens': { writes: '', counts: '', next: '2020-12-03T08:00', mails: '', latest: '', seal: '' },
  'open, with news': {
    ...{ writes: 'keepPublication', counts: 'MailsSent', next: '2020-12-03T11:01' },
    ...{ mails: 'interim 1', latest: 'interim 1 of 12', seal: '' },
  },
  'open, while its programme is being published': {
    ...{ writes: '', counts: '', next: 'soon' },
    ...{ mails: 'interim 1', latest: 'interim 1 of 12', seal: '' },
  },
  'open, with too few answers': { writes: '', counts: '', next: '2020-12-03T11:01', mails: '', latest: '', seal: '' },
  'open, with interim mails that did not go out the day before': {
    ...{ writes: 'keepPublication', counts: 'MailsSent', next: '2020-12-04T11:01' },
    ...{ mails: 'interim 2', latest: 'interim 2 of 18 after FAILED', seal: '' },
  },
  'open, with a mail server that is down': {
    ...{ writes: 'keepPublication', counts: '', next: 'soon' },
    ...{ mails: 'interim 1', latest: 'interim 1 of 12', seal: '' },
  },
  'open, while somebody closes it and another worker reports it for good': {
    ...{ writes: 'keepPublication', counts: 'MailsSent', next: 'soon' },
    ...{ mails: 'final 1', latest: 'final 1 of 22', seal: '1 of 22' },
  },
  'over, for the first time': {
    ...{ writes: 'beginSeal keepSeal keepPublication makeDue', counts: 'MailsSent', next: '2020-12-05T12:15' },
    ...{ mails: 'final 1', latest: 'final 1 of 22', seal: '1 of 22' },
  },
  'over, with an answer to other questions': {
    ...{ writes: 'beginSeal keepSeal keepPublication makeDue', counts: 'QuarantinedItems MailsSent' },
    ...{ next: '2020-12-05T12:15', mails: 'final 1', latest: 'final 1 of 22', seal: '1 of 22' },
  },
  'over, while its closing is moved': {
    ...{ writes: 'beginSeal', counts: '', next: 'soon' },
    ...{ mails: 'final 1', latest: 'final 1 of 22', seal: '1 of 22' },
  },
  'over, while another worker seals it': {
    ...{ writes: 'beginSeal', counts: 'MailsSent', next: 'soon' },
    ...{ mails: 'final 1', latest: 'final 1 of 22', seal: '1 of 22' },
  },
  'over, while another worker, who read it before, takes it for open': {
    ...{ writes: 'beginSeal keepSeal keepPublication makeDue', counts: 'MailsSent', next: 'soon' },
    ...{ mails: 'final 2, interim 1', latest: 'final 2 of 22 after SENT', seal: '1 of 22' },
  },
  'over, with a mail server that is down': {
    ...{ writes: 'beginSeal keepSeal keepPublication makeDue', counts: '', next: 'soon' },
    ...{ mails: 'final 1', latest: 'final 1 of 22', seal: '1 of 22' },
  },
  'over, with interim mails that did not go out': {
    ...{ writes: 'beginSeal keepSeal keepPublication makeDue', counts: 'MailsSent', next: '2020-12-05T12:15' },
    ...{ mails: 'final 2', latest: 'final 2 of 22 after FAILED', seal: '1 of 22' },
  },
  'a day after it was sealed': {
    ...{ writes: 'beginSeal makeDue', counts: '', next: '2021-01-03T12:00' },
    ...{ mails: 'final 1', latest: 'final 1 of 22', seal: '1 of 22' },
  },
  'with an answer more than was sealed': {
    ...{ writes: 'beginSeal makeDue', counts: 'VerifyDrift', next: '2021-01-03T12:00' },
    ...{ mails: 'final 1', latest: 'final 1 of 22', seal: '1 of 22' },
  },
  'with so many deleted that it holds no more': {
    ...{ writes: 'beginSeal keepSeal keepPublication makeDue', counts: 'MailsSent', next: '2020-12-06T12:15' },
    ...{ mails: 'corrected 2, final 1', latest: 'corrected 2 of 14 after SENT', seal: '2 of 14' },
  },
  'on the day that deletes its answers': {
    ...{ writes: 'beginSeal makeDue', counts: '', next: '2021-01-03T12:10' },
    ...{ mails: 'final 1', latest: 'final 1 of 22', seal: '1 of 22' },
  },
  'begun in the last moment before that day': {
    ...{ writes: 'beginSeal makeDue', counts: '', next: '2021-01-03T12:00' },
    ...{ mails: 'final 1', latest: 'final 1 of 22', seal: '1 of 22' },
  },
  'on that day, and never reported': {
    ...{ writes: 'beginSeal keepSeal keepPublication makeDue', counts: 'MailsSent', next: '2021-01-03T12:10' },
    ...{ mails: 'final 1', latest: 'final 1 of 0', seal: '1 of 0' },
  },
  'on the day, with answers that outlive it': {
    ...{ writes: 'beginSeal', counts: '', next: 'soon' },
    ...{ mails: 'final 1', latest: 'final 1 of 22', seal: '1 of 22' },
  },
  'cancelled, and nobody was told of it': {
    ...{ writes: 'makeDue', counts: '', next: '2021-01-03T12:00', mails: '', latest: '', seal: '' },
  },
  'cancelled, and nobody was told of it, until a worker, who read it before, takes it for open': {
    ...{ writes: 'makeDue', counts: '', next: '2020-12-03T10:11' },
    ...{ mails: 'cancelled 2, interim 1', latest: 'cancelled 2 of 0 after SENT', seal: '' },
  },
  'cancelled, with answers that outlive their day': {
    ...{ writes: '', counts: '', next: 'soon', mails: '', latest: '', seal: '' },
  },
  'cancelled, after an interim report': {
    ...{ writes: 'keepPublication makeDue', counts: 'MailsSent', next: '2021-01-03T12:00' },
    ...{ mails: 'cancelled 2, interim 1', latest: 'cancelled 2 of 0 after SENT', seal: '' },
  },
  'cancelled, with an interim report that did not go out': {
    ...{ writes: 'keepPublication makeDue', counts: '', next: '2021-01-03T12:00' },
    ...{ mails: '', latest: 'cancelled 2 of 0 after FAILED', seal: '' },
  },
  'cancelled, with a mail server that is down': {
    ...{ writes: 'keepPublication', counts: '', next: 'soon' },
    ...{ mails: 'cancelled 2, interim 1', latest: 'cancelled 2 of 0 after SENT', seal: '' },
  },
  'cancelled, while another worker, who read it before, takes it for open': {
    ...{ writes: 'keepPublication', counts: 'MailsSent', next: 'soon' },
    ...{ mails: 'cancelled 3, interim 1, interim 2', latest: 'cancelled 3 of 0 after SENT', seal: '' },
  },
  'cancelled, on the day that deletes its answers': {
    ...{ writes: 'makeDue', counts: '', next: '2021-01-03T12:10' },
    ...{ mails: 'cancelled 2, interim 1', latest: 'cancelled 2 of 0 after SENT', seal: '' },
  },
};

interface Outline {
  /** What the first look wrote, in this order, beside the ledger. */
  readonly writes: string;
  readonly counts: string;
  /** When the session is looked at again; `soon`, if there is something left to do. */
  readonly next: string;
  /** Each went to all recipients, once. */
  readonly mails: string;
  readonly latest: string;
  readonly seal: string;
}

function outlined({ first: { writes, counts, progress }, seen }: Awaited<ReturnType<typeof played>>): Outline {
  const { mails, latest, before, seal } = seen;
  const names = mails.map((mail) => mail.replace(/ to .*/, ''));
  const each = [...new Set(names)].filter(
    (name) => names.filter((other) => other === name).length === recipients.length,
  );
  const after = before === undefined ? '' : ` after ${[...new Set(before)].join(' and ')}`;
  return {
    writes: writes.join(' '),
    counts: counts.join(' '),
    next: progress?.isDone === true ? (progress.next ?? '').slice(0, 16) : 'soon',
    mails: each.length * recipients.length === mails.length ? each.join(', ') : mails.join(', '),
    latest: latest === undefined ? '' : `${latest.kind} ${latest.number} of ${latest.released}${after}`,
    seal: seal === undefined ? '' : `${seal.revision} of ${seal.responses}`,
  };
}

describe('the states of a session’s reporting', () => {
  it('know where each of their events leads, and no others', () => {
    const allEvents = new Set(sessionStates.flatMap(eventsOf));
    for (const state of sessionStates) {
      for (const event of allEvents) {
        const known = eventsOf(state).includes(event);
        if (known) expect([...sessionStates, ...ends]).toContain(targetOf(state, event));
        else expect(() => targetOf(state, event)).toThrow(`knows no "${event}" while it is ${state}`);
      }
    }
  });

  it('are walked pair by pair by these scenes, and by nothing else', async () => {
    const walked = new Set<string>();
    for (const scene of Object.values(scenes)) for (const pair of (await played(scene)).pairs) walked.add(pair);

    const all = sessionStates.flatMap((state) => eventsOf(state).map((event) => `${state} ${event}`));
    expect([...walked].sort()).toEqual(all.sort());
  });

  it.each(Object.entries(scenes))('do and leave what they should: %s', async (name, scene) => {
    expect(outlined(await played(scene))).toEqual(expected[name]);
  });

  it('lead back nowhere, but from the mails of a seal to the next revision of it', () => {
    const back = sessionStates.flatMap((state, at) =>
      eventsOf(state)
        .filter((event) => (sessionStates as readonly string[]).indexOf(targetOf(state, event)) > -1)
        .filter((event) => (sessionStates as readonly string[]).indexOf(targetOf(state, event)) <= at)
        .map((event) => `${state} ${event}`),
    );

    expect(back).toEqual(['mailed renewed']);
  });

  it('know nothing to compare once a seal was renewed in the same look: there is no endless walk', async () => {
    const { pairs } = await played(scenes['with so many deleted that it holds no more'] as Scene);

    expect(pairs.slice(-5)).toEqual([
      'mailed renewed',
      'sealed published',
      'published mails-gone',
      'mailed nothing-to-compare',
      'telling told',
    ]);
  });
});

describe('a crash right after each step', () => {
  it.each(Object.entries(scenes))('loses nothing and does nothing twice: %s', async (_, scene) => {
    const whole = await played(scene);

    for (const [at, pair] of whole.pairs.entries()) {
      expect((await played(scene, at)).seen, pair).toEqual(whole.seen);
    }
  });
});
