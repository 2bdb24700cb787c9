import { describe, expect, it } from 'vitest';
import { newKey } from '../../../shared/access/key.ts';
import { reportTexts } from '../../../shared/i18n/report-texts.ts';
import { shortened } from '../../../shared/mail/fit-to-size.ts';
import { reportHtml } from '../../../shared/mail/report-html.tsx';
import { reportText } from '../../../shared/mail/report-text.ts';
import { composeReport } from '../../../shared/report/compose.ts';
import { sheetsOf } from '../../../shared/sheets/result-sheets.ts';
import { resultsJson } from '../../../shared/sheets/results-json.ts';
import { ResultsPage } from '../../../shared/web/pages/results/results-page.tsx';
import { renderPage } from '../../../shared/web/parts/document.tsx';
import { lookedAt } from '../../fixtures/languages.ts';
import { unwrapped } from '../../fixtures/mail/read-mail.ts';
import { aSession, sessionsOf } from '../../fixtures/programmes/programme-files.ts';
import { type Author, answersOf, aQuotableFile } from '../../fixtures/programmes/quotable-file.ts';
import { translated } from '../../fixtures/programmes/translated.ts';
import { aPublication } from '../../fixtures/publication/sealed.ts';
import { aResponse } from '../../fixtures/responses/responses.ts';
import { unescaped } from '../../fixtures/web/html-text.ts';

const [session] = sessionsOf(translated(aQuotableFile()));
const name = 'Li Wei, Weifang EEB (2)';

/** Five who sign, five who agree without a name, five who do not agree; all write, and none says who it is. */
const people: Author[] = Array.from({ length: 15 }, (_, n) => ({
  keep: `It was useful: ${n}`,
  agrees: n < 10,
  ...(n < 5 && { name }),
}));
const publication = aPublication(
  session,
  people.map((each, n) => aResponse(session, n, { answers: answersOf(each) })),
);
const viewIn = (language: string, comments = 40) =>
  composeReport(publication, [session], { name: 'Ada', language, comments });

const words = {
  en: ['may be quoted', `may be quoted: ${name}`],
  'zh-CN': ['可引用', `可引用，署名：${name}`],
  fr: ['peut être cité', `peut être cité\u00a0: ${name}`],
  // The name by itself, between words that go the other way.
  ar: ['يجوز اقتباسه', `يجوز اقتباسه باسم: \u2068${name}\u2069`],
} as const;

const count = (text: string, part: string) => text.split(part).length - 1;

describe.each(lookedAt)('comments that may be quoted, in a report in %s,', (language) => {
  const [quotable, signed] = words[language];
  const view = viewIn(language);

  const dash = language === 'zh-CN' ? '——' : '— ';

  it('say so after their words, in the text of the mail', () => {
    const text = unwrapped(reportText(view));
    const closed = reportTexts(language).actions.quoted({ name: '' }).slice(-1);

    expect(count(text, `${closed} ${dash}${signed}\n`)).toBe(5);
    expect(count(text, `${closed} ${dash}${quotable}\n`)).toBe(5);
    expect(count(text, 'It was useful')).toBe(15);
  });

  it('say so in its HTML, in the direction of the report', async () => {
    const html = unescaped(await reportHtml(view));

    // A mail has room for five comments.
    const first = view.comments.flatMap((block) => block.comments.slice(0, 5));
    const marks = first.flatMap(({ quotable: mark }) => mark ?? []);
    expect(marks.length).toBeGreaterThan(2);
    expect(count(html, `${dash}${signed}`)).toBe(marks.filter((mark) => mark === `${dash}${signed}`).length);
    for (const mark of marks) expect(html).toMatch(new RegExp(`dir="${view.direction}">\\s*${mark.slice(0, 10)}`));
  });

  it('say so on the page', () => {
    const link = { language, key: newKey(new Uint8Array(16)), recipient: { kind: 'organiser', id: 'office' } } as never;
    const page = unescaped(
      renderPage(ResultsPage({ link, languages: [language], choices: [], search: '', isDivided: false, view })),
    );

    expect(count(page, `<footer class="soft" dir="auto">${dash}${signed}</footer>`)).toBe(5);
    expect(count(page, `<footer class="soft" dir="auto">${dash}${quotable}</footer>`)).toBe(5);
  });

  it('come with a sentence on what that means', () => {
    expect(view.notes.filter((note) => note.includes('5') && /quote|引用|cit|اقتباس/i.test(note))).toHaveLength(1);
  });
});

describe('what may be quoted', () => {
  it('stands in two columns of the sheet of comments', () => {
    const sheet = sheetsOf(publication, [session], 'en').find(({ name: title }) => title === 'Comments');

    expect(sheet?.columns.map(({ heading }) => heading)).toEqual([
      'Id',
      'Question',
      'About',
      'Comment',
      'May be quoted',
      'Signature',
    ]);
    const marks = sheet?.rows.map((row) => row.slice(4)) ?? [];
    expect(marks.filter(([may, by]) => may === 'yes' && by === name)).toHaveLength(5);
    expect(marks.filter(([may, by]) => may === 'yes' && by === null)).toHaveLength(5);
    expect(marks.filter(([may, by]) => may === null && by === null)).toHaveLength(5);
  });

  it('adds no columns where nobody is asked for it', () => {
    const [sheet] = sheetsOf(aPublication(aSession(), []), [aSession()], 'en').slice(-1);

    expect(sheet?.columns).toHaveLength(4);
  });

  it('is in the JSON, and names are counted there', () => {
    const { comments, items } = JSON.parse(resultsJson(publication, [session], 'en'));

    expect(Object.keys(comments)).toEqual(['q_keep']);
    expect(comments.q_keep.filter(({ isQuotable, signature }: never) => isQuotable && signature === name)).toHaveLength(
      5,
    );
    expect(comments.q_keep.filter((each: object) => Object.keys(each).length === 1)).toHaveLength(5);
    expect(items.q_name).toEqual({ '#': 5 });
  });

  it('is no question or comment of its own: names stand nowhere but where they sign', () => {
    const view = viewIn('en');
    const questions = [...view.comments, ...view.pages.flatMap((page) => page.questions)].map(
      ({ question }) => question,
    );

    expect(questions).not.toContain('Which name may stand there?');
    expect(count(reportText(view), name)).toBe(5);
  });

  it('is shortened with its comment in a mail that would be too long', () => {
    const { comments } = shortened(viewIn('en'), { characters: 20, comments: 5, rows: 500 });

    for (const { quotable = '' } of comments.flatMap((block) => block.comments))
      expect([...quotable].length).toBeLessThan(22);
  });

  it('asks to quote none where comments are shown and none may be marked', () => {
    const agreeing = people.map((each, n) => ({ ...each, agrees: n < 4 }));
    const unmarked = aPublication(
      session,
      agreeing.map(({ name: _, ...each }, n) => aResponse(session, n, { answers: answersOf(each) })),
    );
    const text = unwrapped(reportText(composeReport(unmarked, [session], { name: 'Ada', language: 'en' })));

    expect(text).toContain('It was useful');
    expect(text).toContain(reportTexts('en').notes.noneQuotable);
    expect(text).not.toContain('” — may be quoted');
  });

  it('is nothing, and explained nowhere, in a report that shows no comments', () => {
    const few = people.slice(6);
    const unmarked = aPublication(
      session,
      few.map((each, n) => aResponse(session, n, { answers: answersOf(each) })),
    );
    const view = composeReport(unmarked, [session], { name: 'Ada', language: 'en' });

    expect(reportText(view)).not.toMatch(/quoted/i);
  });
});
