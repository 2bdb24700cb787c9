import { describe, expect, it } from 'vitest';
import { detailLevels, shortened } from '../../../shared/mail/fit-to-size.ts';
import { reportHtml } from '../../../shared/mail/report-html.tsx';
import { reportText } from '../../../shared/mail/report-text.ts';
import { paperFiles } from '../../../shared/paper/paper-files.ts';
import { reportPdf } from '../../../shared/paper/report-pdf.ts';
import { readProgramme } from '../../../shared/programme/read.ts';
import type { Publication } from '../../../shared/publication/publication.ts';
import { composeReport } from '../../../shared/report/compose.ts';
import { composeSpeakerReport } from '../../../shared/report/compose-speaker.ts';
import type { MatrixResult, MatrixRow, ReportView } from '../../../shared/report/view.ts';
import type { Answers } from '../../../shared/response/answers.ts';
import { sheetsOf } from '../../../shared/sheets/result-sheets.ts';
import { allOf, readPdf } from '../../fixtures/paper/read-pdf.ts';
import { blocksFile, blocksSource, sessionsOf } from '../../fixtures/programmes/programme-files.ts';
import { aProgrammePublication, aPublication, aSealedSession } from '../../fixtures/publication/sealed.ts';
import { aResponse } from '../../fixtures/responses/responses.ts';

const [session] = sessionsOf(blocksFile());

/** 20 people: one is very dissatisfied with the content, three did not see the room, only four looked at the materials. */
const answersOf = (n: number): Answers => ({
  m_content: n < 9 ? 5 : n < 15 ? 4 : n < 19 ? 3 : 1,
  m_room: n < 3 ? 'na' : n % 2 === 0 ? 4 : 2,
  ...(n < 4 ? { m_papers: 5 } : {}),
  m_new: n < 19 ? (n < 10 ? 4 : 2) : 3,
  m_apply: 3,
  m_apply_c: 'Tomorrow.',
  't_clear.lin': n % 2 === 0 ? 3 : 2,
  't_depth.lin': 2,
});
const responses = Array.from({ length: 20 }, (_, n) => aResponse(session, n, { answers: answersOf(n) }));
const publication = aPublication(session, responses);
const viewIn = (language: string, of: Publication = publication) =>
  composeReport(of, [session], { name: 'Ada', language });

function matricesOf({ pages }: ReportView): MatrixResult[] {
  return pages.flatMap(({ questions }) => questions).filter((each) => each.layout === 'matrix');
}

/** With plain blanks. */
const plain = (words = '') => words.replaceAll('\u00a0', ' ');

/** The same of another file, whose participants gave these answers. */
function matricesIn(source: string, answers: (n: number) => Answers): MatrixResult[] {
  const [asked] = sessionsOf(readProgramme(source, 'other.yaml'));
  const given = Array.from({ length: 20 }, (_, n) => aResponse(asked, n, { answers: answers(n) }));
  return matricesOf(composeReport(aPublication(asked, given), [asked], { name: 'Ada', language: 'en' }));
}

const view = viewIn('en');
const [day, ideas] = matricesOf(view) as [MatrixResult, MatrixResult];

