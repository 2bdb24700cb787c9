import { isDeepStrictEqual } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { routes } from '../../functions/desk/routes.ts';
import { formLimit, uploadLimit } from '../../functions/desk/sent-form.ts';
import { deskTexts } from '../../shared/i18n/desk-texts.ts';
import type { HttpResponse } from '../../shared/web/http/http.ts';
import { aBrowser, type Browser } from '../fixtures/desk/a-browser.ts';
import { aDesk, type Desk } from '../fixtures/desk/a-desk.ts';
import { aProgrammeFile } from '../fixtures/programmes/programme-files.ts';

// Who gets what at every route of the desk. A new route is a line of `doors`: its method and path as `routes` has them, with what
// stands for the braces of `mine`, and who is let in. A POST may say what it sends, if it is not refused for who sends it.

/** Everybody who may come. All but the first are signed in. */
const people = ['signed out', 'stranger', 'reader', 'part reader', 'other organiser', 'organiser', 'operator'] as const;
type Person = (typeof people)[number];

/** Who is let in where. */
const admitted = {
  anybody: people,
  'who is signed in': people.slice(1),
  operators: ['operator'],
  readers: ['reader', 'part reader', 'organiser'],
  organisers: ['organiser'],
} as const satisfies Readonly<Record<string, readonly Person[]>>;

interface Door {
  readonly admits: keyof typeof admitted;
  /** What stands for braces, where it is not what stands there mostly (see `mine`). */
  readonly params?: Readonly<Record<string, string>>;
  readonly sends?: Readonly<Record<string, string>>;
}

/** What stands for the braces of a path. */
const mine: Readonly<Record<string, string>> = { id: 'mine', code: 'MINE', part: 'basics', n: '1', token: 'none' };

