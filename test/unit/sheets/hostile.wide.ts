import { parse } from 'csv-parse/sync';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { newKey } from '../../../shared/access/key.ts';
import { CommentList } from '../../../shared/mail/parts/comment-list.tsx';
import { reportHtml } from '../../../shared/mail/report-html.tsx';
import { reportText } from '../../../shared/mail/report-text.ts';
import type { Publication } from '../../../shared/publication/publication.ts';
import { composeReport } from '../../../shared/report/compose.ts';
import { csvOf } from '../../../shared/sheets/csv.ts';
import { sheetsOf } from '../../../shared/sheets/result-sheets.ts';
import type { Sheet } from '../../../shared/sheets/sheet.ts';
import { resultTables } from '../../../shared/sheets/tables.ts';
import { xlsxOf } from '../../../shared/sheets/xlsx.ts';
import { seeded } from '../../../shared/statistics/random.ts';
import { commentsKept } from '../../../shared/tally/comment-sample.ts';
import { ResultsPage } from '../../../shared/web/pages/results/results-page.tsx';
import { renderPage } from '../../../shared/web/parts/document.tsx';
import { aSession } from '../../fixtures/programmes/programme-files.ts';
import { aPublication } from '../../fixtures/publication/sealed.ts';
import { aResponse } from '../../fixtures/responses/responses.ts';
import { commentPools } from '../../fixtures/responses/sample-comments.ts';
import { seed } from '../../fixtures/seed.ts';

const session = aSession();
const usual = Object.values(commentPools).flatMap((pool) => pool.map(({ text }) => text));
const pieces = [
  '<script>alert(1)</script>',
  '</td></tr></table><img src=x onerror=alert(1)>',
  '</mj-text><mj-raw><iframe></iframe></mj-raw>',
  '=HYPERLINK("https://evil.example","x")',
  "+1+cmd|' /C calc'!A0",
  '-2+3',
  '@SUM(1)',
  '＝1+1',
  '\tTab',
  '\r\nBcc: evil@example.org\r\n\r\n',
  '\u202eright to left',
  '\u2066isolated\u2069',
  '"quoted", and; split',
  "O'Brien",
  '👩‍👩‍👧‍👦🇨🇳',
  '潍坊𠮷𡈽',
  'é\u0301\u0301\u0301',
  ']]><!-- <![CDATA[',
  '&lt;b&gt; &#60;i&#62; &nbsp;',
  '{{x}} <%= x %> %s',
  '_x000D_ _x0041_',
  '  blanks  ',
  'line\nline\n\nline',
];

/** Ten thousand comments, all different: the pieces in any order, ordinary ones between, and some of 5,000 characters. */
function hostileComments(): string[] {
  const random = seeded(seed);
  const any = (from: readonly string[]) => from[Math.floor(random.next() * from.length)] ?? '';
  return Array.from({ length: 10_000 }, (_, at) => {
    const parts = Array.from({ length: 1 + Math.floor(random.next() * 3) }, () =>
      any(random.chance(0.8) ? pieces : usual),
    );
    const text = `${parts.join('')} ${at}`;
    return at % 500 === 0 ? text + '长'.repeat(5000 - text.length) : text;
  });
}

const comments = hostileComments();

/** A publication that shows these comments on one question. */
function showing(texts: readonly string[]): Publication {
  const responses = Array.from({ length: 12 }, (_, n) => aResponse(session, n, { answers: { q_overall: 5 } }));
  const shown = texts.map((text, at) => ({ order: String(at), text }));
  return { ...aPublication(session, responses), comments: { q_keep: shown } };
}

const reader = { name: 'Ada', language: 'en', comments: Number.POSITIVE_INFINITY };
const view = (texts: readonly string[]) => composeReport(showing(texts), [session], reader);

/** The text between tags, with entities decoded once. */
function read(html: string): string {
  const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };
  const text = html
    .replace(/<[^>]*>/g, '\u0000')
    .replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => entities[name] ?? '');
  return withoutBlanks(text);
}

/** Those that do not stand in a text, each behind the one before it. */
function missing(expected: readonly string[], text: string): string[] {
  let from = 0;
  return expected.filter((each) => {
    const words = withoutBlanks(each);
    const at = text.indexOf(words, from);
    if (at >= 0) from = at + words.length;
    return at < 0;
  });
}

const withoutBlanks = (text: string) => text.replace(/\s+/g, '');

describe('ten thousand hostile comments', () => {
  const table = sheetsOf(showing(comments), [session], 'en').find(({ id }) => id === 'comments') as Sheet;

  it('are whole in the CSV, and none of them is a formula', () => {
    const csv = csvOf(table);
    const rows = parse(csv, { bom: true, record_delimiter: '\r\n' }) as string[][];

    const cells = rows.filter(([key]) => key === 'q_keep').map((row) => row[3] ?? '');
    expect(csv.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(cells).toHaveLength(comments.length);
    // What was put in are apostrophes alone.
    expect(cells.filter((cell, at) => cell.replaceAll("'", '') !== comments[at]?.replaceAll("'", ''))).toEqual([]);
    expect(rows.flat().filter((cell) => /^[\s]*[=+@＝]|^[\t\r]/.test(cell))).toEqual([]);
  });

  it('are whole in the workbook, as texts', async () => {
    // Each fourth of them has every piece many times over; writing and reading a workbook takes long.
    const some = comments.filter((_, at) => at % 4 === 0);
    const rows = await readSheet(await xlsxOf(resultTables(showing(some), [session], 'en')), 'Comments', {
      trim: false,
    });

    const cells = rows.filter(([key]) => key === 'q_keep').map((row) => row[3]);
    const normal = (text: unknown) => String(text).replace(/\r\n?/g, '\n');
    expect(cells).toHaveLength(some.length);
    expect(cells.filter((cell, at) => normal(cell) !== normal(some[at]))).toEqual([]);
  });

  it('are whole in the text part', () => {
    const text = withoutBlanks(reportText(view(comments)));

    expect(missing(comments, text)).toEqual([]);
  });

  it('are only text in the HTML part', async () => {
    const block = {
      question: 'What was most valuable?',
      shown: '',
      all: 1,
      comments: view(comments).comments[0]?.comments ?? [],
    };
    const all = read(renderToString(h(CommentList, { block, view: view([]) })));
    expect(missing(comments, all)).toEqual([]);

    // A mail has room for few of them: one of each piece.
    const few = pieces.map((piece, at) => `${piece} ${at}`);
    const blocks = few.map((text) => ({ ...block, comments: [{ language: 'en', text }] }));
    const html = await reportHtml({ ...view([]), comments: blocks });
    const text = read(html);
    expect(missing(few, text)).toEqual([]);
    expect(/<(script|img|iframe|mj-)/i.exec(html)?.[0]).toBeUndefined();
  });

  it('are only text on the page of the results, which shows forty at a time', () => {
    const link = { programme: 'compact', key: newKey(new Uint8Array(16)), language: 'en' };
    const pages = Array.from({ length: 50 }, (_, at) => comments.slice(at * commentsKept, (at + 1) * commentsKept));
    const tags = (html: string) => new Set(html.match(/<[^>\s/]+/g));
    const page = (texts: readonly string[]) =>
      renderPage(
        ResultsPage({ link, languages: ['en'], choices: [], search: '', isDivided: false, view: view(texts) }),
      );
    const harmless = tags(page(['nothing']));

    for (const texts of pages) {
      const html = page(texts);

      expect(missing(texts, read(html))).toEqual([]);
      expect([...tags(html)].filter((tag) => !harmless.has(tag))).toEqual([]);
    }
  });
});
