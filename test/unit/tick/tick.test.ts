import { describe, expect, it } from 'vitest';
import type { Session } from '../../../shared/programme/session.ts';
import { type Topic, topicName } from '../../../shared/programme/topic.ts';
import type { Publication } from '../../../shared/publication/publication.ts';
import { verifySession } from '../../../shared/publication/verify.ts';
import type { Response } from '../../../shared/response/response.ts';
import type { Reports } from '../../../shared/store/reports.ts';
import { foldPage } from '../../../shared/tally/fold.ts';
import type { TickDeps } from '../../../shared/tick/deps.ts';
import { TickError } from '../../../shared/tick/tick.ts';
import { after as later } from '../../../shared/time/instant.ts';
import { aProgrammeFile, sessionsOf } from '../../fixtures/programmes/programme-files.ts';
import { sampled } from '../../fixtures/property.ts';
import { someResponses } from '../../fixtures/responses/responses.ts';
import { crashingAt, intercepted } from '../../fixtures/store/intercepted.ts';
import { early, publishedStores, settled, tickDeps } from '../../fixtures/store/published-stores.ts';
import { tick } from '../../fixtures/tick/tick.ts';

const file = aProgrammeFile();
const [one, two] = sessionsOf(file) as [Session, Session];

const usualAnswers = answersTo(one, 23).concat(answersTo(two, 7));

/** A published programme with answers, a clock, and a letter box; each tick is a process of its own. */
async function aWorld(responses: readonly Response[] = usualAnswers) {
  const { clock, ...stores } = await publishedStores(file);
  for (const response of responses) await stores.responses.keep(response, response.session === one.code ? one : two);
  const mails: string[] = [];

  const runTick = async (overrides: Partial<TickDeps> & { crashAt?: number | 'never' } = {}) => {
    const { crashAt = 'never', ...rest } = overrides;
    const { interceptor, hasCrashed } = crashingAt(crashAt);
    // Time passes while a tick works.
    const movingClock = {
      now() {
        clock.advance(1);
        return clock.now();
      },
    };
    const ofProcess = {
      ...stores,
      programmes: intercepted(stores.programmes, interceptor),
      reports: intercepted(stores.reports, interceptor),
      clock: movingClock,
    };
    const deps = tickDeps(ofProcess, {
      async mail({ publication: { topic }, recipient }, goAhead) {
        await interceptor('mail', 'before');
        if (!(await goAhead())) return { outcome: 'withheld' };
        mails.push(`${topicName(topic)} to ${recipient.id}`);
        await interceptor('mail', 'after');
        return { outcome: 'sent', messageId: 'm' };
      },
      ...rest,
    });
    const failure = await tick(deps).then(
      () => undefined,
      (cause: unknown) => cause,
    );
    return { failure, hasCrashed: hasCrashed() };
  };
  return { ...stores, clock, mails, runTick };
}

function answersTo(session: Session, count: number): Response[] {
  return sampled(someResponses(session, { minLength: count, maxLength: count }), 1).flat();
}

/** Ticks that meet no trouble, ten minutes apart: a lease runs out between them. */
async function quietTicks({ clock, runTick }: Awaited<ReturnType<typeof aWorld>>, count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    clock.advance(10 * 60_000);
    expect((await runTick()).failure).toBeUndefined();
  }
}

/** How every mail of the programme stands, in the words of the letter box. */
async function ledgerOf(reports: Reports): Promise<{ mail: string; state: string }[]> {
  const topics: readonly Topic[] = [
    { kind: 'session', code: one.code },
    { kind: 'session', code: two.code },
    { kind: 'programme', id: 'compact' },
  ];
  const ledgers = topics.map(async (topic) => {
    const dispatches = await reports.dispatches({ topic, number: 1 });
    return dispatches.map(({ recipient, state }) => ({
      mail: `${topicName(topic)} to ${recipient}`,
      state: state.name,
    }));
  });
  return (await Promise.all(ledgers)).flat();
}

const sessionMails = ['ONE to ada', 'ONE to bo', 'TWO to ada', 'TWO to bo'];
const allMails = [...sessionMails, 'compact to ada', 'compact to bo'];