const doors: Readonly<Record<string, Door>> = {
  'GET ': { admits: 'who is signed in' },
  'POST /link': { admits: 'anybody', sends: { address: 'nobody@example.com' } },
  'GET /in/{token}': { admits: 'anybody' },
  'POST /in/{token}': { admits: 'anybody' },
  'GET /me': { admits: 'who is signed in' },
  'POST /me/sign-out': { admits: 'who is signed in' },
  'POST /me/sign-out-everywhere': { admits: 'who is signed in' },
  'POST /me/language': { admits: 'who is signed in', sends: { language: 'fr' } },
  'GET /all': { admits: 'operators' },
  'GET /new': { admits: 'who is signed in' },
  'POST /new': { admits: 'who is signed in' },
  'GET /p/{id}': { admits: 'organisers' },
  'GET /p/{id}/edit/{part}': { admits: 'organisers' },
  'POST /p/{id}/edit/{part}': { admits: 'organisers' },
  'GET /p/{id}/edit/{part}/{of}': { admits: 'organisers', params: { part: 'session', of: 'MINE' } },
  'POST /p/{id}/edit/{part}/{of}': { admits: 'organisers', params: { part: 'session', of: 'MINE' } },
  'GET /p/{id}/edit/source': { admits: 'organisers' },
  'POST /p/{id}/edit/source': { admits: 'organisers' },
  'GET /p/{id}/file.yaml': { admits: 'organisers' },
  'POST /p/{id}/file': { admits: 'organisers' },
  'POST /p/{id}/discard': { admits: 'organisers' },
  'POST /p/{id}/as-last-time': { admits: 'organisers' },
  'GET /p/{id}/undo': { admits: 'organisers' },
  'POST /p/{id}/undo': { admits: 'organisers' },
  'GET /p/{id}/preview/{code}': { admits: 'organisers' },
  'GET /p/{id}/preview/{code}/form': { admits: 'organisers' },
  'POST /p/{id}/preview/{code}/form': { admits: 'organisers' },
  'GET /p/{id}/preview-report': { admits: 'organisers' },
  'GET /p/{id}/publish': { admits: 'organisers' },
  'POST /p/{id}/publish': { admits: 'organisers' },
  'POST /p/{id}/publish/put-back': { admits: 'organisers' },
  'POST /p/{id}/publish/ask-anew': { admits: 'organisers' },
  'POST /p/{id}/publish/keys': { admits: 'organisers' },
  'GET /p/{id}/versions': { admits: 'organisers' },
  'GET /p/{id}/versions/{n}': { admits: 'organisers' },
  'GET /p/{id}/versions/{n}/file.yaml': { admits: 'organisers' },
  'POST /p/{id}/versions/{n}/restore': { admits: 'organisers' },
  'GET /p/{id}/s/{code}': { admits: 'organisers' },
  'GET /p/{id}/s/{code}/projector': { admits: 'organisers' },
  'GET /p/{id}/s/{code}/sheet': { admits: 'organisers' },
  'POST /p/{id}/s/{code}/host-link': { admits: 'organisers' },
  'GET /p/{id}/s/{code}/codes': { admits: 'organisers' },
  'POST /p/{id}/s/{code}/codes': { admits: 'organisers', sends: { count: '2', form: 'A'.repeat(22) } },
  'POST /p/{id}/s/{code}/codes/withdraw': { admits: 'organisers', sends: { agree: 'yes' } },
  'GET /p/{id}/s/{code}/exclude': { admits: 'organisers' },
  'POST /p/{id}/s/{code}/exclude': {
    admits: 'organisers',
    sends: { class: 'not-from-form', reason: 'A flood', agree: 'yes' },
  },
  'GET /p/{id}/s/{code}/invitations': { admits: 'organisers' },
  'POST /p/{id}/s/{code}/invitations': { admits: 'organisers', sends: { people: 'li@example.org' } },
  'POST /p/{id}/s/{code}/invitations/check': { admits: 'organisers', sends: { pasted: 'li@example.org' } },
  'POST /p/{id}/s/{code}/invitations/reminders': { admits: 'organisers', sends: { stop: 'yes' } },
  'POST /p/{id}/s/{code}/invitations/resend': { admits: 'organisers' },
  'POST /p/{id}/s/{code}/invitations/links': { admits: 'organisers', sends: { round: '1' } },
  'GET /p/{id}/s/{code}/close': { admits: 'organisers' },
  'POST /p/{id}/s/{code}/close': { admits: 'organisers' },
  'GET /p/{id}/s/{code}/open': { admits: 'organisers' },
  'POST /p/{id}/s/{code}/open': { admits: 'organisers' },
  'GET /p/{id}/s/{code}/extend': { admits: 'organisers' },
  'POST /p/{id}/s/{code}/extend': { admits: 'organisers' },
  'GET /p/{id}/s/{code}/cancel': { admits: 'organisers' },
  'POST /p/{id}/s/{code}/cancel': { admits: 'organisers' },
  'GET /p/{id}/s/{code}/reopen': { admits: 'organisers' },
  'POST /p/{id}/s/{code}/reopen': { admits: 'organisers' },
  'GET /p/{id}/mails': { admits: 'organisers' },
  'POST /p/{id}/mails/{topic}/{number}/{recipient}/resend': {
    admits: 'organisers',
    params: { topic: 'MINE', number: '1', recipient: 'ada' },
  },
  'POST /p/{id}/recipients/{recipient}/readmit': { admits: 'organisers', params: { recipient: 'ada' } },
  'POST /p/{id}/test-mail': { admits: 'organisers' },
  'GET /p/{id}/results': { admits: 'readers' },
};

const addresses: Readonly<Record<Exclude<Person, 'signed out'>, string>> = {
  stranger: 'stranger@example.org',
  reader: 'manager@example.com',
  'part reader': 'part@example.com',
  'other organiser': 'other@example.com',
  organiser: 'ada@example.org',
  operator: 'ops@example.net',
};

let desk: Desk;
let browsers: Record<Person, Browser>;
/** What the page of an address at which nothing is looks like to each, and what is stored before any request. */
const nothing = {} as Record<Person, string>;
let before: Awaited<ReturnType<Desk['stored']>>;
const cookies = {} as Record<Person, ReadonlyMap<string, string>>;

