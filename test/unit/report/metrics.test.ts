import { describe, expect, it } from 'vitest';
import type { SessionCode } from '../../../shared/access/session-code.ts';
import { reportTexts } from '../../../shared/i18n/report-texts.ts';
import { metricsOf } from '../../../shared/report/metrics.ts';
import { speakerTable } from '../../../shared/report/tables/speakers.ts';
import { simple } from '../../../shared/statistics/precision.ts';
import type { Counts } from '../../../shared/tally/tally.ts';
import { aSession } from '../../fixtures/programmes/programme-files.ts';

const texts = reportTexts('en');
const session = aSession();
const { questionnaire } = session;

/** What stands beside the number of a programme of sessions in which a question was answered so. */
function besideOf(key: string, ...sessions: Counts[]) {
  const pooled: Record<string, number> = {};
  for (const counts of sessions) {
    for (const [value, count] of Object.entries(counts)) pooled[value] = (pooled[value] ?? 0) + count;
  }
  const lines = sessions.map((counts, at) => ({
    code: `S${at}A` as SessionCode,
    released: { responses: 40, items: { [key]: counts } },
  }));
  const publication = {
    topic: { kind: 'programme', id: 'compact' } as const,
    kind: 'final' as const,
    released: { responses: 100, items: { [key]: pooled } },
    sessions: lines,
  };
  const metrics = metricsOf(publication, { kind: 'unknown' } as never, questionnaire, [], () => simple, texts);
  const label = key === 'q_nps' ? texts.metric.recommend : texts.metric.satisfied;
  return metrics.find((each) => each.label === label)?.compared;
}

describe('every session counted alike', () => {
  const said = (value: string, sessions: number) => texts.metric.meanOfSessions({ value, sessions });

  it.each<[string, Counts[], string | undefined]>([
    ['where that is another share', [{ 5: 10 }, { 5: 12, 2: 28 }], said('65%', 2)],
    [
      'where it is one point away',
      [
        { 5: 12, 2: 8 },
        { 5: 21, 2: 9 },
      ],
      said('65%', 2),
    ],
    [
      'not where it is less than a point away',
      [
        { 5: 12, 2: 8 },
        { 5: 20, 2: 10 },
      ],
      undefined,
    ],
    ['of the sessions with ten answers or more', [{ 5: 10 }, { 5: 12, 2: 28 }, { 5: 9 }], said('65%', 2)],
    ['not of one with ten answers', [{ 5: 10 }, { 5: 1, 2: 8 }], undefined],
    ['not of one alone', [{ 5: 10 }], undefined],
    ['not where nobody answered', [{ na: 10 }, { na: 20 }], undefined],
  ])('is said %s', (_, sessions, expected) => {
    expect(besideOf('q_overall', ...sessions)).toBe(expected);
  });

  it.each<[string, Counts[], string | undefined]>([
    ['where that is another score', [{ 9: 20 }, { 0: 20, 9: 20 }], said('+50', 2)],
    ['not of one with nineteen answers', [{ 9: 20 }, { 0: 19 }], undefined],
  ])('is said %s', (_, sessions, expected) => {
    expect(besideOf('q_nps', ...sessions)).toBe(expected);
  });
});

describe('the table of speakers', () => {
  const asked = { questionnaire, speakers: session.speakers, topics: session.topics };
  const released = { responses: 20, items: { 's_content.lin': { 5: 9, 4: 6, 2: 5 }, 's_content.mei': { na: 9 } } };
  const other = aSession({ place: { en: 'Shanxi' }, speakers: session.speakers.slice(0, 1) });
  const tableOf = (...sessions: (typeof session)[]) => speakerTable(asked, released, sessions, 'en', texts);
  const rowsOf = (table: ReturnType<typeof tableOf>) =>
    table?.rows.map((row) => row.map(({ text, detail }) => (detail === undefined ? text : `${text} (${detail})`)));

  it('says of each who it is, and what was thought of the part', () => {
    const table = tableOf(session);

    expect(rowsOf(table)).toEqual([
      ['Mei Yun (Institute B)', 'not shown'],
      ['Lin Tao (Institute A)', '75% (4.0 (1.2) · n\u00a0=\u00a020)'],
    ]);
    expect(table?.columns).toEqual([texts.columns.speaker, 'Content']);
    expect(table?.notes).toEqual([expect.stringContaining('Content'), texts.table.cell]);
  });

  it('says over several sessions where each of them spoke', () => {
    expect(rowsOf(tableOf(session, other))?.map(([name]) => name)).toEqual([
      'Mei Yun (Institute B · Weifang and Shanxi)',
      'Lin Tao (Institute A · Weifang)',
    ]);
  });

  it('is none without speakers, or without a question about them', () => {
    const pages = questionnaire.pages.filter(({ repeat }) => repeat !== 'speaker');

    expect(speakerTable({ ...asked, speakers: [] }, released, [session], 'en', texts)).toBeUndefined();
    expect(
      speakerTable({ ...asked, questionnaire: { ...questionnaire, pages } }, released, [session], 'en', texts),
    ).toBeUndefined();
  });
});