describe('the results of a matrix', () => {
  it('are one table among the results of its page, a row each in the order in which they are asked', () => {
    expect(view.pages.map(({ questions }) => questions.map(({ key }) => key))).toEqual([
      ['m_day', 'm_ideas', 'q_source', 'q_return'],
    ]);
    expect([day.question, day.summary]).toEqual(['How satisfied are you with …', '']);
    expect(day.columns).toEqual([{ text: 'Question' }, { text: 'Satisfied' }, { text: 'Mean of 5' }, { text: 'n' }]);
    expect(day.rows.map(({ key, name }) => [key, name])).toEqual([
      ['m_content', 'the content'],
      ['m_room', 'the room'],
      ['m_papers', 'the materials'],
    ]);
  });

  it('say of each row the share, the mean and how many answered, and to how many it did not apply', () => {
    expect(day.rows.map(({ cells, details }) => [...cells.map(({ text, detail }) => [text, detail]), details])).toEqual(
      [
        [['75%', '53% to 89%'], ['4.1', 'SD 1.1'], ['20', undefined], []],
        [['47%', '26% to 69%'], ['2.9', 'SD 1.0'], ['17', undefined], ['Not applicable:\u00a03']],
        [[]],
      ],
    );
  });

  it('have a bar of which each number stands in it or under it', () => {
    const [content] = day.rows;

    expect(day.steps.map(({ label, tone }) => [label, tone])).toEqual([
      ['Very satisfied', 'best'],
      ['Satisfied', 'good'],
      ['Neutral', 'middle'],
      ['Dissatisfied', 'poor'],
      ['Very dissatisfied', 'worst'],
    ]);
    expect(content?.parts.map(({ count, isMarked }) => [count, isMarked])).toEqual([
      [9, true],
      [6, true],
      [4, true],
      [0, false],
      [1, false],
    ]);
    expect(plain(content?.distribution)).toBe(
      '9 × Very satisfied · 6 × Satisfied · 4 × Neutral · 1 × Very dissatisfied',
    );
    expect(plain(content?.unread)).toBe('1 × Very dissatisfied');
  });

  it('say of a row of few people why it is not shown, and nothing else', () => {
    expect(day.rows[2]).toEqual({
      key: 'm_papers',
      name: 'the materials',
      hidden: 'Not shown, to protect participants.',
      details: [],
      cells: [],
      parts: [],
      distribution: '',
      unread: '',
    });
  });

  it('say once why none of its rows is shown', async () => {
    const nobody = viewIn('en', aPublication(session, []));
    expect(matricesOf(nobody).map(({ summary, rows }) => [summary, rows])).toEqual([
      ['Nobody answered.', []],
      ['Nobody answered.', []],
    ]);
    const few = viewIn('en', aPublication(session, responses.slice(0, 4)));
    expect(matricesOf(few).map(({ summary, rows }) => [summary, rows])).toEqual([
      ['Not shown, to protect participants.', []],
      ['Not shown, to protect participants.', []],
    ]);
    expect(reportText(few)).toContain('How satisfied are you with …\nNot shown, to protect participants.\n');
    expect(await reportHtml(few)).not.toContain('Mean of 5');
    const pdf = await readPdf(await reportPdf(few, { asOf: publication.asOf, size: 'a4' }, paperFiles));
    expect(pdf.pages.map(({ tree }) => tree.text).join('')).not.toContain('Mean of 5');
  });

  it('say of a scale of numbers what its ends mean, which steps count as satisfied, and of whom it was asked, once', () => {
    expect(ideas.columns[2]).toEqual({ text: 'Mean', detail: '1 to 4' });
    expect(ideas.steps.map(({ label }) => label)).toEqual(['1 (not at all)', '2', '3', '4 (completely)']);
    expect(ideas.summary).toBe(
      'Favourable: 3 to 4 · asked only after “Very satisfied”, “Satisfied” or “Neutral” to “the content”',
    );
  });

  it('say of many steps which were given, since no colour is of one alone, and of a scale without a best end the mean', () => {
    const source = blocksSource.replace('to: 4', 'from: 0\n          to: 10').replace('satisfied: 3', 'satisfied: 7');
    const [, eleven] = matricesIn(source, (n) => ({ ...answersOf(n), m_new: n % 11 }));
    expect(eleven?.steps.map(({ label }) => label)).toEqual(['0 (not at all)', '5', '10 (completely)']);
    expect(eleven?.rows[0]?.parts.some(({ isMarked }) => isMarked)).toBe(false);
    expect(eleven?.rows[0]?.unread).toBe(eleven?.rows[0]?.distribution);

    const [, none] = matricesIn(blocksSource.replace('satisfied: 3', 'best: none'), answersOf);
    expect(none?.columns.map(({ text }) => text)).toEqual(['Question', 'Mean', 'n']);
    expect(plain(none?.rows[0]?.unread)).toBe('9 × 2 · 1 × 3 · 10 × 4');
  });

  it('have the shares and the score that readers of Chinese tables look for', () => {
    const [table] = matricesOf(viewIn('zh-CN'));

    expect(table?.rows[0]?.cells.map(({ text, detail }) => [text, detail && plain(detail)])).toEqual([
      ['75%', '53% 至 89% · 优秀率 45%'],
      ['4.1', '标准差 1.1 · 百分制 82.0'],
      ['20', undefined],
    ]);
  });

  it('are of each speaker’s own beside those of all speakers, and in the sheets row by row', () => {
    const means = { t_clear: { speakers: 3, counts: { 3: 30, 2: 30 } } };
    const own = composeSpeakerReport({ ...publication, speakerMeans: means }, session, 'lin', {
      name: 'Lin Tao',
      language: 'en',
    });
    const [ofLin] = matricesOf(own);
    expect([ofLin?.key, ofLin?.question]).toEqual(['t_rating.lin', 'How good was Lin Tao?']);
    expect(ofLin?.rows.map(({ details }) => details)).toEqual([
      ['3 speakers together: mean 2.5 (scale from 1 to 3, SD 0.5)'],
      [],
    ]);

    const [questions] = sheetsOf(publication, [session], 'en').filter(({ id }) => id === 'questions');
    const at = questions?.columns.findIndex(({ id }) => id === 'question') ?? -1;
    expect(questions?.rows.map((row) => row[at])).toEqual(expect.arrayContaining(['m_content', 'm_room', 'm_new']));
  });

  it('leave comments under their own names, and are in the report of a programme', () => {
    expect(view.comments.map(({ question }) => question)).toContain('How far do you agree? I can apply it');

    const whole = aProgrammePublication(aSealedSession(session, responses));
    expect(matricesOf(viewIn('en', whole)).map(({ rows }) => rows.length)).toEqual([3, 2]);
  });
});

