import { describe, expect, it } from 'vitest';
import type { SessionCode } from '../../../shared/access/session-code.ts';
import type { ReportMail } from '../../../shared/delivery/report-mail.ts';
import type { Exclusion } from '../../../shared/programme/exclusion.ts';
import type { Session } from '../../../shared/programme/session.ts';
import type { Publication } from '../../../shared/publication/publication.ts';
import { includedIn, shownByWorker } from '../../../shared/publication/released-sessions.ts';
import type { AnswerClass } from '../../../shared/response/answer-classes.ts';
import type { TickDeps } from '../../../shared/tick/deps.ts';
import type { SessionSteps } from '../../../shared/tick/session-knowledge.ts';
import { sessionSteps as steps } from '../../../shared/tick/session-steps.ts';
import { day, type Instant, after as later, minute } from '../../../shared/time/instant.ts';
import { aLog } from '../../fixtures/log/a-log.ts';
import { aProgrammeFile, sessionsOf } from '../../fixtures/programmes/programme-files.ts';
import { aBarePublication } from '../../fixtures/publication/publications.ts';
import { aResponse } from '../../fixtures/responses/responses.ts';
import { publishedStores, settled, tickDeps } from '../../fixtures/store/published-stores.ts';

const file = aProgrammeFile();
const [ada, bo] = file.recipients;
if (ada === undefined || bo === undefined) throw new Error('the compact programme has two recipients');
const recipients = [
  { ...ada, frequency: 'daily' as const },
  { ...bo, frequency: 'every-25' as const },
];
const [session] = sessionsOf(file) as [Session];
const { answersExpireAt } = session;
const over = settled(session);
/** The moment of the daily report while the session is open. */
const daily = '2020-12-03T10:00:00.000Z' as Instant;

type State = keyof SessionSteps;
type OfNewRun = {
  readonly [S in State]: (known: Parameters<SessionSteps[S]>[0], deps: TickDeps) => ReturnType<SessionSteps[S]>;
};

/** The steps, each as the first one of a run. */
const sessionSteps = Object.fromEntries(
  Object.entries(steps).map(([state, step]) => [
    state,
    (known: never, deps: TickDeps) => step(known, { ...deps, shown: shownByWorker(deps, () => 0) }),
  ]),
) as unknown as OfNewRun;

/** A published session with 30 answers, of which each step is taken by itself. */
async function aWorld(now: Instant) {
  const { clock, ...stores } = await publishedStores({ ...file, recipients });
  for (let n = 0; n < 30; n += 1) await stores.responses.keep(aResponse(session, n), session);
  const { lines, counts, ...log } = aLog();
  const mails: ReportMail[] = [];
  clock.set(now);
  const deps = tickDeps(
    { ...stores, clock },
    {
      ...log,
      async mail(mail, goAhead) {
        if (!(await goAhead())) return { outcome: 'withheld' };
        mails.push(mail);
        return { outcome: 'sent', messageId: 'm' };
      },
    },
  );
  const programme = await stores.programmes.findProgramme(session.programme.id);
  const stored = await stores.programmes.findSession(session.code);
  if (programme === undefined || stored === undefined) throw new Error('it was just published');
  const known = { session: stored, programme, preferences: {} };
  const closed = (begun = now) => ({ ...known, begun, isExpired: begun >= answersExpireAt });
  const isProgrammeDue = async () => (await stores.programmes.due(now)).some(({ topic }) => topic.kind === 'programme');
  const sealed = async (own: TickDeps = deps) => {
    const outcome = await sessionSteps.closed(closed(), own);
    return outcome.known;
  };
  return { stores, clock, deps, known, closed, sealed, mails, lines, counts, isProgrammeDue };
}

/** The stores, of which each asks for the latest publication is answered so. */
function withLatest(deps: TickDeps, latest: Publication | undefined): TickDeps {
  return { ...deps, reports: { ...deps.reports, latestPublication: async () => latest } };
}

