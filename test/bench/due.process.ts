/** Reports programmes all of whose sessions are due at once, on stores in memory: what is left is a processor's own work. */
import { manySessionsStored } from '../fixtures/programmes/many-sessions.ts';
import { sampleFile } from '../fixtures/programmes/programme-files.ts';
import { settled, tickDeps } from '../fixtures/store/published-stores.ts';
import { tick } from '../fixtures/tick/tick.ts';
import { answering } from './in-process.ts';
import { median } from './quantiles.ts';

export interface DueInput {
  readonly sessions: number;
  readonly times: number;
}

/** Milliseconds of one tick, the median of some. */
export interface DueResult {
  readonly taken: number;
}

await answering(async ({ sessions: count, times }: DueInput): Promise<DueResult> => {
  await reported(2);
  const taken: number[] = [];
  for (let at = 0; at < times; at += 1) taken.push(await reported(count));
  return { taken: median(taken) };
});

async function reported(count: number): Promise<number> {
  const world = await manySessionsStored(sampleFile(), { count, answers: 20 });
  world.clock.set(settled(world.sessions[0]));
  const deps = tickDeps(world, {
    async mail(_, goAhead) {
      await goAhead();
      return { outcome: 'sent', messageId: 'm' };
    },
  });
  const begun = performance.now();
  await tick(deps);
  return performance.now() - begun;
}