describe('a tick', () => {
  it('does nothing before a session has closed and its last answers have settled', async () => {
    const { clock, mails, reports, runTick } = await aWorld();
    clock.set(later(settled(one), -60_000));

    await runTick();

    expect(mails).toEqual([]);
    expect(await reports.findSeal(one.code)).toBeUndefined();
  });

  it('seals, publishes and mails each session when it is due, and the programme after the last one', async () => {
    const { clock, mails, reports, runTick } = await aWorld();

    clock.set(settled(one));
    await runTick();
    await runTick();
    expect(mails).toEqual(sessionMails.slice(0, 2));

    clock.set(settled(two));
    await runTick();
    await runTick();
    expect(mails).toEqual(allMails);
    const programme = await reports.findPublication({ kind: 'programme', id: 'compact' }, 1);
    expect(programme?.released.responses).toBe(30);
    expect(programme?.sessions.map(({ code, released }) => [code, released.responses])).toEqual([
      ['ONE', 23],
      ['TWO', 7],
    ]);
  });

  it('catches up with everything after days without one', async () => {
    const { clock, mails, programmes, runTick } = await aWorld();
    clock.set(later(settled(two), 3 * 24 * 60 * 60_000));

    await runTick();

    expect(mails).toEqual(allMails);
    expect(await programmes.due(clock.now())).toEqual([]);
  });

  it('seals what a count of the responses gives, and verify finds it so', async () => {
    const responses = answersTo(one, 23);
    const { clock, runTick, ...stores } = await aWorld(responses);
    clock.set(settled(one));

    await runTick();

    const { tally } = foldPage(one, { responses, unreadable: 0 });
    expect((await stores.reports.findSeal(one.code))?.tally).toEqual(tally);
    expect(await verifySession(one.code, stores, clock.now())).toEqual({
      outcome: 'same',
      sealed: tally,
      folded: tally,
    });
    const [late] = answersTo(one, 24).slice(23);
    if (late) await stores.responses.keep(late, one);
    expect(await verifySession(one.code, stores, clock.now())).toMatchObject({ outcome: 'different' });
    expect(await verifySession(two.code, stores, clock.now())).toEqual({ outcome: 'not-sealed' });
    expect(await verifySession(one.code, stores, one.answersExpireAt)).toEqual({ outcome: 'answers-deleted' });
  });

  it('completes all after a crash at any point, each mail once, none lost but one that nobody can know of', async () => {
    let crashAt = 0;
    for (let isOver = false; !isOver; crashAt += 1) {
      const world = await aWorld();
      world.clock.set(settled(two));

      const { hasCrashed } = await world.runTick({ crashAt });
      await quietTicks(world, 3);

      const { mails, programmes, clock, reports, responses } = world;
      expect(await programmes.due(clock.now()), `after a crash at ${crashAt}`).toEqual([]);
      expect(new Set(mails).size, `no mail twice after a crash at ${crashAt}`).toBe(mails.length);
      const ledger = await ledgerOf(reports);
      const unknown = ledger.filter(({ state }) => state === 'UNKNOWN').map(({ mail }) => mail);
      expect(unknown.length).toBeLessThanOrEqual(1);
      expect(ledger.filter(({ state }) => state !== 'SENT' && state !== 'UNKNOWN')).toEqual([]);
      expect([...new Set([...mails, ...unknown])].sort()).toEqual([...allMails].sort());
      const seals = await Promise.all([one, two].map(({ code }) => reports.findSeal(code)));
      const counts = await Promise.all([one, two].map(({ code }) => responses.count(code)));
      expect(seals.map((seal) => seal?.tally.responses)).toEqual(counts);
      isOver = !hasCrashed;
    }
    // Each call before and after: a tick over two sessions and a programme makes some fifty.
    expect(crashAt).toBeGreaterThan(50);
  });

  it('goes on with the other topics when one fails, fails itself, and leaves that one due', async () => {
    const { clock, mails, programmes, reports, runTick } = await aWorld();
    clock.set(settled(two));
    const broken: typeof reports = {
      ...reports,
      async findSeal(code) {
        if (code === one.code) throw Object.assign(new Error('throttled'), { $metadata: {} });
        return reports.findSeal(code);
      },
    };

    const { failure } = await runTick({ reports: broken });

    expect(failure).toBeInstanceOf(TickError);
    expect(mails).toEqual(sessionMails.slice(2));
    expect((await programmes.due(clock.now())).map(({ topic }) => topic)).toContainEqual({
      kind: 'session',
      code: 'ONE',
    });
    await runTick();
    expect([...mails].sort()).toEqual([...allMails].sort());
  });

  it.each([1, 2, 3])(
    'begins no mail and no topic when its time is up after %i mails, and the next one goes on',
    async (most) => {
      const { clock, mails, runTick } = await aWorld();
      clock.set(settled(two));

      await runTick({ isTimeUp: () => mails.length >= most });
      expect(mails).toEqual(sessionMails.slice(0, most));

      await runTick();
      expect(mails).toEqual(allMails);
    },
  );

  it('forgets what was written when the single answers are deleted, tells nobody, and keeps the numbers', async () => {
    const { clock, mails, programmes, reports, runTick } = await aWorld();
    const topics: Topic[] = [
      { kind: 'session', code: one.code },
      { kind: 'programme', id: 'compact' },
    ];
    const shown = () => Promise.all(topics.map((topic) => reports.latestPublication(topic)));
    clock.set(settled(two));
    await runTick();
    clock.advance(24 * 60 * 60_000);
    await runTick();
    const [before, seal] = [await shown(), await reports.findSeal(one.code)];
    expect(Object.keys(seal?.comments ?? {})).not.toEqual([]);
    expect(before.map((each) => Object.keys(each?.comments ?? {}).length > 0)).toEqual([true, true]);
    mails.length = 0;

    clock.set(later(one.answersExpireAt, -60_000));
    await runTick();
    expect(await shown()).toEqual(before);
    clock.set(later(two.answersExpireAt, 60_000));
    await runTick();

    expect(await reports.findSeal(one.code)).toEqual({ ...seal, comments: {} });
    expect(await shown()).toEqual(before.map((each) => ({ ...each, comments: {}, areCommentsDeleted: true })));
    for (const minutes of [10, 3 * 24 * 60]) {
      clock.advance(minutes * 60_000);
      await runTick();
    }
    expect(mails).toEqual([]);
    expect(await programmes.due(later(clock.now(), 10 ** 12))).toEqual([]);
  });

  it('completes all after a crash at any point after the day on which single answers are deleted, too', async () => {
    let crashAt = 0;
    for (let isOver = false; !isOver; crashAt += 1) {
      const world = await aWorld();
      world.clock.set(settled(one));
      await world.runTick();
      world.clock.set(later(two.answersExpireAt, 60_000));

      const { hasCrashed } = await world.runTick({ crashAt });
      await quietTicks(world, 3);
      // And the last look, when time to live must have taken all.
      world.clock.advance(3 * 24 * 60 * 60_000);
      await quietTicks(world, 1);

      const { mails, programmes, clock, reports } = world;
      expect(await programmes.due(later(clock.now(), 10 ** 12)), `after a crash at ${crashAt}`).toEqual([]);
      const unknown = (await ledgerOf(reports)).flatMap(({ state, mail }) => (state === 'UNKNOWN' ? [mail] : []));
      expect([...new Set([...mails, ...unknown])].sort(), `after a crash at ${crashAt}`).toEqual([...allMails].sort());
      const publications = await Promise.all(
        [one.code, two.code].map((code) => reports.latestPublication({ kind: 'session', code })),
      );
      expect(publications.map((each) => each?.comments)).toEqual([{}, {}]);
      isOver = !hasCrashed;
    }
    expect(crashAt).toBeGreaterThan(50);
  });

  it('leaves a programme the comments of its other sessions until their day', async () => {
    const { clock, reports, runTick } = await aWorld(answersTo(one, 23).concat(answersTo(two, 23)));
    const commentsOf = async (topic: Topic) => (await reports.latestPublication(topic))?.comments ?? {};
    clock.set(settled(two));
    await runTick();
    expect(one.answersExpireAt < two.answersExpireAt).toBe(true);
    const before = await commentsOf({ kind: 'programme', id: 'compact' });

    clock.set(later(one.answersExpireAt, 60_000));
    await runTick();

    const [ofOne, ofTwo, ofBoth] = await Promise.all([
      commentsOf({ kind: 'session', code: one.code }),
      commentsOf({ kind: 'session', code: two.code }),
      commentsOf({ kind: 'programme', id: 'compact' }),
    ]);
    expect(ofOne).toEqual({});
    expect(Object.keys(ofTwo)).not.toEqual([]);
    // Of both together only so many were kept: what was there of the other session is there still, and nothing else.
    const ordersOfTwo = new Set(Object.values(ofTwo).flatMap((comments) => comments.map(({ order }) => order)));
    const left = Object.entries(before).flatMap(([item, comments]) => {
      const others = comments.filter(({ order }) => ordersOfTwo.has(order));
      return others.length === 0 ? [] : [[item, others]];
    });
    expect(ofBoth).toEqual(Object.fromEntries(left));
  });

  it.each([
    [
      'was sealed in time',
      async (runTick: Awaited<ReturnType<typeof aWorld>>['runTick']) => {
        await runTick({ mail: async () => ({ outcome: 'not-now', reason: 'Throttling' }) });
      },
    ],
    ['is sealed late as well', async () => {}],
  ])('mails no comment after the day on which single answers are deleted: the session %s', async (_, inTime) => {
    const { clock, reports, runTick } = await aWorld();
    clock.set(settled(two));
    await inTime(runTick);

    clock.set(later(two.answersExpireAt, 60_000));
    const mailed: Publication[] = [];
    await runTick({
      async mail({ publication }) {
        mailed.push(publication);
        return { outcome: 'sent', messageId: 'm' };
      },
    });

    expect(mailed.map(({ topic }) => topic.kind)).toEqual(allMails.map((_, at) => (at < 4 ? 'session' : 'programme')));
    expect(mailed.map(({ comments, areCommentsDeleted }) => [comments, areCommentsDeleted])).toEqual(
      allMails.map(() => [{}, true]),
    );
    expect((await reports.findSeal(one.code))?.comments).toEqual({});
  });

  it('sends again later what could not go out, and reports the session as done only then', async () => {
    const { clock, mails, programmes, runTick } = await aWorld();
    clock.set(settled(one));

    await runTick({ mail: async () => ({ outcome: 'not-now', reason: 'throttled' }) });
    expect((await programmes.due(clock.now())).map(({ topic }) => topic)).toContainEqual({
      kind: 'session',
      code: 'ONE',
    });

    clock.advance(60_000);
    await runTick();
    expect(mails).toEqual(sessionMails.slice(0, 2));
    expect(await programmes.due(clock.now())).toEqual([]);
  });

  it('waits for the last of three sessions before it reports the programme', async () => {
    const { clock, mails, programmes, runTick } = await aWorld();
    const last = { ...two, code: 'LAST' as Session['code'], closesAt: later(two.closesAt, 24 * 60 * 60_000) };
    const programme = await programmes.findProgramme('compact');
    if (programme === undefined) throw new Error('it was published');
    await programmes.putSession({ session: last, before: undefined, now: early });
    await programmes.putProgramme({ ...programme, sessions: [one.code, two.code, last.code] }, programme);

    clock.set(settled(two));
    await runTick();
    expect(mails).toEqual(sessionMails);

    clock.set(settled(last));
    await runTick();
    expect(mails).toEqual([...sessionMails, 'LAST to ada', 'LAST to bo', ...allMails.slice(4)]);
  });

  it('makes no programme report of a single session', async () => {
    const { clock, mails, programmes, runTick } = await aWorld();
    const programme = await programmes.findProgramme('compact');
    if (programme === undefined) throw new Error('it was published');
    await programmes.putProgramme({ ...programme, sessions: [one.code] }, programme);
    clock.set(settled(one));

    await runTick();

    expect(mails).toEqual(sessionMails.slice(0, 2));
    expect(await programmes.due(clock.now())).toEqual([]);
  });
});