describe('a look at a session', () => {
  it.each([
    ['findSession', 'session ONE'],
    ['findProgramme', 'programme compact'],
  ])('names what it misses (%s)', async (call, what) => {
    const { deps } = await aWorld(later(daily, 15 * minute));
    const programmes = { ...deps.programmes, [call]: async () => undefined };

    await expect(sessionSteps.looking({ code: session.code, dueAt: daily }, { ...deps, programmes })).rejects.toThrow(
      `${what} is due but not stored; publish its programme again`,
    );
  });

  it('leaves it due while its programme, which is stored after it, is being published', async () => {
    const { deps } = await aWorld(later(daily, 15 * minute - 1));
    const programmes = { ...deps.programmes, findProgramme: async () => undefined };

    const outcome = await sessionSteps.looking({ code: session.code, dueAt: daily }, { ...deps, programmes });
    expect(outcome).toEqual({ event: 'being-published', known: { isDone: false } });
  });

  it.each<[string, dueAt: Instant, since: Instant | undefined, Instant | undefined]>([
    ['is there from the moment at which it was due', daily, undefined, daily],
    ['has passed for one that was due after it', later(daily, 1), undefined, undefined],
    ['is there for one that was put off from before it', later(daily, 1), daily, daily],
    ['is there for one whose trouble began only later', daily, later(daily, 1), daily],
  ])('makes its daily report where its moment %s', async (_, dueAt, since, moment) => {
    const { deps, known } = await aWorld(later(daily, minute));
    const trouble = since && { since, tries: 1, reason: 'no' };
    const programmes = {
      ...deps.programmes,
      findSession: async () => ({ ...known.session, ...(trouble && { trouble }) }),
    };

    const outcome = await sessionSteps.looking({ code: session.code, dueAt }, { ...deps, programmes });

    if (outcome.event !== 'open') throw new Error(`${outcome.event}, and one wants to hear of it often`);
    expect(outcome.known.look.daily).toBe(moment);
  });

  it('before it opens is one for nothing', async () => {
    const { deps } = await aWorld(later(session.opensAt, -minute));

    expect(await sessionSteps.looking({ code: session.code, dueAt: daily }, deps)).toEqual({
      event: 'nothing-due',
      known: { isDone: true, next: session.opensAt },
    });
  });
});

describe('an interim report', () => {
  const next = later(daily, 5 * minute);
  const interim = aBarePublication({ kind: 'interim', released: { responses: 30, items: {} } });
  const small = { ...interim, released: { responses: 20, items: {} } };

  it.each<[string, Publication, Instant | undefined, string[]]>([
    ['of the day goes to who wants it daily', small, daily, ['ada']],
    ['after 25 responses goes to who wants it often', interim, undefined, ['bo']],
    ['that is both goes to both', interim, daily, ['ada', 'bo']],
  ])('%s, with its session', async (_, publication, moment, expected) => {
    const { deps, known, mails } = await aWorld(later(daily, minute));
    const look = { step: 'interim' as const, isOften: true, next, ...(moment && { daily: moment }) };

    const outcome = await sessionSteps['mailing-interim']({ ...known, look, publication }, deps);

    expect(outcome).toEqual({ event: 'mails-gone', known: { isDone: true, next } });
    expect(mails.map(({ recipient }) => recipient.id)).toEqual(expected);
    for (const mail of mails) expect(mail.sessions).toEqual([known.session]);
  });

  it.each<[string, AnswerClass[]]>([
    ['leaves out others, who are too few', ['not-from-form']],
    ['counts again who was counted and then left out', []],
  ])('goes by the decision before, and says that one, while the next one waits: it %s', async (_, classes) => {
    const { deps, known, stores, clock } = await aWorld(later(daily, minute));
    const decided = { by: 'Ada', on: '2020-12-03', reason: 'A program sent 30' };
    const first = { ...decided, classes: ['without-code'] } satisfies Exclusion;
    const second = { ...decided, classes, by: 'Bo' };
    const keep = async (from: number, to: number) => {
      for (let n = from; n < to; n += 1) {
        await stores.responses.keep(aResponse(session, n, { hasCode: true, isNotFromForm: n < 32 }), session);
      }
    };
    const reported = async (exclusions: readonly Exclusion[]) => {
      clock.set(later(clock.now(), day));
      const look = { step: 'interim' as const, isOften: false, daily: clock.now(), next };
      clock.set(later(clock.now(), minute));
      const own = { ...known.session, ...(exclusions.length > 0 && { exclusions }) };
      const { event } = await sessionSteps.open({ ...known, session: own, look }, deps);
      expect(event).toBe('interim');
      return stores.reports.latestPublication({ kind: 'session', code: session.code });
    };
    await reported([]);
    await keep(30, 70);
    expect(await reported([first])).toMatchObject({
      exclusion: { ...first, answers: 30 },
      released: { responses: 30 },
    });
    await keep(70, 80);

    const third = await reported([first, second]);

    expect(third).toMatchObject({ number: 3, exclusion: { ...first, answers: 30 }, released: { responses: 40 } });
    expect(third?.counted?.at(-1)).toEqual({ number: 3, kind: 'interim', without: first.classes });
  });
});

