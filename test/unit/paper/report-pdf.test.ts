import { beforeAll, describe, expect, it } from 'vitest';
import { paperFiles } from '../../../shared/paper/paper-files.ts';
import { reportPdf } from '../../../shared/paper/report-pdf.ts';
import { composeReport } from '../../../shared/report/compose.ts';
import { composeSpeakerReport } from '../../../shared/report/compose-speaker.ts';
import type { ReportView } from '../../../shared/report/view.ts';
import type { Instant } from '../../../shared/time/instant.ts';
import { goldenResults } from '../../fixtures/mail/golden-mails.ts';
import { allOf, type ReadPdf, readPdf } from '../../fixtures/paper/read-pdf.ts';

const asOf = '2020-12-20T13:00:00.000Z' as Instant;
const { first, programme, sessions } = goldenResults();
const reader = (language: string) => ({ name: 'Ada Berg', language });
const sessionView = (language: string) => composeReport(first.publication, [first.session], reader(language));
const paperOf = (view: ReportView, size: 'a4' | 'letter' = 'a4') => reportPdf(view, { asOf, size }, paperFiles);

const fewComments = { comments: [], noComments: 'There are none.' };
/** Hardly anything, which is set soon. */
const short: ReportView = shortOf(sessionView('en'));

function shortOf({ speakers: _speakers, topics: _topics, ...view }: ReportView): ReportView {
  return { ...view, ...fewComments, pages: [] };
}

/** Letters, digits and marks without the blanks that a line break may take away or bring. */
const dense = (text: string) => text.normalize('NFKC').replaceAll(/[\s\p{Cf}]/gu, '');

/** All sentences of a view in the order in which its paper says them. */
function sentencesOf(view: ReportView): string[] {
  const tables = (...some: ReportView['sessions'][]) =>
    some.flatMap((table) =>
      table === undefined
        ? []
        : [
            table.heading,
            ...table.columns,
            ...table.rows.flat().flatMap(({ text, detail }) => [text, detail ?? '']),
            ...table.notes,
          ],
    );
  return [
    view.programme,
    view.title,
    view.lead,
    ...view.metrics.flatMap(({ label, value, of, compared }) => [label, value, of, compared ?? '']),
    ...(view.actions.length === 0 ? [] : [view.actionsHeading, ...view.actions]),
    ...tables(view.sessions, view.trend, view.groups),
    ...view.pages.flatMap(({ heading, questions }) => [
      heading,
      ...questions.flatMap(({ question, summary, parts }) => [question, summary, ...parts.map(({ label }) => label)]),
    ]),
    ...tables(view.indexes, view.speakers, view.topics),
    view.commentsHeading,
    view.noComments ?? '',
    ...view.comments.flatMap(({ question, shown, comments }) => [question, shown, ...comments.map(({ text }) => text)]),
    ...(view.quality.length === 0 ? [] : [view.qualityHeading, ...view.quality]),
    view.notesHeading,
    ...view.notes,
  ];
}

/** Those that are not read behind the one before. */
function outOfOrder(expected: readonly string[], text: string): string[] {
  let from = 0;
  return expected.filter((sentence) => {
    const at = text.indexOf(dense(sentence), from);
    if (at >= 0) from = at + dense(sentence).length;
    return at < 0;
  });
}

const readAloud = ({ pages }: ReadPdf) => dense(pages.map(({ tree }) => tree.text).join(''));

