import { describe, expect, it } from 'vitest';
import type { ProgrammeFile } from '../../../shared/programme/schema.ts';
import type { Session } from '../../../shared/programme/session.ts';
import { topicName } from '../../../shared/programme/topic.ts';
import { verifySession } from '../../../shared/publication/verify.ts';
import type { Response } from '../../../shared/response/response.ts';
import { day, type Instant, after as later, minute } from '../../../shared/time/instant.ts';
import { aProgrammeFile, sessionsOf } from '../../fixtures/programmes/programme-files.ts';
import { anOrganiser } from '../../fixtures/publication/publications.ts';
import { aResponse } from '../../fixtures/responses/responses.ts';
import { publishedStores, settled, tickDeps } from '../../fixtures/store/published-stores.ts';
import { tick } from '../../fixtures/tick/tick.ts';

const compact = aProgrammeFile();
const file: ProgrammeFile = {
  ...compact,
  recipients: [
    anOrganiser({ id: 'final' }),
    anOrganiser({ id: 'daily', frequency: 'daily' }),
    anOrganiser({ id: 'often', frequency: 'every-25' }),
  ],
  speakers: compact.speakers.map((speaker) => ({ ...speaker, address: `${speaker.id}@example.org` })),
};
/** Open from 08:00 UTC on 3 December to 12:00 on 4 December; daily reports at 10:00 UTC. */
const [one, two] = sessionsOf(file) as [Session, Session];

async function aWorld() {
  const stores = await publishedStores(file);
  const { clock } = stores;
  let mails: string[] = [];
  const kept: Response[] = [];
  return {
    ...stores,
    async answers(session: Session, count: number) {
      for (let n = 0; n < count; n += 1) {
        const response = aResponse(session, kept.length, { answers: { q_overall: 4 + (n % 2) } });
        kept.push(response);
        await stores.responses.keep(response, session);
      }
    },
    /** Takes answers back, as the submit function does. */
    async deletions(session: Session, count: number) {
      for (const response of kept.filter((each) => each.session === session.code).splice(0, count)) {
        kept.splice(kept.indexOf(response), 1);
        await stores.responses.remove(response, session);
        await stores.programmes.makeSessionDue(session.code, clock.now());
      }
    },
    /** The mails of a tick at a time of day, or when it is given as an instant, at that. */
    async ticked(at: string) {
      clock.set((at.length > 16 ? at : `${at}:00.000Z`) as Instant);
      mails = [];
      await tick(
        tickDeps(stores, {
          async mail({ publication: { topic, kind, number, released }, recipient }) {
            mails.push(`${topicName(topic)} ${number} ${kind} (${released.responses}) to ${recipient.id}`);
            return { outcome: 'sent', messageId: 'm' };
          },
        }),
      );
      return mails;
    },
  };
}

const undeliverable = (address: string) => ({
  undeliverable: { address, reason: 'bounce', at: '2020-12-02T00:00:00.000Z' as Instant } as const,
});

/** Both sessions over and reported, with 20 answers each. */
async function aReportedWorld(bounced?: string) {
  const world = await aWorld();
  if (bounced !== undefined)
    await world.preferences.change('compact', bounced, undeliverable(`${bounced}@example.org`));
  await world.answers(one, 20);
  await world.answers(two, 20);
  const mails = [...(await world.ticked(settled(one))), ...(await world.ticked(settled(two)))];
  return { ...world, mails };
}

describe('an open session', () => {
  it('is reported each day at the local time, when there is enough new, to those who want it', async () => {
    const { answers, ticked } = await aWorld();
    await answers(one, 22);

    expect(await ticked('2020-12-03T09:57')).toEqual([]);
    expect(await ticked('2020-12-03T10:02')).toEqual(['ONE 1 interim (12) to daily']);
    expect(await ticked('2020-12-03T10:07')).toEqual([]);
    // Four more are too few: the difference would be about them alone.
    await answers(one, 4);
    expect(await ticked('2020-12-04T10:02')).toEqual([]);
  });

  it('is reported again the next day when enough people more have answered', async () => {
    const { answers, ticked } = await aWorld();
    await answers(one, 22);
    await ticked('2020-12-03T10:02');
    await answers(one, 5);

    expect(await ticked('2020-12-04T09:59')).toEqual([]);
    expect(await ticked('2020-12-04T10:02')).toEqual(['ONE 2 interim (17) to daily']);
  });

  it('is reported after every 25 answers to those who want it, and daily without a second copy', async () => {
    const { answers, ticked } = await aWorld();
    await answers(one, 34);
    expect(await ticked('2020-12-03T09:00')).toEqual([]);
    await answers(one, 3);
    expect(await ticked('2020-12-03T09:05')).toEqual(['ONE 1 interim (27) to often']);
    expect(await ticked('2020-12-03T09:10')).toEqual([]);
    expect(await ticked('2020-12-03T10:00')).toEqual(['ONE 1 interim (27) to daily']);
    await answers(one, 24);
    expect(await ticked('2020-12-03T10:05')).toEqual(['ONE 2 interim (51) to often']);
  });

  it('goes on being looked at when it is published again', async () => {
    const { answers, ticked, programmes } = await aWorld();
    await answers(one, 22);
    const stored = await programmes.findSession(one.code);
    await programmes.putSession({ session: one, before: stored, now: '2020-12-03T10:01:00.000Z' as Instant });

    expect(await ticked('2020-12-03T10:02')).toEqual(['ONE 1 interim (12) to daily']);
  });

  it('tells nothing to who has stopped the mails, and gives up on an address that bounced', async () => {
    const { answers, ticked, preferences, reports } = await aWorld();
    await preferences.change('compact', 'often', { stopped: true });
    await preferences.change('compact', 'final', { frequency: 'daily' });
    await preferences.change('compact', 'daily', undeliverable('daily@example.org'));
    await answers(one, 40);

    expect(await ticked('2020-12-03T10:02')).toEqual(['ONE 1 interim (30) to final']);
    const dispatches = await reports.dispatches({ topic: { kind: 'session', code: one.code }, number: 1 });
    expect(dispatches).toContainEqual(
      expect.objectContaining({
        recipient: 'daily',
        state: expect.objectContaining({ name: 'FAILED', reason: 'the address bounced' }),
      }),
    );
    expect(dispatches.map(({ recipient }) => recipient)).not.toContain('often');
  });
});