beforeAll(async () => {
  desk = await aDesk();
  await desk.publish(theProgramme('mine', 'ada@example.org'));
  await desk.publish(theProgramme('other', 'other@example.com'));
  browsers = {} as Record<Person, Browser>;
  for (const person of people) browsers[person] = await aVisitor(person);
  for (const person of people) nothing[person] = contentOf(await browsers[person].get('/d/none'));
  for (const person of people) cookies[person] = new Map(browsers[person].cookies);
  before = await desk.stored();
});
/** What was allowed may have signed out, or changed anything else. */
afterEach(async () => {
  await desk.restore(before);
  for (const person of people) {
    if (!isDeepStrictEqual(browsers[person].cookies, cookies[person])) await browsers[person].take(cookies[person]);
  }
});
afterAll(() => desk.close());

async function aVisitor(person: Person): Promise<Browser> {
  const browser = aBrowser(desk);
  if (person === 'signed out') await browser.get('/d');
  else await browser.signIn(addresses[person]);
  return browser;
}

/** A programme with an organiser of all of it, and the two kinds of readers. Its session is under a code of its own. */
function theProgramme(id: string, organiser: string) {
  const file = aProgrammeFile();
  const [session] = file.sessions;
  const [like] = file.recipients;
  const code = id.toUpperCase();
  if (session === undefined || like === undefined) throw new Error('a programme without a session or recipient');
  return {
    ...file,
    programme: id,
    sessions: [{ ...session, code, access: 'codes' as const }],
    recipients: [
      { ...like, id: 'ada', name: 'Ada', address: organiser },
      { ...like, id: 'manager', name: 'M', address: 'manager@example.com', role: 'manager' as const, sessions: [code] },
      { ...like, id: 'part', name: 'P', address: 'part@example.com', sessions: [code] },
    ],
  };
}

/** A page without what tells who looks at it, and, of one that asks who it is, what was asked for. */
function contentOf({ body = '' }: HttpResponse): string {
  return body
    .replaceAll(/<input type="hidden" name="(?:csrf|to)" value="[^"]*"\/?>/g, '')
    .replaceAll(/[\w.]+@example\.\w+/g, '');
}

interface Named {
  readonly name: string;
  readonly path: string;
  readonly method: 'GET' | 'POST';
  readonly target: string;
  readonly door: Door;
}

/** The doors that there are, with an address of each. */
const named: readonly Named[] = routes.flatMap(({ method, path }): Named[] => {
  const name = `${method} ${path}`;
  const door = doors[name];
  if (door === undefined) return [];
  const params: Readonly<Record<string, string>> = { ...mine, ...door.params };
  return [
    { name, path, method, door, target: `/d${path.replaceAll(/\{(\w+)\}/g, (_, param) => params[param] ?? 'none')}` },
  ];
});

const isAdmitted = ({ admits }: Door, person: Person) => (admitted[admits] as readonly Person[]).includes(person);

function knock({ method, target, door }: Named, browser: Browser): Promise<HttpResponse> {
  return method === 'GET' ? browser.get(target) : browser.post(target, door.sends);
}

type Forgery = readonly [what: string, status: number, post: (browser: Browser, one: Named) => Promise<HttpResponse>];

const withHeaders =
  (headers: Readonly<Record<string, string | undefined>>): Forgery[2] =>
  (browser, { target, door }) =>
    browser.post(target, door.sends, { headers });
const withToken =
  (csrf: () => string): Forgery[2] =>
  (browser, { target, door }) =>
    browser.post(target, { ...door.sends, csrf: csrf() });
const withBody =
  (type: string, body: (csrf: string) => string): Forgery[2] =>
  (browser, { target }) =>
    browser.post(target, {}, { headers: { 'content-type': type }, body: body(browser.csrf ?? '') });

/** Tokens that were good once, or are for somebody else. */
const strange = { signedOut: '', other: '' };

