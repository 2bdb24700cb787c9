import { describe, expect, it } from 'vitest';
import type { SessionCode } from '../../../shared/access/session-code.ts';
import { turnsOf } from '../../../shared/delivery/turns.ts';
import type { Due } from '../../../shared/programme/programmes.ts';
import { topicName } from '../../../shared/programme/topic.ts';
import type { TickDeps } from '../../../shared/tick/deps.ts';
import { tick } from '../../../shared/tick/tick.ts';
import { workOn } from '../../../shared/tick/work-on.ts';
import type { HandedOut } from '../../../shared/tick/work-queue.ts';
import { after as later } from '../../../shared/time/instant.ts';
import { aLog } from '../../fixtures/log/a-log.ts';
import { aProgrammeFile, sessionsOf } from '../../fixtures/programmes/programme-files.ts';
import { publishedStores, settled, tickDeps } from '../../fixtures/store/published-stores.ts';

const file = aProgrammeFile();
const [one, two = one] = sessionsOf(file);

/** Two sessions that are over, a queue that the test looks into, and which mails went out. */
async function aWorld(own: Partial<TickDeps> = {}) {
  const { clock, ...stores } = await publishedStores(file);
  clock.set(settled(two));
  const handedOut: HandedOut[] = [];
  const mails: string[] = [];
  let counts = { waiting: 0, inHand: 0 };
  const queue = {
    counts: async () => counts,
    add: async (topics: readonly HandedOut[]) => void handedOut.push(...topics),
  };
  const deps = tickDeps(
    { ...stores, clock },
    {
      ...aLog(),
      queue,
      isToSweep: () => false,
      async mail({ publication: { topic }, recipient }, goAhead) {
        if (!(await goAhead())) return { outcome: 'withheld' };
        mails.push(`${topicName(topic)} to ${recipient.id}`);
        return { outcome: 'sent', messageId: 'm' };
      },
      ...own,
    },
  );
  const setCounts = (waiting: number, inHand = 0) => {
    counts = { waiting, inHand };
  };
  return { ...stores, clock, deps, handedOut, mails, setCounts };
}

const namesOf = (handedOut: readonly HandedOut[]) => handedOut.map(({ topic }) => topicName(topic));

describe('a tick', () => {
  it('hands out sessions, then programmes, then letters', async () => {
    const { deps, handedOut, clock } = await aWorld();
    const dueAt = later(clock.now(), -1000);
    const due: Due[] = [
      { topic: { kind: 'invitation', code: 'GUESTS' as SessionCode }, dueAt },
      { topic: { kind: 'programme', id: 'compact' }, dueAt },
      { topic: { kind: 'session', code: one.code }, dueAt },
    ];

    await tick({ ...deps, programmes: { ...deps.programmes, due: async () => due } });

    expect(namesOf(handedOut)).toEqual([one.code, 'compact', 'GUESTS']);
  });

  it('hands out nothing while some of it waits to be taken up, and all that is due when none does', async () => {
    const { deps, handedOut, setCounts } = await aWorld();

    setCounts(1);
    await tick(deps);
    expect(handedOut).toEqual([]);

    setCounts(0);
    await tick(deps);
    await tick(deps);
    expect(namesOf(handedOut)).toEqual([one.code, two.code, one.code, two.code]);
  });

  it('asks nothing of the queue, nor of the way to send mails, when nothing is due', async () => {
    const asked = async () => Promise.reject(new Error('asked'));
    const { deps, clock } = await aWorld({ sendingLimits: asked });
    clock.set(later(one.opensAt, -60_000));

    await tick({ ...deps, queue: { counts: asked, add: asked } });
  });

  it.each([
    ['one worker', 1, 0, 12.6],
    // Two sessions keep no more than two at work.
    ['five workers', 5, 0, 6.3],
    ['five workers, one of them still at work', 5, 1, 4.2],
    ['five workers, who are all still at work', 5, 5, 2.52],
  ])('shares nine tenths of the rate among who may be at work: %s', async (_, workers, inHand, mailsPerSecond) => {
    const { deps, handedOut, setCounts } = await aWorld({ workers });
    setCounts(0, inHand);

    await tick(deps);

    for (const { share } of handedOut) expect(share.mailsPerSecond).toBeCloseTo(mailsPerSecond);
    expect(handedOut).toHaveLength(2);
  });

  it.each([
    ['what the day has left, and not one more', { perSecond: 1, perDay: 200, sentToday: 0 }, [50, 50, 50]],
    ['what can’t be shared evenly', { perSecond: 1, perDay: 200, sentToday: 145 }, [2, 2, 1]],
    ['nothing, where the day has nothing left', { perSecond: 1, perDay: 200, sentToday: 150 }, [0, 0, 0]],
    [
      'as many as there are, where the day has no end',
      { perSecond: 1, sentToday: 10 },
      [undefined, undefined, undefined],
    ],
  ])('shares among all letters %s, and asks once', async (_, limits, shares) => {
    let asked = 0;
    const sendingLimits = async () => {
      asked += 1;
      return limits;
    };
    const { deps, handedOut, clock } = await aWorld({ workers: 2, sendingLimits });
    const letters = ['A', 'B', 'C'].map((code): Due => {
      return { topic: { kind: 'invitation', code: code as SessionCode }, dueAt: clock.now() };
    });
    const report: Due = { topic: { kind: 'session', code: one.code }, dueAt: clock.now() };

    await tick({ ...deps, programmes: { ...deps.programmes, due: async () => [...letters, report] } });

    const [first, ...others] = handedOut;
    expect(first?.topic).toEqual(report.topic);
    expect(others.map(({ share }) => share.letters)).toEqual(shares);
    // Long before the next tick, which counts what was sent, and shares out anew.
    expect(new Set(others.map(({ share }) => share.lettersUntil))).toEqual(new Set([later(clock.now(), 225_000)]));
    expect(asked).toBe(1);
  });

  it('hands out reports at the slowest rate, and no letters, where nobody says what may be sent', async () => {
    const kept = aLog();
    const sendingLimits = async () => Promise.reject(new Error('Throttling'));
    const { deps, handedOut, clock } = await aWorld({ ...kept, sendingLimits });
    const due: Due[] = [
      { topic: { kind: 'session', code: one.code }, dueAt: clock.now() },
      { topic: { kind: 'invitation', code: one.code }, dueAt: clock.now() },
    ];

    await tick({ ...deps, programmes: { ...deps.programmes, due: async () => due } });

    expect(handedOut.map(({ share }) => [share.mailsPerSecond, share.letters])).toEqual([
      [0.9, undefined],
      [0.9, 0],
    ]);
    expect(kept.lines.map(({ message }) => message)).toEqual(['the limits of mails could not be asked for']);
  });

  it('hands out no more than ten thousand, those that are due the longest', async () => {
    const { deps, handedOut, clock } = await aWorld();
    const many = Array.from({ length: 10_001 }, (_, at): Due => {
      return { topic: { kind: 'programme', id: `p${at}` }, dueAt: clock.now() };
    });

    await tick({ ...deps, programmes: { ...deps.programmes, due: async () => many } });

    expect(handedOut).toHaveLength(10_000);
    expect(namesOf(handedOut).at(-1)).toBe('p9999');
  });
});