describe.each(['en', 'zh-CN', 'fr', 'ar'])('a report on paper in %s', (language) => {
  const view = sessionView(language);
  let bytes: Uint8Array;
  let pdf: ReadPdf;
  beforeAll(async () => {
    bytes = await paperOf(view);
    pdf = await readPdf(bytes);
  });

  it('says all that its page says, in the same order, to who listens', () => {
    // From right to left, the pieces of a line come in the order in which they stand, which is not that of speaking.
    const said = sentencesOf(view).filter((sentence) => language !== 'ar' || !/[\p{Script=Arabic}()]/u.test(sentence));

    expect(said.length).toBeGreaterThan(100);
    expect(outOfOrder(said, readAloud(pdf))).toEqual([]);
  });

  it('says nothing of mails, which are not for the file', () => {
    expect(view.mailNotes.length).toBeGreaterThan(1);
    expect(view.mailNotes.filter((note) => readAloud(pdf).includes(dense(note)))).toEqual([]);
  });

  it('is tagged, in its language, with a title and bookmarks', () => {
    expect(pdf).toMatchObject({
      isTagged: true,
      language,
      title: expect.stringMatching(`^${view.programme}\\s?[:：]\\s?${view.title}$`),
    });
    expect(Buffer.from(bytes).toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(pdf.bookmarks).toContain(view.commentsHeading);
    expect(pdf.bookmarks).toContain(view.pages[0]?.questions[0]?.question);
  });

  it('has one heading of the first level, and skips none', () => {
    const levels = pdf.pages.flatMap(({ tree }) => allOf(/^H\d$/, tree)).map(({ role }) => Number(role.slice(1)));

    expect(levels.filter((level) => level === 1)).toEqual([1]);
    expect(levels[0]).toBe(1);
    expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
  });

  it('has tables whose first row names the columns, and lists', () => {
    const tables = pdf.pages.flatMap(({ tree }) => allOf('Table', tree));
    const columns = [view.indexes, view.speakers, view.topics].flatMap((table) => table?.columns ?? []);

    expect(tables.length).toBeGreaterThanOrEqual(3);
    const heads = tables.map((table) => allOf('TH', table).map(({ text }) => text !== ''));
    // The part of a table that goes on on another page has the head in its tree, and its words stand on the page before.
    const [begun, goingOn] = [
      heads.filter((head) => head.includes(true)),
      heads.filter((head) => !head.includes(true)),
    ];
    expect(begun.filter((head) => head.includes(false))).toEqual([]);
    expect(goingOn.length).toBeLessThan(pdf.pages.length);
    expect(tables.flatMap((table) => allOf('TH', table)).length).toBeGreaterThanOrEqual(columns.length);
    expect(pdf.pages.flatMap(({ tree }) => allOf('LI', tree)).length).toBe(
      view.actions.length + view.quality.length + view.notes.length,
    );
  });

  it('is the same to the byte when it is made again, and at most 250 kB', async () => {
    expect(Buffer.compare(await paperOf(sessionView(language)), bytes)).toBe(0);
    expect(bytes.length).toBeLessThanOrEqual(250_000);
  });
});

describe('on paper', () => {
  it('a programme’s report has its sessions, a speaker’s the own results', async () => {
    const whole = composeReport(programme, sessions, reader('en'));
    const own = composeSpeakerReport(first.publication, first.session, 'lin', reader('en'));

    expect(outOfOrder(sentencesOf(whole), readAloud(await readPdf(await paperOf(whole))))).toEqual([]);
    const read = readAloud(await readPdf(await paperOf(own)));
    expect(outOfOrder(sentencesOf(own), read)).toEqual([]);
    expect(read).not.toContain(dense('Jiang Yingshan'));
  });

  it('a page is of the size that is asked for', async () => {
    expect((await readPdf(await paperOf(short))).width).toBeCloseTo(595.28, 1);
    expect((await readPdf(await paperOf(short, 'letter'))).width).toBe(612);
  });

  it('no row of a long table is cut, and each page of it names the columns', async () => {
    const rows = 83;
    const text = (row: number, column: string) => `${column}${row}x`;
    const long = 'a name that is so long that it takes three lines of this narrow column, or four of them';
    const sessionsTable = {
      heading: 'Sessions',
      columns: ['Place', 'Satisfied', 'Answers'],
      rows: Array.from({ length: rows }, (_, at) => [
        { text: text(at, 'A'), ...(at % 3 === 0 && { detail: `${long} ${text(at, 'D')}` }) },
        { text: text(at, 'B') },
        { text: text(at, 'C'), detail: text(at, 'E') },
      ]),
      notes: [],
    };
    const { pages } = await readPdf(await paperOf({ ...short, sessions: sessionsTable }));
    const pageOf = (words: string) => pages.findIndex(({ placed }) => placed.some((each) => each.text.includes(words)));
    const parts = (at: number) => ['A', 'B', 'C', 'E', ...(at % 3 === 0 ? ['D'] : [])].map((each) => text(at, each));
    const cut = Array.from({ length: rows }, (_, at) => parts(at).map(pageOf)).filter(
      (found) => new Set(found).size > 1,
    );

    expect(pageOf(text(rows - 1, 'E'))).toBeGreaterThanOrEqual(0);
    expect(cut).toEqual([]);
    const withRows = pages.filter(({ placed }) => placed.some((each) => /^B\d+x$/.test(each.text)));
    expect(withRows.filter(({ placed }) => !placed.some((each) => each.text === 'Satisfied'))).toEqual([]);
  });

  it('no heading stands alone at the foot of a page', async () => {
    for (const more of [1, 2]) {
      const view = sessionView('en');
      const longer = { ...view, ...fewComments, lead: `${view.lead} ${'More is said here. '.repeat(25 * more)}` };
      const { pages } = await readPdf(await paperOf(longer));
      const last = pages.map(({ tree }) => allOf(/^(H\d|P|TD|LI)$/, tree).at(-1)?.role);
      expect(last.filter((role) => role?.startsWith('H'))).toEqual([]);
    }
  });

  it('a comment can be in any language, and be full of marks that mean something elsewhere', async () => {
    const written = [
      { text: 'تدريب ممتاز، خمسة أيام كافية', language: 'ar' },
      { text: '讲得很好，谢谢！喆、𬱖', language: 'zh-CN' },
      { text: 'आपका धन्यवाद', language: 'hi' },
      { text: 'ดีมาก', language: 'th' },
      { text: '#strong[no] $x$ \\u{41} @label <a> *b* _c_ `d` // e /* f */' },
      { text: 'two\nlines\u0007 and 👍' },
    ];
    const comments = [{ question: 'What?', shown: 'all', all: written.length, comments: written }];
    const read = readAloud(await readPdf(await paperOf({ ...short, comments })));

    for (const words of ['#strong[no]$x$\\u{41}@label<a>*b*_c_`d`//e/*f*/', 'twolinesand👍', '讲得很好，谢谢！喆']) {
      expect(read).toContain(dense(words));
    }
    expect(read).toContain(dense('ممتاز'));
  });

  it('names that look like a part of the file, and words longer than a line, are set like others', async () => {
    const title = ') endobj /Subtype /Type0 \\ stream';
    const text = 'x'.repeat(300);
    const comments = [{ question: title, shown: 'all', all: 1, comments: [{ text }] }];
    const { pages } = await readPdf(await paperOf({ ...short, title, programme: title, comments }));
    const placed = pages.flatMap((page) => page.placed.map((each) => each.text));

    expect(placed.join(' ')).toContain(title);
    const pieces = placed.filter((each) => /^[x\u200b]+$/.test(each));
    expect(dense(pieces.join(''))).toBe(text);
    expect(pieces.length).toBeGreaterThan(1);
  });

  it('a letter that no typeface has is a square, not nothing', async () => {
    const comments = [{ question: 'What?', shown: 'all', all: 1, comments: [{ text: 'before ᚠᛇ after' }] }];

    const read = readAloud(await readPdf(await paperOf({ ...short, comments })));
    expect(read).toContain('before□□after');
    expect(read).toContain(dense('2 characters of this report have no printed form and stand as □.'));
  });
});
