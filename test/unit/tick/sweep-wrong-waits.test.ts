import { expect, it } from 'vitest';
import type { Due } from '../../../shared/programme/programmes.ts';
import { topicName } from '../../../shared/programme/topic.ts';
import { UnreadableItem } from '../../../shared/store/unreadable-item.ts';
import { sweepWrongWaits } from '../../../shared/tick/sweep-wrong-waits.ts';
import { tick } from '../../../shared/tick/tick.ts';
import { after, day, type Instant, later } from '../../../shared/time/instant.ts';
import { aLog } from '../../fixtures/log/a-log.ts';
import { aProgrammeFile, sessionsOf } from '../../fixtures/programmes/programme-files.ts';
import { noLeftovers } from '../../fixtures/store/no-leftovers.ts';
import { publishedStores, settled, tickDeps } from '../../fixtures/store/published-stores.ts';

const file = aProgrammeFile();
const [one, two = one] = sessionsOf(file);

async function aWorld() {
  const { clock, ...stores } = await publishedStores(file);
  const mail = async () => ({ outcome: 'sent', messageId: 'm' }) as const;
  return { deps: tickDeps({ ...stores, clock }, { mail }), clock };
}

it('looks through what waits in the time that there is, and no longer', async () => {
  const { deps, clock } = await aWorld();
  const wrong = Array.from({ length: 100 }, (_, at): Due => {
    return { topic: { kind: 'programme', id: `p${at}` }, dueAt: after(clock.now(), (at + 1) * day) };
  });
  let asked = 0;
  const isTimeUp = () => {
    asked += 1;
    return asked > 2;
  };
  const redated: Due[] = [];
  const programmes = {
    ...deps.programmes,
    waiting: async () => wrong,
    async done(due: Due, next?: Instant) {
      expect(next).toBe(after(clock.now(), -60 * 60_000));
      redated.push(due);
    },
  };

  await sweepWrongWaits({ ...deps, programmes });
  expect(redated.splice(0)).toEqual(wrong);
  await sweepWrongWaits({ ...deps, programmes, isTimeUp });
  expect(redated).toEqual(wrong.slice(0, 32));
});

it('hands out what is due before it looks through what waits', async () => {
  const { deps, clock } = await aWorld();
  clock.set(later(settled(two), settled(one)));
  const handedOut: string[] = [];
  let before: readonly string[] = [];
  const queue = {
    counts: async () => ({ waiting: 0, inHand: 0 }),
    add: async (topics: readonly Due[]) => void handedOut.push(...topics.map(({ topic }) => topicName(topic))),
  };
  const programmes = {
    ...deps.programmes,
    async waiting(): Promise<never> {
      before = [...handedOut];
      throw new Error('too many wait');
    },
  };

  // Nor does what fails once keep from what else is done once a day, and each is told.
  const leftovers = { ...noLeftovers, sweep: () => Promise.reject(new Error('not allowed')) };
  await expect(tick({ ...deps, queue, programmes, leftovers, isToClear: () => true })).rejects.toMatchObject({
    errors: [new Error('too many wait'), new Error('not allowed')],
  });
  expect(before).toEqual([one.code, two.code]);
});

it.each([
  ['can’t be read', new UnreadableItem('SESSION#ONE / SESSION', 'has schema version 2'), [one.code]],
  ['can’t be asked for just now', new Error('throttled'), []],
])('looks at a session that %s: %s', async (_, failure, expected) => {
  const { deps, clock } = await aWorld();
  const redated: string[] = [];
  const programmes = {
    ...deps.programmes,
    waiting: async (): Promise<Due[]> => [
      { topic: { kind: 'session', code: one.code }, dueAt: after(clock.now(), 3 * day) },
    ],
    findSession: async () => Promise.reject(failure),
    done: async ({ topic }: Due) => void redated.push(topicName(topic)),
  };

  await sweepWrongWaits({ ...deps, programmes });

  expect(redated).toEqual(expected);
});

it.each([
  ['a programme, of which no session is asked for', { kind: 'programme', id: 'compact' } as const],
  ['a session that is not stored', { kind: 'session', code: one.code } as const],
])('looks at %s', async (_, topic) => {
  const { deps, clock } = await aWorld();
  const { lines, ...log } = aLog();
  const redated: string[] = [];
  const programmes = {
    ...deps.programmes,
    waiting: async (): Promise<Due[]> => [{ topic, dueAt: after(clock.now(), 3 * day) }],
    async findSession(code: string | undefined) {
      if (code === undefined) throw new Error('no code');
      return undefined;
    },
    done: async (due: Due) => void redated.push(topicName(due.topic)),
  };

  await sweepWrongWaits({ ...deps, ...log, programmes });

  expect(redated).toEqual([topicName(topic)]);
  expect(lines).toEqual([{ level: 'WARN', message: 'waited longer than any look lets it', count: 1 }]);
});

it('tells of nothing where all wait as they should', async () => {
  const { deps } = await aWorld();
  const { lines, ...log } = aLog();
  const programmes = { ...deps.programmes, waiting: async () => [] };

  await sweepWrongWaits({ ...deps, ...log, programmes });

  expect(lines).toEqual([]);
});
