import { describe, expect, it } from 'vitest';
import { published } from '../../../../shared/programme/published.ts';
import { mayHaveBeenShown } from '../../../../shared/programme/publishing/may-have-been-shown.ts';
import { planSession, type SessionPlan } from '../../../../shared/programme/publishing/plan-session.ts';
import type { ProgrammeFile } from '../../../../shared/programme/schema.ts';
import type { Session, StoredSession } from '../../../../shared/programme/session.ts';
import { day, type Instant, after as later, minute } from '../../../../shared/time/instant.ts';
import { aProgrammeFile } from '../../../fixtures/programmes/programme-files.ts';

const file = aProgrammeFile();
const stored = firstOf(file);
const early = later(stored.opensAt, -60 * minute);
const open = later(stored.opensAt, 60 * minute);

function firstOf(of: ProgrammeFile): Session {
  const [session] = published(of).sessions;
  if (session === undefined) throw new Error('it has a session');
  return session;
}

/** The file with another first session. */
const withFirst = (change: object, of: ProgrammeFile = file): ProgrammeFile => ({
  ...of,
  sessions: of.sessions.map((each, at) => (at === 0 ? { ...each, ...change } : each)),
});
const titled = (en: string, of: ProgrammeFile = file): ProgrammeFile => ({ ...of, title: { ...of.title, en } });

interface Circumstances {
  readonly now?: Instant;
  /** How many answers are stored; undefined: they must not be counted. */
  readonly answers?: number;
  readonly before?: StoredSession | undefined;
}

/** The plan of publishing the first session of a file over what is stored. */
const planned = (of: ProgrammeFile, { now = open, answers, ...own }: Circumstances = {}): Promise<SessionPlan> =>
  planSession(firstOf(of), 'before' in own ? own.before : stored, {
    now,
    file: of,
    async countAnswers() {
      if (answers === undefined) throw new Error('nothing depends on answers');
      return answers;
    },
    promisesOf: async (session) => [session],
  });

/** Where a plan changes something, and what it refuses. */
function gist(plan: SessionPlan) {
  const changes = 'changes' in plan ? plan.changes.map(({ place }) => place) : [];
  const refusals =
    'refusals' in plan
      ? plan.refusals.map((each) => ('change' in each ? `${each.reason} ${each.change.place}` : each.reason))
      : [];
  return { outcome: plan.outcome, changes, refusals };
}

describe('the plan of a session', () => {
  it('that is not stored is to add it', async () => {
    expect(await planned(file, { before: undefined })).toEqual({ outcome: 'added', session: stored });
  });

  it('that belongs to another programme is refused', async () => {
    const before = { ...stored, programme: { ...stored.programme, id: 'other' } };

    expect(await planned(file, { before })).toEqual({
      ...{ outcome: 'refused', session: stored, answers: 0, changes: [] },
      refusals: [{ reason: 'other-programme', programme: 'other' }],
    });
  });

  it('that stays as it is, or is cancelled, is to keep it', async () => {
    const cancelled = { ...stored, cancelledAt: early };

    expect(await planned(file)).toEqual({ outcome: 'kept', session: stored, standing: 'same' });
    expect(await planned(withFirst({ headcount: 3 }), { before: cancelled })).toEqual({
      ...{ outcome: 'kept', session: cancelled, standing: 'cancelled' },
    });
  });
});

describe('the plan of a session that is over', () => {
  const sealed = { ...stored, sealedAt: open };

  it.each<[string, StoredSession, Instant]>([
    ['just now', stored, stored.closesAt],
    ['and sealed', sealed, later(stored.closesAt, day)],
    ['and sealed, whatever clocks say', sealed, open],
  ])('%s is to keep it, but not what the file says of it', async (_, before, now) => {
    expect(await planned(file, { before, now })).toEqual({ outcome: 'kept', session: before, standing: 'same' });
    expect(await planned(titled('Another'), { before, now })).toEqual({
      outcome: 'kept',
      session: before,
      standing: 'closed',
    });
    for (const time of [{ closes: '2020-12-05 20:00' }, { opens: '2020-12-03 15:00' }, { zone: 'Asia/Tokyo' }]) {
      expect(await planned(withFirst(time), { before, now })).toMatchObject({ outcome: 'kept', standing: 'closed' });
    }
    expect(await planned(withFirst({ headcount: 3 }), { before, now, answers: 2 })).toEqual({
      ...{ outcome: 'refused', session: firstOf(withFirst({ headcount: 3 })), answers: 2, changes: [] },
      refusals: [{ reason: 'closed', change: expect.objectContaining({ place: 'sessions.ONE.headcount' }) }],
    });
  });

  it('keeps whom its file counted, whatever their kind is called', async () => {
    const counted = withFirst({ attendance: { zone: 3 } });

    expect(gist(await planned(counted, { now: stored.closesAt, answers: 0 }))).toEqual({
      ...{ outcome: 'refused', changes: [], refusals: ['closed sessions.ONE.attendance.zone'] },
    });
  });

  it('keeps both what is said of it and what it is added up under', async () => {
    const [policy, finance] = file.topics;
    if (policy === undefined || finance === undefined) throw new Error('it has both');
    const renamed = { ...policy, name: { ...policy.name, en: 'Another' } };
    const plan = await planned(withFirst({ headcount: 3 }, { ...file, topics: [renamed, finance] }), {
      now: later(stored.closesAt, day),
      answers: 1,
    });

    expect(gist(plan).refusals).toEqual(['closed sessions.ONE.headcount', 'added-up topics.policy.name.en']);
  });

  it('keeps what its answers are added up under, if there are any', async () => {
    const now = later(stored.closesAt, day);
    const renamed = {
      ...file,
      topics: file.topics.map((each) => ({ ...each, name: { en: 'Another', 'zh-CN': '别的' } })),
    };

    expect(gist(await planned(renamed, { now, answers: 1 }))).toEqual({
      ...{ outcome: 'refused', changes: [] },
      refusals: ['policy', 'finance'].flatMap((id) => [
        `added-up topics.${id}.name.en`,
        `added-up topics.${id}.name.zh-CN`,
      ]),
    });
    expect(await planned(renamed, { now, answers: 0 })).toEqual({
      outcome: 'kept',
      session: stored,
      standing: 'closed',
    });
  });
});

