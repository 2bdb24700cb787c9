import { expect, it } from 'vitest';
import { manySessionsStored } from '../../fixtures/programmes/many-sessions.ts';
import { aProgrammeFile } from '../../fixtures/programmes/programme-files.ts';
import { intercepted } from '../../fixtures/store/intercepted.ts';
import { settled, tickDeps } from '../../fixtures/store/published-stores.ts';
import { tick } from '../../fixtures/tick/tick.ts';

/** Reports a programme all of whose sessions are due at once, and counts what is read. */
async function reported(count: number) {
  const world = await manySessionsStored(aProgrammeFile(), { count, answers: 8 });
  const { clock, programme, sessions } = world;
  let reads = 0;
  const interceptor = async (call: string, moment: 'before' | 'after') => {
    if (moment === 'before' && /^(find|latest)/.test(call)) reads += 1;
  };
  clock.set(settled(sessions[0]));
  const deps = {
    ...world,
    programmes: intercepted(world.programmes, interceptor),
    reports: intercepted(world.reports, interceptor),
  };
  await tick(
    tickDeps(deps, {
      async mail(_, goAhead) {
        await goAhead();
        return { outcome: 'sent', messageId: 'm' };
      },
    }),
  );
  const others = await Promise.all(
    sessions.map(
      async ({ code }) => (await world.reports.latestPublication({ kind: 'session', code }))?.others?.sessions,
    ),
  );
  const whole = await world.reports.latestPublication({ kind: 'programme', id: programme.id });
  return { reads, others, lines: whole?.sessions.length };
}

it('a session costs as many reads beside 23 others that are due as beside five, and stands beside those before it', async () => {
  const [few, many] = [await reported(6), await reported(24)];

  expect(few.others).toEqual([undefined, 1, 2, 3, 4, 5]);
  expect(many.others).toEqual([undefined, ...Array.from({ length: 23 }, (_, at) => at + 1)]);
  expect([few.lines, many.lines]).toEqual([6, 24]);
  const perSession = (many.reads - few.reads) / 18;
  expect(perSession).toBeLessThan(13);
  // Whatever is read once a programme is no more than some sessions' worth.
  expect(few.reads - 6 * perSession).toBeLessThan(2 * perSession);
});
