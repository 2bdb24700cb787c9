import { parse } from 'csv-parse/sync';
import readExcelFile from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { displayWidth } from '../../../shared/report/display-width.ts';
import { exactly, percentOf } from '../../fixtures/exact-rounding.ts';
import { questionsOf, ratingsOf } from '../../fixtures/mail/golden-answers.ts';
import { type GoldenMails, goldenMails, goldenResults, languages, links } from '../../fixtures/mail/golden-mails.ts';
import { readHtml, readText, unwrapped } from '../../fixtures/mail/read-mail.ts';
import { htmlFaults } from '../../fixtures/web/html-faults.ts';

/** What each mail says in this order, in both parts: a word or more of each thing that a report has to say. */
const said = {
  en: {
    opening: [
      'participants answered. These are the final results, as of 20 December 2020 at 21:00 (China Standard Time).',
    ],
    numbers: ['Response rate', 'Satisfied', 'NPS', 'Can use it', 'What to do'],
    pages: ['The training', 'Organisation and next steps'],
    group: ['About you', 'Shown only where enough people answered'],
    sessions: ['Session by session', 'By kind of organisation', 'Enterprise', 'not shown'],
    tables: ['Speakers', 'Knowledge before and now', 'Comments', 'What was most valuable?'],
    closing: [
      'Satisfied, “good answers” and “best two steps”',
      'results are shown from 5 answers on',
      'Single answers are deleted on',
      'You get this mail because Ada Berg',
      'The links below change how often',
    ],
    quality: ['How good the data is', 'How to read this'],
    frequency: 'You get one mail when',
    stop: 'Unsubscribe',
    bar: (count: string, share: string, label: string) => `${count} (${share}) ${label}`,
    bracketed: (value: string, detail: string) => `${value} (${detail})`,
    rating: (mean: string, deviation: string) => `${mean} (${deviation}) · `,
    speaker: [
      'Ada Berg, this is what',
      'Content',
      'Clarity',
      'Your results',
      'Lin Tingtao: clarity',
      'Comments',
      'How to read this',
    ],
    subjects: {
      session: /^\[Feedback\] Weifang, 3 December: \d+% satisfied \(\d+\/\d+\)$/,
      programme: /^\[Feedback\] EU-China ETS capacity…: \d+% satisfied \(\d+\/\d+\)$/,
      speaker: /Weifang, 3 December/,
    },
  },
  'zh-CN': {
    opening: ['收回有效答卷', '以下为截至2020年12月20日 21:00（中国标准时间）的最终结果。'],
    numbers: ['回收率', '满意率', 'NPS', '能够运用', '建议行动'],
    pages: ['培训总体评价', '组织服务与后续应用'],
    group: ['关于您', '仅在整个项目的报告中显示'],
    sessions: ['各场对比', '按单位类型', '企业', '不显示'],
    tables: ['讲师评价', '培训前后的了解程度', '意见与建议', '您认为最有价值的内容是什么？'],
    closing: [
      '满意率、好评率及“前两级”',
      '一道题有 5 人作答才显示结果',
      '单份答卷将于',
      '您收到本邮件，是因为Ada Berg',
      '可通过下方链接更改',
    ],
    quality: ['数据质量', '说明'],
    frequency: '每场培训结束后',
    stop: '停止接收',
    bar: (count: string, share: string, label: string) => `${count}（${share}）${label}`,
    bracketed: (value: string, detail: string) => `${value}（${detail}）`,
    rating: (mean: string, deviation: string) => `${mean}（${deviation}）· `,
    speaker: ['Ada Berg，以下是', '内容', '讲授', '您的评价结果', '林听涛讲授清晰度', '意见与建议', '说明'],
    subjects: {
      session: /^【培训反馈】潍坊 12月3日：满意率 \d+%（\d+\/\d+）$/,
      programme: /^【培训反馈】中欧碳排放权交易.*…：满意率 \d+%（\d+\/\d+）$/,
      speaker: /潍坊 12月3日/,
    },
  },
} as const;

/** The widths, in percent, of the parts of a scale's bar, or of the bars of options. */
function widthsOf(row: string, isScale: boolean): (string | undefined)[] {
  const [bar = ''] = row.split('class="bar"').slice(1);
  const found = isScale
    ? bar
        .split('</table>', 1)
        .join()
        .matchAll(/<td width="([\d.]+)%"/g)
    : row.matchAll(/class="bar" width="(\d+)%"/g);
  return [...found].map(([, width]) => width);
}

/** Those that do not follow, each somewhere behind the one before it. Blanks don't count: lines end between any Han. */
function outOfOrder(expected: readonly string[], said: string): string[] {
  let from = 0;
  const text = readText(said);
  return expected.map(readText).filter((words) => {
    const at = text.indexOf(words, from);
    if (at >= 0) from = at + words.length;
    return at < 0;
  });
}

const results = goldenResults();
const all = results.responses.flat();

