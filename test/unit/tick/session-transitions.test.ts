import { describe, expect, it } from 'vitest';
import type { Session } from '../../../shared/programme/session.ts';
import type { Progress, TickDeps } from '../../../shared/tick/deps.ts';
import { reportSession } from '../../../shared/tick/report-session.ts';
import { type SessionSteps, sessionSteps } from '../../../shared/tick/session-steps.ts';
import { ends, type SessionState, sessionTransitions, targetOf } from '../../../shared/tick/session-transitions.ts';
import { day, type Instant, after as later, minute } from '../../../shared/time/instant.ts';
import { aProgrammeFile, sessionsOf } from '../../fixtures/programmes/programme-files.ts';
import { aResponse } from '../../fixtures/responses/responses.ts';
import { publishedStores, settled, tickDeps } from '../../fixtures/store/published-stores.ts';

const states = Object.keys(sessionTransitions) as SessionState[];
const eventsOf = (state: SessionState) => Object.keys(sessionTransitions[state]);
const allEvents = [...new Set(states.flatMap(eventsOf))];

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
  const deps = tickDeps(
    { ...stores, clock },
    {
      async mail({ publication: { kind, number }, recipient }) {
        mails.push(`${kind} ${number} to ${recipient.id}`);
        return { outcome: 'sent', messageId: 'm' };
      },
    },
  );
  return {
    stores,
    clock,
    deps,
    keep,
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
      const seal = await reports.findSeal(session.code);
      const due = await programmes.due(later(session.answersExpireAt, day));
      return {
        mails: [...mails].sort(),
        seal: seal && { revision: seal.revision, responses: seal.tally.responses, comments: seal.comments },
        latest: latest && { number: latest.number, kind: latest.kind, released: latest.released.responses },
        isProgrammeDue: due.some((each) => each.topic.kind === 'programme'),
      };
    },
  };
}

type World = Awaited<ReturnType<typeof aWorld>>;

/** Steps that note each pair of a state and what came of it, and that stop right after the one with a number. */
function recorded(pairs: string[], crashAfter = Number.POSITIVE_INFINITY): SessionSteps {
  const entries = Object.entries(sessionSteps).map(([state, step]) => [
    state,
    async (known: never, deps: TickDeps) => {
      const outcome = await (step as (known: never, deps: TickDeps) => Promise<{ event: string }>)(known, deps);
      pairs.push(`${state} ${outcome.event}`);
      if (pairs.length > crashAfter) throw new Error('crash');
      return outcome;
    },
  ]);
  return Object.fromEntries(entries) as SessionSteps;
}

/** What another worker or the mail server does, the first time only. */
interface Scene {
  readonly answers: number;
  readonly at: Instant;
  prepare?(world: World): Promise<unknown>;
  /** What is otherwise in the first look. */
  once?(world: World): Partial<TickDeps>;
}

const daily = '2020-12-03T10:01:00.000Z' as Instant;
const notNow: Partial<TickDeps> = { mail: async () => ({ outcome: 'not-now', reason: 'throttled' }) };

/** A scene for each way through the states. */
const scenes: Readonly<Record<string, Scene>> = {
  'before it opens': { answers: 0, at: '2020-12-02T00:00:00.000Z' as Instant },
  'open, with news': { answers: 12, at: daily },
  'open, with too few answers': { answers: 3, at: daily },
  'open, with a mail server that is down': { answers: 12, at: daily, once: () => notNow },
  'open, while another worker seals it': {
    answers: 12,
    at: daily,
    once: ({ stores: { reports } }) => ({
      reports: { ...reports, keepPublication: async (publication) => ({ ...publication, kind: 'final' }) },
    }),
  },
  'over, for the first time': { answers: 12, at: over },
  'over, while its closing is moved': {
    answers: 12,
    at: over,
    once: ({ stores: { programmes } }) => ({ programmes: { ...programmes, beginSeal: async () => 'lost' } }),
  },
  'over, while another worker takes it for open': {
    answers: 12,
    at: over,
    once: ({ stores: { reports } }) => ({
      reports: { ...reports, keepPublication: async (publication) => ({ ...publication, kind: 'interim' }) },
    }),
  },
  'over, with a mail server that is down': { answers: 12, at: over, once: () => notNow },
  'a day after it was sealed': { answers: 12, at: later(over, day), prepare: ({ look }) => look(over) },
  'with an answer more than was sealed': {
    answers: 12,
    at: later(over, day),
    prepare: async ({ look, keep }) => [await look(over), await keep([99])],
  },
  'with so many deleted that it holds no more': {
    answers: 20,
    at: later(over, day),
    prepare: async ({ look, remove }) => [await look(over), await remove([0, 1, 2, 3, 4, 5])],
  },
  'on the day that deletes its answers': {
    answers: 12,
    at: session.answersExpireAt,
    prepare: ({ look }) => look(over),
  },
  'on that day, and never reported': { answers: 12, at: session.answersExpireAt },
};

/** The pairs that a scene walks in its first look, and what is seen when all is done that is due. */
async function played({ answers, at, prepare, once }: Scene, crashAfter?: number) {
  const world = await aWorld(answers);
  await prepare?.(world);
  const pairs: string[] = [];
  const dueAt = later(at, -5 * minute);
  let progress = await world.look(at, dueAt, once?.(world), recorded(pairs, crashAfter)).catch(() => undefined);
  // Leases run out between two looks, and what was put off comes within minutes; the session stays due until it is done.
  for (let n = 1; progress?.isDone !== true && n < 6; n += 1) {
    progress = await world.look(later(at, n * 10 * minute), dueAt);
  }
  expect(progress?.isDone).toBe(true);
  return { pairs, seen: await world.seen() };
}

describe('the states of a session’s reporting', () => {
  it.each(states.flatMap((state) => allEvents.map((event) => [state, event] as const)))('%s, %s', (state, event) => {
    if (!eventsOf(state).includes(event)) {
      expect(() => targetOf(state, event)).toThrow(`knows no "${event}" while it is ${state}`);
      return;
    }
    const target = targetOf(state, event);
    const { crash } = (sessionTransitions[state] as Record<string, { crash: string }>)[event] ?? { crash: '' };

    expect([...states, ...ends]).toContain(target);
    expect(crash).not.toBe('');
  });

  it('lead from the first one to all others, and from each to an end', () => {
    const reached = new Set<string>(['looking']);
    for (const state of states) {
      expect(reached).toContain(state);
      for (const event of eventsOf(state)) reached.add(targetOf(state, event));
    }
    const ending = new Set<string>(ends);
    for (const state of [...states].reverse()) {
      expect(eventsOf(state).some((event) => ending.has(targetOf(state, event)))).toBe(true);
      ending.add(state);
    }
  });

  it('are walked pair by pair by these scenes, and by nothing else', async () => {
    const walked = new Set<string>();
    for (const scene of Object.values(scenes)) for (const pair of (await played(scene)).pairs) walked.add(pair);

    const all = states.flatMap((state) => eventsOf(state).map((event) => `${state} ${event}`));
    expect([...walked].sort()).toEqual(all.sort());
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
