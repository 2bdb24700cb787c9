import { describe, expect, it } from 'vitest';
import { reportTexts } from '../../../shared/i18n/report-texts.ts';
import { publishProgramme } from '../../../shared/programme/publishing/publish.ts';
import type { PublishOutcome } from '../../../shared/programme/publishing/publish-outcome.ts';
import type { ProgrammeFile } from '../../../shared/programme/schema.ts';
import type { Session } from '../../../shared/programme/session.ts';
import type { Topic } from '../../../shared/programme/topic.ts';
import type { Publication } from '../../../shared/publication/publication.ts';
import { composeReport } from '../../../shared/report/compose.ts';
import type { Answers } from '../../../shared/response/answers.ts';
import type { Response } from '../../../shared/response/response.ts';
import type { Instant } from '../../../shared/time/instant.ts';
import { aClock } from '../../fixtures/clock.ts';
import { aProgrammeFile, sessionsOf } from '../../fixtures/programmes/programme-files.ts';
import { anOrganiser } from '../../fixtures/publication/publications.ts';
import { aResponse } from '../../fixtures/responses/responses.ts';
import { memoryStores } from '../../fixtures/store/memory-stores.ts';
import { early, publishTo, settled, tickDeps } from '../../fixtures/store/published-stores.ts';
import { tick } from '../../fixtures/tick/tick.ts';

/** The compact programme under another id, in another year, with codes of its own. */
function aYear(id: string, year: number, overrides: Partial<ProgrammeFile> = {}): ProgrammeFile {
  const file = aProgrammeFile();
  const sessions = file.sessions.map((session) => ({
    ...session,
    code: `${session.code}-${year}`,
    opens: session.opens.replace('2020', String(year)),
    closes: session.closes.replace('2020', String(year)),
  }));
  const title = { en: `Training ${year}`, 'zh-CN': `${year}年培训` };
  return { ...file, programme: id, title, sessions, retentionDays: 1000, recipients: [anOrganiser()], ...overrides };
}

const of2020 = aYear('first', 2020);
const of2021 = aYear('second', 2021, { follows: 'first' });
const alone = (file: ProgrammeFile): ProgrammeFile => ({ ...file, sessions: file.sessions.slice(0, 1) });
const topicOf = (file: ProgrammeFile): Topic => ({ kind: 'programme', id: file.programme });

/** The stores with these programmes, and ticks over them. */
async function aWorld(...files: readonly ProgrammeFile[]) {
  const stores = { ...memoryStores(), clock: aClock(early) };
  const outcomes: PublishOutcome[] = [];
  for (const file of files) outcomes.push((await publishProgramme(file, publishTo(stores, stores.clock))).outcome);
  const kept: Response[] = [];
  const ticked = async (at: Instant) => {
    stores.clock.set(at);
    await tick(tickDeps(stores, { mail: async () => ({ outcome: 'sent', messageId: 'm' }) }));
  };
  return {
    ...stores,
    outcomes,
    ticked,
    /** So many people who answer the headline with each step, 5 first, and the rest of it as they are told to. */
    async answers(session: Session, steps: readonly number[], more: (n: number) => Answers = () => ({})) {
      const all = steps.flatMap((count, at) => Array.from({ length: count }, () => 5 - at));
      for (const [n, q_overall] of all.entries()) {
        const response = aResponse(session, kept.length, { answers: { q_overall, ...more(n) } });
        kept.push(response);
        await stores.responses.keep(response, session);
      }
    },
    async deletions(session: Session, count: number) {
      for (const response of kept.filter((each) => each.session === session.code).slice(-count)) {
        kept.splice(kept.indexOf(response), 1);
        await stores.responses.remove(response, session);
        await stores.programmes.makeSessionDue(session.code, stores.clock.now());
      }
    },
    /** Lets all sessions of a programme come to their report. */
    async reported(file: ProgrammeFile) {
      for (const session of sessionsOf(file)) await ticked(settled(session));
    },
    latest: (topic: Topic) => stores.reports.latestPublication(topic),
  };
}

const reader = { name: 'Ada', language: 'en' };
const trendOf = (publication: Publication | undefined, file: ProgrammeFile, language = 'en') =>
  publication && composeReport(publication, sessionsOf(file), { ...reader, language }).trend;

/** 120 satisfied of 150 in the first, 144 of 160 in the second. */
async function bothYears() {
  const world = await aWorld(of2020, of2021);
  for (const session of sessionsOf(of2020)) {
    await world.answers(session, [40, 20, 15], (n) => ({ q_nps: n < 30 ? 9 : n < 55 ? 8 : 3 }));
  }
  for (const session of sessionsOf(of2021)) {
    await world.answers(session, [60, 12, 8], (n) => ({ q_nps: n < 50 ? 10 : n < 70 ? 7 : 0 }));
  }
  await world.reported(of2020);
  await world.reported(of2021);
  return world;
}