describe('a matrix in what is sent and filed', () => {
  it('is in the text: names, numbers, and a bar whose shades stand above the rows', () => {
    const text = reportText(view);

    expect(plain(text)).toContain(
      [
        'How satisfied are you with …',
        '█ Very satisfied · ▓ Satisfied · ▒ Neutral · ░ Dissatisfied · ─ Very',
        'dissatisfied',
        '- the content: Satisfied 75% (53% to 89%); Mean of 5 4.1 (SD 1.1); n 20',
        '  █████████▓▓▓▓▓▓▒▒▒▒─ 9 × Very satisfied · 6 × Satisfied · 4 × Neutral ·',
        '                       1 × Very dissatisfied',
      ].join('\n'),
    );
    expect(text).toContain('- the materials: Not shown, to protect participants.\n');
  });

  it('is cut by rows where a mail has no room, and says how many are left', async () => {
    const [few] = matricesOf(shortened(view, { characters: 40, comments: 0, rows: 2 }) as ReportView);
    expect(few?.rows.map(({ key }) => key)).toEqual(['m_content', 'm_room']);
    expect(few?.note).toBe('One more row is on the results page.');

    const level = { ...detailLevels[0], characters: 40, comments: 5, rows: 4 };
    const shown = shortened(view, level).pages.flatMap(({ questions }) => questions);
    expect(shown.map((each) => (each.layout === 'matrix' ? each.rows.length : each.key))).toEqual([3, 1]);
    expect(shortened(view, level).cutNote).toBeDefined();
    expect(await reportHtml({ ...view, pages: shortened(view, level).pages })).toContain('One more row is on');
  });

  it('fits into a mail of 60 kB, however many there are of it', async () => {
    const rows = Array.from({ length: 20 }, (_, at) => ({ ...(day.rows[0] as MatrixRow), key: `m_${at}` }));
    const questions = Array.from({ length: 12 }, (_, at) => ({ ...day, key: `m${at}`, rows }));
    const html = await reportHtml({ ...view, pages: [{ heading: 'Tables', questions }] });

    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(60_000);
    expect(html).toMatch(/\d+ more rows are on the results page/);
  });

  it('is a table on paper, whose bars are figures that say their numbers', async () => {
    const pdf = await readPdf(await reportPdf(view, { asOf: publication.asOf, size: 'a4' }, paperFiles));
    const [table] = pdf.pages.flatMap(({ tree }) => allOf('Table', tree));
    const dense = (text = '') => text.replaceAll(/\s/g, '');

    expect(dense(table?.text)).toContain(dense('the room Not applicable: 3'));
    expect(dense(table?.text)).toContain(dense('Not shown, to protect participants.'));
    expect(allOf('Figure', table ?? pdf.pages[0]?.tree ?? { role: '', text: '', children: [] })).toHaveLength(2);
  });
});
