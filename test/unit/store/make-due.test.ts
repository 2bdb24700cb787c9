import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Programme } from '../../../shared/programme/programme.ts';
import { troubleAfter } from '../../../shared/programme/trouble.ts';
import { type Instant, after as later, minute } from '../../../shared/time/instant.ts';
import { type EngineStores, engineStores } from '../../fixtures/store/engine-stores.ts';

const now = '2020-12-05T12:00:00.000Z' as Instant;
const id = 'compact';
const topic = { kind: 'programme', id } as const;

let stores: EngineStores;
beforeAll(async () => {
  stores = await engineStores();
  await stores.programmes.putProgramme({ id, revision: 1 } as Programme, undefined);
});
afterAll(() => stores.close());

it('lets the next tick look at a programme that was put off, and at one that is due by another moment than before', async () => {
  const { programmes } = stores;
  await programmes.makeDue(id, now);
  const [due] = await programmes.due(now);
  if (due === undefined) throw new Error('it is not due');
  await programmes.putOff(due, troubleAfter(undefined, 'too large', now), later(now, 60 * minute));
  expect(await programmes.due(later(now, 59 * minute))).toEqual([]);
  // That it waits is no part of what was published, which the next publishing compares.
  expect(await programmes.findProgramme(id)).toEqual({ id, revision: 1 });

  await programmes.makeDue(id, later(now, minute));
  expect(await programmes.due(later(now, minute))).toEqual([{ topic, dueAt: later(now, minute) }]);

  await programmes.makeDue(id, later(now, minute));
  expect(await programmes.due(later(now, 2 * minute))).toEqual([{ topic, dueAt: later(now, minute + 1) }]);
});