describe('the report of a programme that follows another', () => {
  it('shows the change on equal questions, with its interval', async () => {
    const { latest, outcomes } = await bothYears();
    const publication = await latest(topicOf(of2021));

    expect(outcomes).toEqual(['published', 'published']);
    expect(publication?.earlier).toEqual({
      programme: 'first',
      title: of2020.title,
      asOf: (await latest(topicOf(of2020)))?.asOf,
      responses: 150,
      items: { q_overall: { 5: 80, 4: 40, 3: 30 }, q_nps: { 9: 60, 8: 50, 3: 40 } },
    });
    const table = trendOf(publication, of2021);
    expect(table?.heading).toBe('Since “Training 2020”');
    expect(
      table?.rows.map((row) => row.map(({ text, detail }) => `${text} ${detail}`.replaceAll('\u00a0', ' '))),
    ).toEqual([
      // Wider than the 95 % interval of each alone (Newcombe: 2.1 to 18.0; of the adjusted Wald ones: 19.5 to 53.1): at
      // the level of their tests among all of the report.
      ['Satisfied best two steps', '80% 120 of 150', '90% 144 of 160', '+10 0 to +20'],
      ['NPS undefined', '+13 n = 150', '+50 n = 160', '+37 +15 to +58 · ▲ clearly higher'],
    ]);
    expect(table?.notes[0]).toBe(
      reportTexts('en').trend.higher({ name: 'NPS', title: 'Training 2020', points: 37, range: '15 to 58' }),
    );
    const { actions = [] } = publication
      ? composeReport(publication, sessionsOf(of2021), { name: 'Ada', language: 'en' })
      : {};
    expect(actions).toContain(table?.notes[0]);
    expect(table?.notes[1]).toContain('“Training 2020” as of 10 December 2020, from 150 answers');
  });

  it('keeps how many could use it where it asks how many have, though no question is the same', async () => {
    const { questionnaire } = of2021;
    const [first, ...rest] = questionnaire.pages;
    const one = first?.questions.find(({ type }) => type === 'one');
    if (first === undefined || one?.type !== 'one') throw new Error('no question with one choice');
    const used = { ...one, id: 'l3_used', required: false };
    const asked = (role: object): ProgrammeFile => ({
      ...alone(of2021),
      questionnaire: {
        ...questionnaire,
        headline: role,
        pages: [{ ...first, questions: [used] }, ...rest.filter(({ repeat }) => repeat !== undefined)],
      },
    });
    for (const [role, expected] of [
      [{ used: 'l3_used' }, { yes: 12, no: 8 }],
      [{ able: 'l3_used' }, undefined],
    ] as const) {
      const now = asked(role);
      const world = await aWorld(alone(of2020), now);
      const [then] = sessionsOf(alone(of2020));
      const [session] = sessionsOf(now);
      if (then === undefined || session === undefined) throw new Error('no session');
      await world.answers(then, [20], (n) => ({ q_able: n < 12 ? 'own' : 'not_yet' }));
      for (let n = 0; n < 10; n += 1)
        await world.responses.keep(aResponse(session, 500 + n, { answers: { l3_used: 'own' } }), session);
      await world.reported(alone(of2020));
      await world.reported(now);
      const published = await world.latest({ kind: 'session', code: session.code });
      expect(published?.earlier?.able).toEqual(expected);
    }
  });

  it('shows it for the whole programme only, and nothing of the one before the one before', async () => {
    const of2022 = aYear('third', 2022, { follows: 'second' });
    const world = await bothYears();
    await publishProgramme(of2022, publishTo(world, world.clock));
    for (const session of sessionsOf(of2022)) await world.answers(session, [20]);
    await world.reported(of2022);

    const sessions = [...sessionsOf(of2021), ...sessionsOf(of2022)];
    for (const { code } of sessions)
      expect(await world.latest({ kind: 'session', code })).not.toHaveProperty('earlier');
    const earlier = (await world.latest(topicOf(of2022)))?.earlier;
    expect(earlier).toMatchObject({ programme: 'second', responses: 160 });
    // Nobody has answered the other question now.
    expect(earlier?.items).toEqual({ q_overall: { 5: 120, 4: 24, 3: 16 } });
  });

  it('stays as it is when the earlier one is corrected, and so does its own correction', async () => {
    const world = await bothYears();
    const before = await world.latest(topicOf(of2021));

    await world.deletions(sessionsOf(of2020)[0], 20);
    await world.ticked('2021-12-20T10:00:00.000Z' as Instant);
    expect(await world.latest(topicOf(of2020))).toMatchObject({ kind: 'corrected', released: { responses: 130 } });
    expect(await world.latest(topicOf(of2021))).toEqual(before);

    await world.deletions(sessionsOf(of2021)[0], 20);
    await world.ticked('2021-12-21T10:00:00.000Z' as Instant);
    const corrected = await world.latest(topicOf(of2021));
    expect(corrected).toMatchObject({ kind: 'corrected', number: 2, released: { responses: 140 } });
    expect(corrected?.earlier).toEqual(before?.earlier);
  });

  it('has no change where the earlier one has no results by then, also when it is corrected later', async () => {
    const atOnce = aYear('second', 2020, { follows: 'first' });
    const sessions = atOnce.sessions.map((session) => ({ ...session, code: `B${session.code}` }));
    const file = { ...atOnce, sessions };
    const late = aYear('first', 2021);
    const world = await aWorld(late, file);
    for (const session of [...sessionsOf(late), ...sessionsOf(file)]) await world.answers(session, [30]);
    await world.reported(file);
    const final = await world.latest(topicOf(file));
    await world.reported(late);
    expect(await world.latest(topicOf(late))).toMatchObject({ kind: 'final' });
    await world.deletions(sessionsOf(file)[0], 10);
    await world.ticked('2021-12-20T10:00:00.000Z' as Instant);
    const corrected = await world.latest(topicOf(file));

    expect(world.outcomes).toEqual(['published', 'published']);
    expect([final, corrected].map((each) => [each?.kind, each?.released.responses])).toEqual([
      ['final', 60],
      ['corrected', 50],
    ]);
    for (const publication of [final, corrected]) {
      expect(publication).not.toHaveProperty('earlier');
      expect(trendOf(publication, file)).toBeUndefined();
    }
  });

  it('is that of its only session, and so are the results of the earlier one', async () => {
    const [first, second] = [alone(of2020), alone({ ...of2021, recipients: [anOrganiser({ frequency: 'daily' })] })];
    const world = await aWorld(first, second);
    const [before] = sessionsOf(first);
    const [now] = sessionsOf(second);
    await world.answers(before, [15, 0, 5]);
    await world.answers(now, [30]);
    await world.ticked(settled(before));
    await world.ticked('2021-12-03T10:02:00.000Z' as Instant);
    const interim = await world.latest({ kind: 'session', code: now.code });
    await world.ticked(settled(now));
    const final = await world.latest({ kind: 'session', code: now.code });

    expect(interim?.kind).toBe('interim');
    expect(interim).not.toHaveProperty('earlier');
    expect(final).toMatchObject({
      kind: 'final',
      earlier: { programme: 'first', items: { q_overall: { 5: 15, 3: 5 } } },
    });
    expect(trendOf(final, second, 'zh-CN')).toMatchObject({
      heading: '与“2020年培训”相比',
      rows: [[{ text: '满意率', detail: '前两级' }, { text: '75%' }, { text: '100%' }, { text: '+25' }]],
    });

    await world.deletions(now, 10);
    await world.ticked('2021-12-20T10:00:00.000Z' as Instant);
    const corrected = await world.latest({ kind: 'session', code: now.code });
    expect(corrected).toMatchObject({ kind: 'corrected', released: { responses: 20 }, earlier: final?.earlier });
  });

  it('stands beside the only session of the earlier one that took place', async () => {
    const world = await aWorld(of2020, alone(of2021));
    const [held, cancelled] = sessionsOf(of2020);
    const [now] = sessionsOf(alone(of2021));
    const stored = cancelled && (await world.programmes.findSession(cancelled.code));
    if (stored === undefined) throw new Error('both are published');
    await world.programmes.cancel(stored, early);
    await world.answers(held, [15, 0, 5]);
    await world.answers(now, [30]);
    await world.ticked(settled(held));
    await world.ticked(settled(now));

    expect(await world.latest(topicOf(of2020))).toBeUndefined();
    expect(await world.latest({ kind: 'session', code: now.code })).toMatchObject({
      earlier: { programme: 'first', responses: 20, items: { q_overall: { 5: 15, 3: 5 } } },
    });
  });

  it.each([
    ['nine people answered then', [9], [20]],
    ['nine answer now', [20], [9]],
    ['too few answered then to be shown', [4], [20]],
  ])('compares nothing where %s', async (_, then, now) => {
    const [first, second] = [alone(of2020), alone(of2021)];
    const world = await aWorld(first, second);
    await world.answers(sessionsOf(first)[0], then);
    await world.answers(sessionsOf(second)[0], now);
    await world.reported(first);
    await world.reported(second);

    const publication = await world.latest({ kind: 'session', code: sessionsOf(second)[0].code });
    expect(publication?.kind).toBe('final');
    expect(trendOf(publication, second)).toBeUndefined();
  });
});