describe('who works on what was handed out', () => {
  it('does it once, whatever is doubled, and hands out the programme that it makes due', async () => {
    const { deps, handedOut, mails } = await aWorld();
    await tick(deps);
    const [first, second] = handedOut.splice(0);
    if (first === undefined || second === undefined) throw new Error('two are due');

    for (const each of [first, first, second, first, second]) expect(await workOn(each, deps)).toBe('done');
    expect(mails).toEqual(['ONE to ada', 'ONE to bo', 'TWO to ada', 'TWO to bo']);

    // Each session made it due; the first message is out of date by the second.
    expect(namesOf(handedOut)).toEqual(['compact', 'compact']);
    const reads: string[] = [];
    const findProgramme: TickDeps['programmes']['findProgramme'] = (id) => {
      reads.push(id);
      return deps.programmes.findProgramme(id);
    };
    for (const each of handedOut.splice(0)) {
      await workOn(each, { ...deps, programmes: { ...deps.programmes, findProgramme } });
    }
    expect(reads).toEqual(['compact']);
    expect(mails.slice(4)).toEqual(['compact to ada', 'compact to bo']);
  });

  it('leaves it due when there is no time, for the next tick', async () => {
    const { deps, handedOut, programmes, clock } = await aWorld({ isTimeUp: () => true });
    await tick(deps);

    for (const each of handedOut.splice(0)) expect(await workOn(each, deps)).toBe('left');

    expect((await programmes.due(clock.now())).map(({ topic }) => topicName(topic))).toEqual([one.code, two.code]);
  });

  it('counts for how long a report is overdue that fails, each time, and letters that fail, but not those that are under way', async () => {
    const kept = aLog();
    const { deps, clock, programmes, invitations } = await aWorld(kept);
    const dueAt = clock.now();
    await invitations.plan(one.code, {}, { lookAt: dueAt, expire: one.answersExpireAt });
    clock.set(later(dueAt, 40 * 60_000));
    const share = { mailsPerSecond: 1, lettersUntil: clock.now() };
    const handed = (kind: 'session' | 'invitation'): HandedOut => ({ topic: { kind, code: one.code }, dueAt, share });
    const dueSince = async () => dueAt;
    const passing = Object.assign(new Error('no connection'), { code: 'ECONNRESET' });
    const lost = { ...deps.programmes, dueSince, findSession: async () => Promise.reject(passing) };
    const overdue = async (kind: 'session' | 'invitation', own: Partial<TickDeps>) => {
      const before = kept.counts.length;
      await workOn(handed(kind), { ...deps, ...own });
      return kept.counts.slice(before).filter(([name]) => name === 'OverdueMinutes');
    };

    for (const kind of ['session', 'session', 'invitation'] as const) {
      expect(await overdue(kind, { programmes: lost })).toEqual([['OverdueMinutes', 40]]);
    }
    const isTimeUp = () => true;
    expect(await overdue('session', { programmes: { ...programmes, dueSince }, isTimeUp })).toHaveLength(1);
    expect(await overdue('invitation', { programmes: { ...programmes, dueSince }, isTimeUp })).toEqual([]);
  });
});

it('turns come one after the other, at the pace of each', async () => {
  let now = 0;
  const wait = async (milliseconds: number) => {
    now += milliseconds;
  };
  const turns = turnsOf({ elapsed: () => now, wait });

  const times: number[] = [];
  for (const perSecond of [2, 2, 10, 10]) {
    await turns(perSecond);
    times.push(now);
  }
  now += 5000;
  await turns(2);

  expect([...times, now]).toEqual([0, 500, 600, 700, 5700]);
});
