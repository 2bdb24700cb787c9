import { DomUtils, parseDocument } from 'htmlparser2';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fromTemplate } from '../../shared/authoring/from-template.ts';
import { aBrowser, type Browser } from '../fixtures/desk/a-browser.ts';
import { aDesk, type Desk } from '../fixtures/desk/a-desk.ts';

// A programme in Chinese and Arabic, at the desk in English: what it says is in its own languages, wherever a page shows it.

let desk: Desk;
let ada: Browser;

beforeAll(async () => {
  desk = await aDesk();
  ada = await aBrowser(desk).signIn('ada@example.org');
  const text = fromTemplate('training-session', ['zh-CN', 'ar'], 'UTC')
    .replace('organiser@example.org', 'ada@example.org')
    .replace('my-programme', 'foreign');
  const own = { programme: 'foreign', source: { text, beside: {} }, at: desk.clock.now(), by: 'ada@example.org' };
  await desk.deps.drafts.create({ ...own, number: 1, createdBy: 'ada@example.org' });
});
afterAll(() => desk.close());

const parts = ['basics', 'sessions', 'people', 'recipients', 'questions', 'add-questions', 'languages'];
const more = [
  'languages?show=questions',
  'languages?show=people',
  'session/CODE-1',
  'question/q_overall',
  'page/training',
];
const pages = ['', ...[...parts, ...more].map((part) => `/edit/${part}`), '/publish', '/preview/CODE-1', '/undo'];

it.each(pages)('is marked with its language: %s', async (page) => {
  const { body = '', statusCode } = await ada.get(`/d/p/foreign${page}`);
  expect(statusCode).toBeLessThan(400);
  expect(unmarked(parseDocument(body), 'en')).toEqual([]);
});

const letters: readonly (readonly [languages: readonly string[], letter: RegExp])[] = [
  [['zh-CN', 'ja'], /\p{Script=Han}/u],
  [['ar'], /\p{Script=Arabic}/u],
];

/** What is written in letters of a language and is not in an element of that. A page's title can't be marked. */
function unmarked({ children }: Pick<ReturnType<typeof parseDocument>, 'children'>, language: string): string[] {
  return children.flatMap((child): string[] => {
    if (DomUtils.isText(child)) return isWrong(child.data, language) ? [child.data] : [];
    if (!DomUtils.isTag(child) || ['title', 'script', 'style'].includes(child.name)) return [];
    return unmarked(child, child.attribs.lang ?? language);
  });
}

function isWrong(text: string, language: string): boolean {
  return letters.some(([languages, letter]) => letter.test(text) && !languages.includes(language));
}