describe.each(languages)('the mails of the sample programme in %s', (language) => {
  const words = said[language];
  let mails: GoldenMails;
  beforeAll(async () => {
    mails = await goldenMails(results, language);
  });

  it('have their eight parts in their order, in the text and in the HTML', () => {
    const { opening, numbers, pages, group, sessions, tables, quality, closing, frequency, stop, speaker } = words;
    const end = [...closing.slice(0, -1), frequency, ...closing.slice(-1), stop];
    const session = [...opening, ...numbers, ...pages, ...group, ...tables, ...quality, ...end];
    const programme = [...opening, ...numbers, ...pages, ...sessions, ...tables, ...quality, ...end];
    const own = [...speaker, ...closing, stop];
    for (const [mail, parts] of [
      [mails.session, session],
      [mails.programme, programme],
      [mails.speaker, own],
    ] as const) {
      expect(outOfOrder(parts, readText(mail.text)), mail.subject).toEqual([]);
      expect(outOfOrder(parts, readHtml(mail.html)), mail.subject).toEqual([]);
    }
  });

  it('draw every bar as the answers count', () => {
    for (const [mail, responses] of [
      [mails.session, results.responses[0] ?? []],
      [mails.programme, all],
    ] as const) {
      const drawn = questionsOf(results.sessions[0], language, responses);
      expect(drawn).toHaveLength(10);
      const html = (mail.html ?? '').split('<h3 ');
      for (const { question, bars, isScale, n } of drawn) {
        const [, block = ''] = (mail.text ?? '').split(`\n\n${question}\n`);
        const lines = unwrapped(block.split('\n\n')[0]).match(/(?<=^ {2}[█·]{20} ).*/gmu);
        const percent = (count: number) => percentOf(count, n);
        expect(lines, question).toEqual(bars.map(({ label, count }) => words.bar(`${count}`, percent(count), label)));

        const row = html.find((part) => readHtml(`<h3 ${part}`).startsWith(question)) ?? '';
        const said = bars.map(({ label, count }) => `${label} ${count} (${percent(count)})`);
        expect(readHtml(row).replaceAll('\u00a0 ', ''), question).toContain(said.join(' '));
        const widths = widthsOf(row, isScale);
        const some = bars.filter(({ count }) => count > 0);
        const width = (count: number) =>
          isScale ? exactly(100 * count, n, 1).toFixed(1) : percent(count).slice(0, -1);
        expect(widths, question).toEqual(some.map(({ count }) => width(count)));
      }
    }
  });

  it('have every cell of the table of speakers as the answers count', () => {
    for (const [mail, sessions, responses] of [
      [mails.session, results.sessions.slice(0, 1), results.responses[0] ?? []],
      [mails.programme, results.sessions, all],
    ] as const) {
      const ratings = ratingsOf(sessions, language, responses);
      expect(ratings).toHaveLength(sessions.length === 1 ? 5 : 16);
      const text = readText(mail.text);
      for (const { name, cells } of ratings) {
        const [, row = ''] = text.split(readText(`- ${words.bracketed(name, '')}`).slice(0, -1));
        expect(
          outOfOrder(
            cells.map(({ share, mean, deviation, n }) =>
              words.bracketed(share, `${words.rating(mean, deviation)}n = ${n}`),
            ),
            row.slice(0, 250),
          ),
          name,
        ).toEqual([]);
      }
      const table = readHtml(mail.html);
      const expected = ratings.flatMap(({ name, cells }) => [
        name,
        ...cells.map(({ share, mean, deviation, n }) => `${share} ${words.rating(mean, deviation)}n = ${n}`),
      ]);
      expect(outOfOrder(expected, table)).toEqual([]);
    }
  });

  it('are named, addressed and can be stopped', () => {
    for (const kind of ['session', 'programme', 'speaker'] as const) {
      const mail = mails[kind];
      expect(displayWidth(mail.subject ?? '')).toBeLessThanOrEqual(60);
      expect(mail.subject).toMatch(words.subjects[kind]);
      const header = (name: string) => mail.headers.find(({ key }) => key === name)?.value;
      expect(header('list-unsubscribe')).toBe(`<${links.stop}>`);
      expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
      expect(header('auto-submitted')).toBe('auto-generated');
      expect(header('content-language')).toBe(language);
      expect(mail.replyTo).toEqual([{ name: 'EU-China ETS training team', address: 'ets-training@example.org' }]);
      expect(Buffer.byteLength(mail.html ?? '')).toBeLessThanOrEqual(60_000);
    }
  });

  it('bring the tables as CSV and workbook, and a speaker none', async () => {
    expect(mails.speaker.attachments).toEqual([]);
    for (const { attachments } of [mails.session, mails.programme]) {
      const [csv, xlsx] = attachments.map(({ content }) => Buffer.from(content as ArrayBuffer));
      expect(attachments.map(({ filename }) => filename)).toEqual(['feedback.csv', 'feedback.xlsx']);
      expect(csv?.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
      expect(csv?.toString('utf8').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      const records: string[][] = parse(csv ?? '', { bom: true });
      const sheets = await readExcelFile(xlsx ?? Buffer.alloc(0));
      // The CSV has the answers to all questions, which are the workbook's second sheet: shares are in percent there.
      const [heads = [], ...rows] = sheets[1]?.data ?? [];
      const inPercent = (cell: unknown, at: number) => (at < 9 || cell === null ? cell : Number(cell) * 100);
      const known = (rows: unknown[][]) =>
        rows.map((row) => row.map((cell) => (typeof cell === 'number' ? cell.toFixed(6) : String(cell ?? ''))));
      const numbered = records
        .slice(1)
        .map((row) =>
          row.map((cell, at) => (cell !== '' && at > 6 ? Number(cell).toFixed(6) : cell.replace(/^'/, ''))),
        );
      expect(records[0]).toEqual(heads);
      expect(numbered.map((row) => row.filter((_, at) => at !== 5))).toEqual(
        known(rows.map((row) => row.map(inPercent))).map((row) => row.filter((_, at) => at !== 5)),
      );
    }
  });

  it('are valid HTML', () => {
    for (const mail of [mails.session, mails.programme, mails.speaker]) {
      expect(htmlFaults(mail.html ?? ''), mail.subject).toEqual([]);
    }
  });
});

it('finds what is wrong in HTML', () => {
  expect(
    htmlFaults('<!doctype html><html lang="en"><head><title>x</title></head><body><p><div></p></div></body></html>'),
  ).not.toEqual([]);
});