/** What is sent by whom a route is for, and not as our pages send it. */
const forgeries: readonly Forgery[] = [
  ['without an origin', 403, withHeaders({ origin: undefined })],
  ['from another site', 403, withHeaders({ origin: 'https://evil.example' })],
  ['from another port', 403, withHeaders({ origin: 'https://desk.example.com:444' })],
  ['without encryption', 403, withHeaders({ origin: 'http://desk.example.com' })],
  ['from nowhere', 403, withHeaders({ origin: 'null' })],
  ['from what is no origin', 403, withHeaders({ origin: 'desk.example.com' })],
  ['as the browser says from another site', 403, withHeaders({ 'sec-fetch-site': 'cross-site' })],
  ['as the browser says from a neighbour', 403, withHeaders({ 'sec-fetch-site': 'same-site' })],
  ['without a token', 403, withToken(() => '')],
  ['with what is no token', 403, withToken(() => 'A'.repeat(44))],
  ['with a token of nobody', 403, withToken(() => 'A'.repeat(43))],
  ['with the token of another', 403, withToken(() => strange.other)],
  ['with a token from before signing out', 403, withToken(() => strange.signedOut)],
  [
    'too large',
    413,
    withBody('application/x-www-form-urlencoded', (csrf) => `csrf=${csrf}&x=${'x'.repeat(formLimit)}`),
  ],
  ['too large in parts', 413, withBody('multipart/form-data; boundary=b', () => 'x'.repeat(uploadLimit + 1))],
  ['in broken parts', 415, withBody('multipart/form-data; boundary=b', (csrf) => `--b\r\n${csrf}`)],
  ['in parts without a boundary', 415, withBody('multipart/form-data', () => '--b--')],
  ['as JSON', 415, withBody('application/json', (csrf) => JSON.stringify({ csrf }))],
  ['as text', 415, withBody('text/plain', (csrf) => `csrf=${csrf}`)],
  ['without a type', 415, withBody('', (csrf) => `csrf=${csrf}`)],
];

describe('every route of the desk', () => {
  it('has one line here, and each line a route', () => {
    const all = routes.map(({ method, path }) => `${method} ${path}`);
    expect(Object.keys(doors).toSorted()).toEqual(all.toSorted());
  });

  it('is nothing to whom it is not for, and changes nothing', async () => {
    for (const one of named) {
      for (const person of people.filter((each) => !isAdmitted(one.door, each))) {
        const response = await knock(one, browsers[person]);
        const name = `${one.name} of ${person}`;
        // Signed out, each address is the page that asks who it is.
        expect(response.statusCode, name).toBe(person === 'signed out' ? 200 : 404);
        expect(contentOf(response), name).toBe(nothing[person]);
      }
    }
    expect(await desk.stored()).toEqual(before);
    expect(desk.mails.filter(({ to }) => !Object.values(addresses).includes(to))).toEqual([]);
  });

  it.each(named)('lets in whom it is for: $name', async (one) => {
    for (const person of people.filter((each) => isAdmitted(one.door, each))) {
      const response = await knock(one, browsers[person]);
      expect(response.statusCode, person).toBeLessThan(500);
      expect(contentOf(response), person).not.toBe(nothing[person]);
      expect(response.body, person).not.toContain(`>${deskTexts('en').notTaken.title}</h1>`);
    }
  });
});

describe('a POST that is not from a page of ours', () => {
  const posts = named.filter(({ method }) => method === 'POST');
  const gets = new Set(routes.filter(({ method }) => method === 'GET').map(({ path }) => path));
  const someoneAt = ({ door }: Named) => browsers[admitted[door.admits].at(-1) ?? 'organiser'];

  beforeAll(async () => {
    const signedOut = await aVisitor('organiser');
    strange.signedOut = signedOut.csrf ?? '';
    await signedOut.post('/d/me/sign-out');
    strange.other = browsers.stranger.csrf ?? '';
    await desk.restore(before);
  });

  it.each(forgeries)('is refused: %s', async (_what, status, post) => {
    for (const one of posts) {
      const response = await post(someoneAt(one), one);
      expect(response.statusCode, one.name).toBe(status);
      expect(response.cookies ?? [], one.name).toEqual([]);
    }
    expect(await desk.stored()).toEqual(before);
  });

  it('is nothing as a GET, where there is no page', async () => {
    for (const one of posts.filter(({ path }) => !gets.has(path))) {
      const response = await browsers.organiser.get(one.target);
      expect(contentOf(response), one.name).toBe(nothing.organiser);
    }
    expect(await desk.stored()).toEqual(before);
  });
});
