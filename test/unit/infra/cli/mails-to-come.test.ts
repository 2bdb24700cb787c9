import { expect, it } from 'vitest';
import type { MailsAt } from '../../../../infra/cli/quotas/mails-to-come.ts';
import { storedToCome } from '../../../../infra/cli/quotas/stored-mails.ts';
import type { Session } from '../../../../shared/programme/session.ts';
import { day, type Instant, after as later, minute } from '../../../../shared/time/instant.ts';
import { watched } from '../../../fixtures/at-once.ts';
import { guestsOf } from '../../../fixtures/invitation/a-letter-life.ts';
import { tickLetters } from '../../../fixtures/invitation/tick-letters.ts';
import { aProgrammeFile, sessionsOf } from '../../../fixtures/programmes/programme-files.ts';
import { sampled } from '../../../fixtures/property.ts';
import { someResponses } from '../../../fixtures/responses/responses.ts';
import { publishedStores, tickDeps } from '../../../fixtures/store/published-stores.ts';
import { tick } from '../../../fixtures/tick/tick.ts';

const compact = aProgrammeFile();
const organiser = { name: 'Somebody', language: 'en', singleAnswers: false } as const;
const file = aProgrammeFile({
  recipients: [
    ...compact.recipients,
    { ...organiser, id: 'daily', address: 'daily@example.org', frequency: 'daily' },
    { ...organiser, id: 'often', address: 'often@example.org', frequency: 'every-25' },
  ],
  speakers: compact.speakers.map((speaker) => ({ ...speaker, address: `${speaker.id}@example.org` })),
});
const [one, two] = sessionsOf(file) as [Session, Session];
const guests = guestsOf(one, 6);

/** The programme as published, with people who are invited and answers, and all mails that ticks send until a moment. */
async function aWorld() {
  const { clock, ...stores } = await publishedStores(file);
  const { invitations, responses } = stores;
  await invitations.invite(one.code, guests, one.answersExpireAt);
  await invitations.plan(one.code, {}, { lookAt: clock.now(), expire: one.answersExpireAt });
  const sent: MailsAt['kind'][] = [];
  const deps = tickDeps(
    { ...stores, clock },
    {
      letters: tickLetters({
        send: async (_mail, goAhead) => {
          if (!(await goAhead())) return { outcome: 'withheld' };
          sent.push('letter');
          return { outcome: 'sent', messageId: 'm' };
        },
      }),
      async mail({ publication: { kind } }, goAhead) {
        if (!(await goAhead())) return { outcome: 'withheld' };
        sent.push(kind === 'interim' ? 'interim' : 'report');
        return { outcome: 'sent', messageId: 'm' };
      },
    },
  );
  const answered = (session: Session, count: number) =>
    sampled(someResponses(session, { minLength: count, maxLength: count }), 1)
      .flat()
      .reduce(async (before, each) => {
        await before;
        await responses.keep(each, session);
      }, Promise.resolve());
  const until = async (end: Instant) => {
    for (; clock.now() < end; clock.advance(60 * minute)) await tick(deps);
  };
  return { ...stores, clock, sent, answered, until };
}

function counts(mails: readonly MailsAt[]) {
  const sum = (kind: MailsAt['kind']) =>
    mails.filter((each) => each.kind === kind).reduce((total, each) => total + each.mails, 0);
  return { report: sum('report'), interim: sum('interim'), letter: sum('letter') };
}

it('foresees, day by day, no fewer mails than ticks then send, and of reports and letters exactly as many', async () => {
  const world = await aWorld();
  const { clock, sent } = world;
  const totals = { report: 0, interim: 0, letter: 0 };
  while (clock.now() < later(two.closesAt, day)) {
    const now = clock.now();
    const until = later(now, day);
    const foreseen = counts((await storedToCome(world, { now, until })).mails);
    const before = sent.length;
    if (now < one.opensAt && until > one.opensAt) await world.answered(one, 60);

    await world.until(until);

    const kinds = sent.slice(before);
    const got = (kind: MailsAt['kind']) => kinds.filter((each) => each === kind).length;
    expect({ now, report: foreseen.report, letter: foreseen.letter }).toEqual({
      now,
      report: got('report'),
      letter: got('letter'),
    });
    expect(foreseen.interim).toBeGreaterThanOrEqual(got('interim'));
    for (const kind of ['report', 'interim', 'letter'] as const) totals[kind] += got(kind);
  }
  // Four readers and two speakers of one session, one of the other; then the joint report.
  expect(totals).toEqual({ report: 4 + 2 + 4 + 1 + 4, interim: expect.any(Number), letter: guests.length });
  expect(totals.interim).toBeGreaterThan(0);
});

it('tells nothing of a session that is cancelled or of recipients who have stopped their mails', async () => {
  const world = await aWorld();
  const stretch = { now: world.clock.now(), until: later(two.closesAt, day) };
  const all = counts((await storedToCome(world, stretch)).mails);

  await world.preferences.change('compact', 'ada', { stopped: true });
  const without = counts((await storedToCome(world, stretch)).mails);
  expect(without.report).toBe(all.report - 3);

  const stored = await world.programmes.findSession(two.code);
  if (stored !== undefined) await world.programmes.cancel(stored, world.clock.now());
  // Of one session there is no joint report.
  expect(counts((await storedToCome(world, stretch)).mails).report).toBe(3 + 2);
});

it('reads some of many sessions at once', async () => {
  const world = await aWorld();
  const [stored] = await world.programmes.listProgrammes(() => {});
  const sessions = Array.from({ length: 100 }, () => one.code);
  const read = watched(world.programmes.findSession);
  const programmes = {
    ...world.programmes,
    listProgrammes: async () => (stored ? [{ ...stored, sessions }] : []),
    findSession: read.call,
  };

  await storedToCome({ ...world, programmes }, { now: world.clock.now(), until: world.clock.now() });

  expect(read.seen()).toEqual({ calls: 100, most: 16 });
});