describe('a session that is over', () => {
  it('has nothing to compare in the look that seals it', async () => {
    const { sealed } = await aWorld(over);

    expect(await sealed()).toMatchObject({ isToCompare: false, seal: { revision: 1 } });
  });

  it('is compared in a look that finds it sealed, but not once its answers are deleted', async () => {
    const { deps, closed, sealed } = await aWorld(over);
    await sealed();

    expect((await sessionSteps.closed(closed(), deps)).known.isToCompare).toBe(true);
    expect((await sessionSteps.closed(closed(answersExpireAt), deps)).known.isToCompare).toBe(false);
  });

  it.each([
    [later(answersExpireAt, -1), undefined],
    [answersExpireAt, true],
  ])('is published at %s with its comments deleted: %s', async (now, areCommentsDeleted) => {
    const { deps, clock, sealed } = await aWorld(over);
    const known = await sealed();
    clock.set(now);

    const outcome = await sessionSteps.sealed(known, deps);

    expect(outcome).toMatchObject({ event: 'published', known: { publication: { kind: 'final' } } });
    if (outcome.event === 'published') {
      expect(outcome.known.publication.areCommentsDeleted).toBe(areCommentsDeleted);
    }
  });

  it('is published after an interim report that says to be of later than its seal', async () => {
    const { deps, sealed } = await aWorld(over);
    const known = await sealed();
    const interim = aBarePublication({ kind: 'interim', asOf: later(over, minute) });

    const outcome = await sessionSteps.sealed(known, withLatest(deps, interim));

    expect(outcome).toMatchObject({ event: 'published', known: { publication: { kind: 'final', number: 2 } } });
  });

  it('mails its report with its session', async () => {
    const { deps, sealed, mails, known } = await aWorld(over);
    const publication = aBarePublication();

    await sessionSteps.published({ ...(await sealed()), publication }, deps);

    expect(mails.map(({ sessions }) => sessions)).toEqual([[known.session], [known.session]]);
  });

  it.each([
    ['renewed', 'another number is shown', 30],
    ['holds', 'the same is shown', 25],
  ])('is %s after five were deleted, where %s', async (event, _, responses) => {
    const { deps, stores, sealed } = await aWorld(over);
    const known = await sealed();
    for (let n = 0; n < 5; n += 1) await stores.responses.remove(aResponse(session, n), session);
    const latest = aBarePublication({ released: { responses, items: {} } });

    const outcome = await sessionSteps.mailed(
      { ...known, publication: latest, isToCompare: true },
      withLatest(deps, latest),
    );

    expect(outcome.event).toBe(event);
  });

  it('says that its answers no longer give what was sealed', async () => {
    const { deps, stores, sealed, lines, counts } = await aWorld(over);
    const known = await sealed();
    await stores.responses.keep(aResponse(session, 99), session);

    const publication = aBarePublication();
    const { event } = await sessionSteps.mailed({ ...known, publication, isToCompare: true }, deps);

    expect(event).toBe('drifted');
    expect(lines).toEqual([
      { level: 'ERROR', message: 'the answers no longer give what was sealed', session: session.code },
    ]);
    expect(counts).toEqual([['VerifyDrift', 1]]);
  });

  it('says which answers are of other questions, and how many', async () => {
    const { stores, sealed, lines, counts } = await aWorld(over);
    await stores.responses.keep({ ...aResponse(session, 50), version: 'of-before' }, session);

    await sealed();

    expect(lines).toEqual([{ level: 'WARN', message: 'answers quarantined', session: session.code, count: 1 }]);
    expect(counts).toEqual([['QuarantinedItems', 1]]);
  });

  it('says that its answers expired before it was reported', async () => {
    const { sealed, lines } = await aWorld(answersExpireAt);

    await sealed();

    expect(lines).toEqual([
      {
        ...{ level: 'ERROR', message: 'its answers expired before it was reported: the report has none' },
        session: session.code,
      },
    ]);
  });
});