describe('the plan of a session with answers', () => {
  it('is to change what breaks no promise, under the next number where the promise is another', async () => {
    const counted = withFirst({ headcount: 3 });
    const mended = titled('compact training.');

    expect(await planned(counted, { answers: 2 })).toEqual({
      ...{ outcome: 'changed', session: firstOf(counted), before: stored, answers: 2, isNewPromise: false },
      changes: [expect.objectContaining({ place: 'sessions.ONE.headcount', before: 160, after: 3 })],
    });
    expect(await planned(mended, { answers: 2 })).toMatchObject({
      ...{ outcome: 'changed', isNewPromise: false },
      session: { promise: 2, oldestPromise: 1 },
      changes: [{ place: 'title.en' }],
    });
  });

  it('is refused for what breaks one, and says what else could be changed', async () => {
    const both = withFirst({ headcount: 3 }, titled('Another'));

    expect(await planned(both, { answers: 2 })).toEqual({
      ...{ outcome: 'refused', session: firstOf(both), answers: 2 },
      refusals: [{ reason: 'promised', change: expect.objectContaining({ place: 'title.en' }) }],
      changes: [expect.objectContaining({ place: 'sessions.ONE.headcount' })],
    });
  });

  it('is to delete them on the day that was promised, which leaves a day to the last of them', async () => {
    // They are deleted on 3 January at 20:00 in Weifang.
    const last = await planned(withFirst({ closes: '2021-01-02 20:00' }), { answers: 2 });
    const beyond = await planned(withFirst({ closes: '2021-01-02 20:01' }), { answers: 2 });
    const sooner = await planned(withFirst({ closes: '2020-12-04 19:00' }), { answers: 2 });

    expect(last).toMatchObject({
      outcome: 'changed',
      session: { answersExpireAt: stored.answersExpireAt, promise: 1 },
    });
    expect(sooner).toMatchObject({
      session: { answersExpireAt: '2021-01-03T11:00:00.000Z', promise: 2, oldestPromise: 1 },
    });
    expect(beyond).toMatchObject({
      ...{ outcome: 'refused', answers: 2 },
      refusals: [{ reason: 'outlives-answers', answersExpireAt: stored.answersExpireAt }],
      changes: [{ place: 'sessions.ONE.closes' }],
    });
  });
});

describe('the plan of a session without answers', () => {
  it.each<[string, ProgrammeFile, Instant, object]>([
    ['another title', titled('Another'), open, { isNewPromise: true, session: { promise: 2, oldestPromise: 2 } }],
    [
      'a mended title',
      titled('compact training.'),
      open,
      { isNewPromise: false, session: { promise: 2, oldestPromise: 1 } },
    ],
    [
      'another headcount',
      withFirst({ headcount: 3 }),
      open,
      { isNewPromise: false, session: { promise: 1, oldestPromise: 1 } },
    ],
    [
      'a later closing',
      withFirst({ closes: '2020-12-05 20:00' }),
      open,
      { isNewPromise: true, session: { promise: 2, oldestPromise: 2 } },
    ],
    [
      'a sooner closing',
      withFirst({ closes: '2020-12-04 19:00' }),
      open,
      { isNewPromise: false, session: { promise: 2, oldestPromise: 1 } },
    ],
    [
      'a later opening, while it is open',
      withFirst({ opens: '2020-12-04 16:00' }),
      open,
      { isNewPromise: true, session: { promise: 1, oldestPromise: 1 } },
    ],
    [
      'a later opening, before anybody has seen it',
      withFirst({ opens: '2020-12-04 16:00' }),
      early,
      { isNewPromise: false, session: { promise: 1, oldestPromise: 1 } },
    ],
  ])('is to change it: %s', async (_, of, now, expected) => {
    expect(await planned(of, { now, answers: 0 })).toMatchObject({
      outcome: 'changed',
      before: stored,
      answers: 0,
      ...expected,
    });
  });

  it('may have been shown from a minute before its opening on, by another clock', () => {
    expect(mayHaveBeenShown(stored, later(stored.opensAt, -minute))).toBe(true);
    expect(mayHaveBeenShown(stored, later(stored.opensAt, -minute - 1))).toBe(false);
  });
});
