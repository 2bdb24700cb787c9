import { describe, expect, it } from 'vitest';
import { suppressed } from '../../../shared/privacy/release.ts';
import type { Session } from '../../../shared/programme/session.ts';
import type { Publication } from '../../../shared/publication/publication.ts';
import { sheetsOf } from '../../../shared/sheets/result-sheets.ts';
import type { Sheet, Value } from '../../../shared/sheets/sheet.ts';
import { aProgrammeFile, sessionsOf } from '../../fixtures/programmes/programme-files.ts';
import { aBarePublication } from '../../fixtures/publication/publications.ts';

const [one, two] = sessionsOf(aProgrammeFile()) as [Session, Session];

/** Counts by hand: 10 of 12 satisfied, an NPS of +30 of 20, and so few on some questions that they are not shown. */
const released: Publication['released'] = {
  responses: 12,
  items: {
    q_overall: { 5: 7, 4: 3, 2: 2 },
    q_nps: { 10: 8, 9: 2, 8: 6, 2: 4, na: 2 },
    q_able: suppressed,
    q_barrier: { '#': 10, time: 4, budget: 7 },
    q_keep: { '#': 6 },
    's_content.lin': { 5: 4, 4: 3, 3: 1, na: 2 },
    's_content.mei': suppressed,
    's_comment.lin': suppressed,
    's_comment.mei': suppressed,
    'k.policy': { '#': 8, before: 20, now: 29 },
    'k.finance': suppressed,
  },
};
const hiddenLine: Publication['released'] = {
  responses: 6,
  items: { ...released.items, q_overall: suppressed, q_nps: suppressed },
};
const topic = { kind: 'programme', id: 'compact' } as const;
const publication = aBarePublication({
  topic,
  released,
  comments: { q_keep: [{ text: 'The cases.', order: 'a' }] },
  sessions: [
    { code: one.code, released },
    { code: two.code, released: hiddenLine },
  ],
  groups: [{ option: 'helped', items: { q_overall: { yes: 9, no: 1 }, q_nps: suppressed, q_able: suppressed } }],
});

const sheets = new Map(sheetsOf(publication, [one, two], 'en').map((sheet) => [sheet.name, sheet]));

/** A sheet as a spreadsheet shows it, its head first. */
function table(name: string): Value[][] {
  const { columns, rows } = sheets.get(name) as Sheet;
  return [columns.map(({ heading }) => heading), ...rows.map((row) => [...row])];
}

const few = 'not shown, to protect participants';
const none = [null, null, null, null];