describe('a session whose answers are deleted, and that was reported', () => {
  it.each([
    ['makes its programme due, which was not reported', undefined, true],
    ['leaves its programme alone, whose report has it', [session.code], false],
    ['makes its programme due, whose report has others only', ['TWO'], true],
  ])('%s', async (_, codes, isDue) => {
    const { deps, stores, closed, isProgrammeDue } = await aWorld(answersExpireAt);
    for (const due of await stores.programmes.due(answersExpireAt)) await stores.programmes.done(due);
    const final = aBarePublication();
    const sessions = codes?.map((code) => ({ code: code as SessionCode, released: final.released }));
    const sent = { name: 'SENT', at: over, messageId: 'm' } as const;
    const reports = {
      ...stores.reports,
      findSeal: async () => ({}),
      findIncluded: async () => sessions && includedIn({ asOf: final.asOf, sessions }),
      dispatches: async () => [{ recipient: 'ada', attempt: 1, state: sent }],
      latestPublication: async () => final,
    } as unknown as TickDeps['reports'];

    const { event } = await sessionSteps.expired(closed(), { ...deps, reports });

    expect(event).toBe('reported');
    expect(await isProgrammeDue()).toBe(isDue);
  });
});

describe('a session that was cancelled', () => {
  it.each([
    ['the moment before the day that deletes its answers, keeps its comments', later(answersExpireAt, -1), 0],
    ['on that day, forgets them', answersExpireAt, 1],
  ])('%s', async (_, now, times) => {
    const { deps, known } = await aWorld(now);
    let forgotten = 0;
    const reports = {
      ...deps.reports,
      async keepComments({ kind }: Publication['topic']) {
        if (kind === 'session') forgotten += 1;
      },
    };

    await sessionSteps.cancelled({ ...known, cancelledAt: daily }, { ...deps, reports });

    expect(forgotten).toBe(times);
  });

  it('tells those who were told of it, with its session', async () => {
    const { deps, stores, known, mails } = await aWorld(daily);
    await toldOf(stores.reports, 'SENT');
    const publication = aBarePublication({ kind: 'cancelled', number: 2 });

    const { event } = await sessionSteps['mailing-cancellation']({ ...known, cancelledAt: daily, publication }, deps);

    expect(event).toBe('mails-gone');
    expect(mails.map(({ recipient, sessions }) => [recipient.id, sessions])).toEqual([['ada', [known.session]]]);
  });

  it('tells nobody while a mail of before is on its way', async () => {
    const { deps, stores, known, mails } = await aWorld(daily);
    await toldOf(stores.reports, 'SENDING');
    const publication = aBarePublication({ kind: 'cancelled', number: 2 });

    const outcome = await sessionSteps['mailing-cancellation']({ ...known, cancelledAt: daily, publication }, deps);

    expect(outcome).toEqual({ event: 'mails-left', known: { isDone: false } });
    expect(mails).toEqual([]);
  });
});

/** The first report was begun to be mailed to one recipient, and came so far. */
async function toldOf(reports: TickDeps['reports'], name: 'SENT' | 'SENDING'): Promise<void> {
  const first = { topic: { kind: 'session', code: session.code }, number: 1 } as const;
  await reports.openDispatches(first, ['ada'], daily);
  const [dispatch] = await reports.dispatches(first);
  if (dispatch === undefined) throw new Error('it was just opened');
  const sent = { name: 'SENT', at: daily, messageId: 'm' } as const;
  const state = name === 'SENT' ? sent : ({ name: 'SENDING', leaseUntil: later(daily, minute) } as const);
  await reports.advance(first, dispatch, { ...dispatch, attempt: 1, state });
}