describe('a session that is over', () => {
  it('is reported once, with the answers that came in the grace, also to those who spoke in it', async () => {
    const { answers, ticked } = await aWorld();
    await answers(one, 22);
    await ticked('2020-12-03T10:02');
    expect(await ticked(later(one.closesAt, minute))).toEqual([]);
    await answers(one, 8);

    const to = (id: string) => `ONE 2 final (30) to ${id}`;
    expect(await ticked(settled(one))).toEqual(['final', 'daily', 'often', 'speaker.lin', 'speaker.mei'].map(to));
    expect(await ticked(later(settled(one), 5 * minute))).toEqual([]);
    expect(await ticked(later(settled(one), day))).toEqual([]);
  });

  it('is reported to nobody who did not speak in it, and the programme to organisers only', async () => {
    const { mails } = await aReportedWorld();

    expect(mails.filter((mail) => mail.startsWith('TWO')).map((mail) => mail.split(' to ')[1])).toEqual([
      ...['final', 'daily', 'often'],
      ...two.speakers.map(({ id }) => `speaker.${id}`),
    ]);
    expect(mails.filter((mail) => mail.startsWith('compact'))).toEqual(
      ['final', 'daily', 'often'].map((id) => `compact 1 final (40) to ${id}`),
    );
    expect(mails.some((mail) => mail.startsWith('TWO') && mail.includes('mei'))).toBe(false);
  });

  it('is corrected when enough answers are deleted, and the programme with it, for those who got the final ones', async () => {
    const { deletions, ticked, preferences, ...stores } = await aReportedWorld('often');
    // Whoever was not mailed the first numbers has none to be corrected.
    await preferences.change('compact', 'often', undeliverable('another@example.org'));
    await deletions(one, 4);
    expect(await ticked('2020-12-20T10:00')).toEqual([]);
    expect(await verifySession(one.code, stores, stores.clock.now())).toMatchObject({ outcome: 'deletions' });

    await deletions(one, 1);
    const corrected = await ticked('2020-12-20T10:05');

    expect(corrected).toEqual([
      ...['final', 'daily', 'speaker.lin', 'speaker.mei'].map((id) => `ONE 2 corrected (15) to ${id}`),
      ...['final', 'daily'].map((id) => `compact 2 corrected (35) to ${id}`),
    ]);
    expect(await stores.reports.findSeal(one.code)).toMatchObject({ revision: 2, tally: { responses: 15 } });
    expect(await ticked('2020-12-20T10:10')).toEqual([]);
    expect(await ticked('2020-12-21T10:10')).toEqual([]);
    expect(await stores.programmes.due('2021-01-01T00:00:00.000Z' as Instant)).toEqual([]);
  });

  it('is left as it was sealed when its answers are gone for another reason', async () => {
    const { answers, ticked, ...stores } = await aReportedWorld();
    await answers(one, 9);
    await stores.programmes.makeSessionDue(one.code, stores.clock.now());

    expect(await ticked('2020-12-20T10:00')).toEqual([]);
    expect(await stores.reports.findSeal(one.code)).toMatchObject({ revision: 1 });
    expect(await verifySession(one.code, stores, stores.clock.now())).toMatchObject({ outcome: 'different' });
    // When retention has deleted them all, nothing follows.
    await stores.programmes.makeSessionDue(one.code, one.answersExpireAt);
    expect(await ticked(one.answersExpireAt)).toEqual([]);
  });
});
