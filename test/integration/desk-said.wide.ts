import { DomUtils, parseDocument } from 'htmlparser2';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SessionCode } from '../../shared/access/session-code.ts';
import { fromTemplate } from '../../shared/authoring/from-template.ts';
import { readProgramme } from '../../shared/programme/read.ts';
import { dynamoReports } from '../../shared/store/dynamodb/reports.ts';
import { aBrowser, type Browser } from '../fixtures/desk/a-browser.ts';
import { aDesk, type Desk } from '../fixtures/desk/a-desk.ts';
import { aBarePublication } from '../fixtures/publication/publications.ts';

// A programme in Chinese and Arabic, at the desk in English: what it says is in its own languages, wherever a page shows it.

let desk: Desk;
let ada: Browser;

beforeAll(async () => {
  desk = await aDesk();
  ada = await aBrowser(desk).signIn('ada@example.org');
  await draft('foreign', text);
  await draft('missing', text.replaceAll(/, ar: [^}]* }/g, ' }'));
  await desk.publish(readProgramme(text.replace('my-programme', 'running').replace('CODE-1', code), 'running.yaml'));
  await mail();
});
afterAll(() => desk.close());

const code = 'RUN-1' as SessionCode;
const text = fromTemplate('training-session', ['zh-CN', 'ar'], 'UTC')
  .replace('organiser@example.org', 'ada@example.org')
  .replace('Your Name', '周行远');

async function draft(programme: string, written: string): Promise<void> {
  const source = { text: written.replace('my-programme', programme), beside: {} };
  const by = 'ada@example.org';
  await desk.deps.drafts.create({ programme, source, at: desk.clock.now(), by, number: 1, createdBy: by });
}

/** A report of the session, to its organiser. */
async function mail(): Promise<void> {
  const { client, tables } = desk.database;
  const reports = dynamoReports(client, tables.reports);
  const topic = { kind: 'session', code } as const;
  await reports.keepPublication(aBarePublication({ topic, number: 1, kind: 'interim' }));
  await reports.openDispatches({ topic, number: 1 }, ['organiser'], desk.clock.now());
}

const parts = ['basics', 'sessions', 'people', 'recipients', 'questions', 'add-questions', 'languages'];
const more = [
  'languages?show=questions',
  'languages?show=people',
  'session/CODE-1',
  'question/q_overall',
  'page/training',
];
const drafted = ['', ...[...parts, ...more].map((part) => `/edit/${part}`), '/publish', '/preview/CODE-1', '/undo'];
const session = ['', '/close', '/extend', '/cancel'].map((page) => `/s/${code}${page}`);
const pages = [
  ...['foreign', 'missing'].flatMap((programme) => drafted.map((page) => `${programme}${page}`)),
  ...['', ...session, '/mails', `/preview/${code}`, '/publish', '/versions'].map((page) => `running${page}`),
];

it.each(pages)('is marked with its language: %s', async (page) => {
  const { body = '', statusCode } = await ada.get(`/d/p/${page}`);
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
