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
  let waiting = 0;
  const queue = {
    waiting: async () => waiting,
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
  const setWaiting = (count: number) => {
    waiting = count;
  };
  return { ...stores, clock, deps, handedOut, mails, setWaiting };
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
    const { deps, handedOut, setWaiting } = await aWorld();

    setWaiting(1);
    await tick(deps);
    expect(handedOut).toEqual([]);

    setWaiting(0);
    await tick(deps);
    await tick(deps);
    expect(namesOf(handedOut)).toEqual([one.code, two.code, one.code, two.code]);
  });

  it('asks nothing of the queue, nor of the way to send mails, when nothing is due', async () => {
    const asked = async () => Promise.reject(new Error('asked'));
    const { deps, clock } = await aWorld({ mailsPerSecond: asked });
    clock.set(later(one.opensAt, -60_000));

    await tick({ ...deps, queue: { waiting: asked, add: asked } });
  });

  it.each([
    [1, 12.6],
    [5, 6.3],
  ])('shares nine tenths of the rate among who will work: of %i workers', async (workers, mailsPerSecond) => {
    const { deps, handedOut } = await aWorld({ workers, mailsPerSecond: async () => 14 });

    await tick(deps);

    // Two sessions keep no more than two at work.
    expect(handedOut.map((each) => each.mailsPerSecond)).toEqual([mailsPerSecond, mailsPerSecond]);
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