describe('the tables of results', () => {
  it('sum up', () => {
    expect(table('Summary')).toEqual([
      ['Number', 'Value', 'Count', 'n', 'Interval from', 'Interval to'],
      ['Programme', 'Compact training', ...none],
      ['Place', 'All sessions', ...none],
      ['Kind', 'final', ...none],
      ['As of (Asia/Shanghai)', new Date('2020-12-20T21:00Z'), ...none],
      ['Responses', 12, ...none],
      ['Response rate · in 1 of 2 sessions', 7.5, 12, 160, null, null],
      ['Satisfied', 83.3, 10, 12, 55.2, 95.3],
      ['NPS', 30, null, 20, -5.7, 57.9],
      ['Can use it', few, ...none],
    ]);
  });

  it('count each answer of each question, or say that too few answered', () => {
    const rows = table('Questions');
    const of = (key: string, code: string | null = null) =>
      rows.filter(([session, , id]) => session === code && id === key).map(([, , , ...rest]) => rest);

    expect(rows[0]).toEqual([
      ...['Session', 'Place', 'Id', 'Question', 'About', 'Code', 'Answer'],
      ...['Count', 'n', '% of n', 'Interval from', 'Interval to'],
    ]);
    expect(of('q_overall')).toEqual([
      ['How satisfied are you?', null, 5, 'Very satisfied', 7, 12, 58.3, 32, 80.7],
      ['How satisfied are you?', null, 4, 'Satisfied', 3, 12, 25, 8.9, 53.2],
      ['How satisfied are you?', null, 3, 'Neutral', 0, 12, 0, 0, 24.2],
      ['How satisfied are you?', null, 2, 'Dissatisfied', 2, 12, 16.7, 4.7, 44.8],
      ['How satisfied are you?', null, 1, 'Very dissatisfied', 0, 12, 0, 0, 24.2],
    ]);
    expect(of('q_nps').map(([, , code]) => code)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 'na']);
    expect(of('q_nps').at(-1)).toEqual([
      ...['Would you recommend it?', null, 'na', 'Not applicable', 2, 20],
      ...[null, null, null],
    ]);
    const nothing = [null, null, null, null, null];
    expect(of('q_able')).toEqual([['What can you do now?', null, null, few, ...nothing]]);
    expect(of('s_content.mei')).toEqual([['Bonds; Loans: content', 'Mei Yun', null, few, ...nothing]]);
    expect(of('k.policy')).toEqual([
      ['My knowledge of climate policy', 'climate policy', '#', 'Everybody who answered', 8, 8, null, null, null],
      [
        'My knowledge of climate policy',
        'climate policy',
        'before',
        'Sum of the steps before',
        20,
        8,
        null,
        null,
        null,
      ],
      ['My knowledge of climate policy', 'climate policy', 'now', 'Sum of the steps now', 29, 8, null, null, null],
    ]);
    expect(of('q_overall', 'ONE')).toEqual(of('q_overall'));
    expect(of('q_overall', 'TWO')).toEqual([['How satisfied are you?', null, null, few, ...nothing]]);
  });

  it('set sessions and kinds of organisation side by side', () => {
    const figures = ['Number', 'Value', 'Count', 'n', 'Interval from', 'Interval to'];

    expect(table('Sessions')).toEqual([
      ['Session', 'Place', 'Responses', 'Participants', ...figures],
      ['ONE', 'Weifang', 12, 160, 'Satisfied', 83.3, 10, 12, 55.2, 95.3],
      ['ONE', 'Weifang', 12, 160, 'NPS', 30, null, 20, -5.7, 57.9],
      ['ONE', 'Weifang', 12, 160, 'Can use it', few, ...none],
      ['TWO', 'Brussels', 6, null, 'Satisfied', few, ...none],
      ['TWO', 'Brussels', 6, null, 'NPS', few, ...none],
      ['TWO', 'Brussels', 6, null, 'Can use it', few, ...none],
    ]);
    expect(table('Organisations')).toEqual([
      ['Organisation', ...figures],
      ['helped', 'Satisfied', 90, 9, 10, 59.6, 98.2],
      ['helped', 'NPS', few, ...none],
      ['helped', 'Can use it', few, ...none],
    ]);
  });

  it('have the counts alone of few: of fewer than ten for a share, of fewer than twenty for a score', () => {
    const items = { q_overall: { 5: 6, 2: 2 }, q_nps: { 10: 9, 8: 6, 2: 4 }, q_able: { own: 9, not_yet: 1 } };
    const few = aBarePublication({ released: { responses: 8, items } });
    const [summary] = sheetsOf(few, [{ ...one, headcount: 9 }], 'en');

    expect(summary?.rows.slice(-4)).toEqual([
      ['Response rate', null, 8, 9, null, null],
      ['Satisfied', null, 6, 8, null, null],
      ['NPS', 'promoters 9, passives 6, detractors 4', null, 19, null, null],
      ['Can use it', 90, 9, 10, 59.6, 98.2],
    ]);
  });

  it('have no rate of more answers than people', () => {
    const more = aBarePublication({ released: { responses: 12, items: {} } });
    const [summary] = sheetsOf(more, [{ ...one, headcount: 8 }], 'en');

    expect(summary?.rows.slice(4, 6)).toEqual([
      ['Responses', 12, ...none],
      ['Response rate', ...none, null],
    ]);
  });

  it('list speakers, topics and comments', () => {
    expect(table('Speakers')).toEqual([
      [
        ...['Speaker', 'Institution', 'Id', 'Question', '% satisfied', 'Interval from', 'Interval to'],
        ...['Mean', 'SD', 'Median', 'n', 'Scale'],
      ],
      ['Mei Yun', 'Institute B', 's_content.mei', 'Content', few, null, null, null, null, null, null, '1 to 5'],
      ['Lin Tao', 'Institute A', 's_content.lin', 'Content', 87.5, null, null, 4.38, 0.74, 4.5, 8, '1 to 5'],
    ]);
    expect(table('Topics')).toEqual([
      ['Topic', 'Before', 'Now', 'Change', 'Interval from', 'Interval to', 'Effect at least', 'n', 'Scale'],
      ['climate policy', 2.5, 3.63, 1.13, null, null, null, 8, '1 to 5'],
      ['green finance', few, null, null, null, null, null, null, '1 to 5'],
    ]);
    expect(table('Comments')).toEqual([
      ['Id', 'Question', 'About', 'Comment'],
      ['q_keep', 'What was most valuable?', null, 'The cases.'],
    ]);
  });
});
