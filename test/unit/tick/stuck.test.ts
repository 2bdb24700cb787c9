import { describe, expect, it } from 'vitest';
import type { Reports } from '../../../shared/store/reports.ts';
import { after, type Instant, later, minute } from '../../../shared/time/instant.ts';
import { dailyMoments } from '../../../shared/time/wall-clock.ts';
import { aProgrammeFile, sessionsOf } from '../../fixtures/programmes/programme-files.ts';
import { sampled } from '../../fixtures/property.ts';
import { someResponses } from '../../fixtures/responses/responses.ts';
import { publishedStores, settled, tickDeps } from '../../fixtures/store/published-stores.ts';
import { tick } from '../../fixtures/tick/tick.ts';

const file = aProgrammeFile();
const [one, two] = sessionsOf(file);
const tooLarge = Object.assign(new Error('Item size has exceeded the maximum allowed size'), {
  name: 'ValidationException',
  $metadata: {},
});

/** Both sessions are over, and no publication of the first can be kept while it is too large. */
async function aWorld() {
  const { clock, ...stores } = await publishedStores(file);
  const world = { isTooLarge: true, tries: 0 };
  const reports: Reports = {
    ...stores.reports,
    async keepPublication(publication) {
      if (publication.topic.kind !== 'session' || publication.topic.code !== one.code || !world.isTooLarge) {
        return stores.reports.keepPublication(publication);
      }
      world.tries += 1;
      throw tooLarge;
    },
  };
  const mails: string[] = [];
  const counted: string[] = [];
  clock.set(later(settled(one), settled(two ?? one)));
  const deps = tickDeps(
    { ...stores, reports, clock },
    {
      count: (name) => void counted.push(name),
      async mail({ publication: { topic }, recipient }, goAhead) {
        if (!(await goAhead())) return { outcome: 'withheld' };
        mails.push(`${topic.kind === 'session' ? topic.code : topic.id} to ${recipient.id}`);
        return { outcome: 'sent', messageId: 'm' };
      },
    },
  );
  const stuckTimes = () => counted.filter((name) => name === 'ReportsStuck').length;
  return { ...stores, clock, world, mails, stuckTimes, tick: () => tick(deps) };
}

describe('a report that can’t be made, however often it is tried', () => {
  it('stops no other, is told of once, is tried ever more seldom, and goes out when the cause is gone', async () => {
    const { clock, world, mails, stuckTimes, programmes, tick } = await aWorld();

    await tick();

    expect(mails.sort()).toEqual(['TWO to ada', 'TWO to bo']);
    expect(await programmes.troubles()).toEqual([
      {
        topic: { kind: 'session', code: one.code },
        trouble: { since: one.opensAt, tries: 1, reason: `ValidationException: ${tooLarge.message}` },
      },
    ]);
    for (let minutes = 0; minutes < 6 * 60; minutes += 5) {
      clock.advance(5 * minute);
      await tick();
    }
    // At once, then 5, 15, 35, 75, 135, 195, 255, 315 minutes later.
    expect(world.tries).toBe(9);
    expect(stuckTimes()).toBe(1);

    world.isTooLarge = false;
    clock.advance(60 * minute);
    await tick();

    expect(mails.filter((mail) => mail.startsWith('ONE')).sort()).toEqual(['ONE to ada', 'ONE to bo']);
    expect(await programmes.troubles()).toEqual([]);
  });
});

it('a daily report that could not be made at its time is made once the cause is gone, on the same day', async () => {
  const recipients = file.recipients.map((each) => ({ ...each, frequency: 'daily' as const }));
  const { clock, ...stores } = await publishedStores({ ...file, recipients });
  for (const answer of sampled(someResponses(one, { minLength: 20, maxLength: 20 }), 1).flat()) {
    await stores.responses.keep(answer, one);
  }
  const world = { isTooLarge: true };
  const reports: Reports = {
    ...stores.reports,
    async keepPublication(publication) {
      if (world.isTooLarge) throw tooLarge;
      return stores.reports.keepPublication(publication);
    },
  };
  const mails: string[] = [];
  const deps = tickDeps(
    { ...stores, reports, clock },
    {
      async mail({ recipient }, goAhead) {
        if (!(await goAhead())) return { outcome: 'withheld' };
        mails.push(recipient.id);
        return { outcome: 'sent', messageId: 'm' };
      },
    },
  );
  const tickAt = (at: Instant) => {
    clock.set(at);
    return tick(deps);
  };
  const { next: daily } = dailyMoments(one.opensAt, one.digestAt, one.zone);
  await tickAt(one.opensAt);
  // Within the hour that a look lets pass at the most.
  await tickAt(after(daily, -30 * minute));
  for (const minutes of [2, 7, 17]) await tickAt(after(daily, minutes * minute));
  expect(mails).toEqual([]);

  world.isTooLarge = false;
  for (const minutes of [40, 45, 50]) await tickAt(after(daily, minutes * minute));

  expect(mails.sort()).toEqual(['ada', 'bo']);
});
