import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { routes } from '../../functions/desk/routes.ts';
import type { SessionCode } from '../../shared/access/session-code.ts';
import { templateNames } from '../../shared/authoring/templates.ts';
import { getOrThrow } from '../../shared/programme/get-or-throw.ts';
import { readProgramme } from '../../shared/programme/read.ts';
import { aBrowser, type Browser } from '../fixtures/desk/a-browser.ts';
import { aDesk, type Desk } from '../fixtures/desk/a-desk.ts';
import { hiddenFields } from '../fixtures/desk/hidden-fields.ts';
import { sampleSource } from '../fixtures/programmes/programme-files.ts';

// Every page of the desk with the programme of the sample, as it travels: a phone in a hall with a weak network gets it at once.

const limit = 20_000;
const id = 'ets-2020';
const source = sampleSource
  .replace('zhou.xingyuan@example.org', 'ada@example.org')
  .replace('code: ETS-WF', 'code: ETS-WF\n    access: codes');

/** With another grace, and a session that closes later. */
const edited = source
  .replace('graceMinutes: 15', 'graceMinutes: 20')
  .replace('closes: 2020-12-04', 'closes: 2020-12-05');

/** The addresses of each route, below `/d`. */
const addresses: Readonly<Record<string, readonly string[]>> = {
  '': [''],
  '/in/{token}': ['/in/none'],
  '/me': ['/me'],
  '/all': ['/all'],
  '/new': ['/new', `/new?from=${id}`, ...templateNames.map((name) => `/new?template=${name}`)],
  '/p/{id}': [`/p/${id}`],
  '/p/{id}/file.yaml': [],
  '/p/{id}/edit/source': [`/p/${id}/edit/source`],
  '/p/{id}/edit/{part}': [
    'basics',
    'sessions',
    'people',
    'recipients',
    'questions',
    'add-questions',
    'languages',
    ...['missing', 'same', 'about', 'people', 'questions', 'sessions'].map((area) => `languages?show=${area}`),
  ].map((part) => `/p/${id}/edit/${part}`),
  '/p/{id}/edit/{part}/{of}': ['session/ETS-WF', 'question/q_overall', 'question/q_barrier', 'page/training'].map(
    (part) => `/p/${id}/edit/${part}`,
  ),
  '/p/{id}/undo': [`/p/${id}/undo`],
  '/p/{id}/preview/{code}': [`/p/${id}/preview/ETS-WF`],
  '/p/{id}/preview/{code}/form': [`/p/${id}/preview/ETS-WF/form`],
  '/p/{id}/preview-report': [`/p/${id}/preview-report`],
  '/p/{id}/publish': [`/p/${id}/publish`],
  '/p/{id}/versions': [`/p/${id}/versions`],
  '/p/{id}/versions/{n}': [`/p/${id}/versions/1`],
  '/p/{id}/versions/{n}/file.yaml': [],
  '/p/{id}/s/{code}': [`/p/${id}/s/ETS-WF`],
  '/p/{id}/s/{code}/projector': [`/p/${id}/s/ETS-WF/projector`],
  '/p/{id}/s/{code}/sheet': [`/p/${id}/s/ETS-WF/sheet`],
  '/p/{id}/s/{code}/codes': [`/p/${id}/s/ETS-WF/codes`],
  '/p/{id}/s/{code}/exclude': [`/p/${id}/s/ETS-WF/exclude`],
  '/p/{id}/s/{code}/invitations': [`/p/${id}/s/ETS-WF/invitations`],
  '/p/{id}/s/{code}/close': [`/p/${id}/s/ETS-WF/close`],
  '/p/{id}/s/{code}/extend': [`/p/${id}/s/ETS-WF/extend`],
  '/p/{id}/s/{code}/open': [`/p/${id}/s/ETS-SX/open`],
  '/p/{id}/s/{code}/cancel': [`/p/${id}/s/ETS-WF/cancel`],
  '/p/{id}/s/{code}/reopen': [`/p/${id}/s/ETS-WF/reopen`],
  '/p/{id}/mails': [`/p/${id}/mails`],
  // Leads to the results pages.
  '/p/{id}/results': [],
};

let desk: Desk;
let ada: Browser;

beforeAll(async () => {
  desk = await aDesk({ operators: ['ada@example.org'] });
  await desk.publish(readProgramme(source, 'ets.yaml'));
  const { opensAt } = await getOrThrow(desk.deps.programmes.findSession('ETS-WF' as SessionCode), 'the session');
  desk.clock.set(opensAt);
  ada = await aBrowser(desk).signIn('ada@example.org');
  const page = await ada.get(`/d/p/${id}/edit/source`);
  const [, draft = ''] = /name="draft" value="([^"]*)"/.exec(page.body ?? '') ?? [];
  await ada.post(`/d/p/${id}/edit/source`, { draft, text: edited });
  // Something that can be undone.
  const recipients = `/d/p/${id}/edit/recipients`;
  await ada.post(recipients, { ...hiddenFields(await ada.get(recipients)), do: 'remove.recipients.1' });
});
afterAll(() => desk.close());

it('is looked at, every one', () => {
  const pages = routes.filter(({ method }) => method === 'GET').map(({ path }) => path);
  expect(pages.filter((path) => addresses[path] === undefined)).toEqual([]);
});

it('weighs at most 20 kB compressed, and says times in words, in a language of long ones', async () => {
  await ada.get('/d/me');
  await ada.post('/d/me/language', { language: 'ar' });
  const weights = new Map<string, number>();
  const other: string[] = [];
  const unsaid = new Map<string, readonly string[]>();
  for (const address of Object.values(addresses).flat()) {
    // A form that is closed can be opened again, and nothing else be done with it.
    if (address.endsWith('/reopen')) await ada.post(`/d/p/${id}/s/ETS-WF/close`);
    const { statusCode, body = '' } = await ada.get(`/d${address}`);
    if (statusCode !== 200) other.push(`${address} ${statusCode}`);
    weights.set(address, gzipSync(body).byteLength);
    const times = timesAsStored(body);
    if (times.length > 0) unsaid.set(address, times);
  }
  expect([...weights].filter(([, weight]) => weight > limit)).toEqual([]);
  expect(other).toEqual([]);
  expect([...unsaid]).toEqual([]);
});

/** The times that are read on a page as they are stored; not in fields, in files, and in what is called so by somebody. */
function timesAsStored(body: string): string[] {
  const read = body.replace(/<(style|script|textarea|code|pre)\b.*?<\/\1>/gs, '').replace(/<[^>]*>/g, '\n');
  return read.match(/.*\d{4}-\d\d-\d\d.*/g) ?? [];
}
