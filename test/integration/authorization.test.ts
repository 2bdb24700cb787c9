import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { newHostLink, newPreviewLink } from '../../infra/cli/programme/session-link.ts';
import { readAssembly } from '../../infra/local/assembly/cloud-assembly.ts';
import { createResolver } from '../../infra/local/assembly/intrinsics.ts';
import { identities } from '../../infra/local/assembly/local-resources.ts';
import { localRegion } from '../../infra/local/assembly/region.ts';
import { readApi } from '../../infra/local/gateway/api.ts';
import { matchRoute } from '../../infra/local/gateway/routes.ts';
import { keyHash, newKey } from '../../shared/access/key.ts';
import type { SessionCode } from '../../shared/access/session-code.ts';
import { organiserHash } from '../../shared/desk/organiser.ts';
import { systemClock } from '../../shared/time/system-clock.ts';
import { preferencesPage } from '../../shared/web/pages/results/page-address.ts';
import { deskBrowser, signInLink } from '../demo/desk-browser.ts';
import { mailsIn } from '../demo/mailbox.ts';
import { anOpenProgramme } from '../fixtures/local/local-stack.ts';
import { aFilledForm, postForm } from '../fixtures/local/posts.ts';
import { sharedStack } from '../fixtures/local/shared-stack.ts';
import { sessionsOf } from '../fixtures/programmes/programme-files.ts';
import { aSessionPublication, aWholePublication } from '../fixtures/publication/publications.ts';
import { aResponse } from '../fixtures/responses/responses.ts';

// Who may do what: every route of the template, with every secret that anybody can hold.

/** What somebody may hold, and put where a route takes a secret. `nothing`: a key of the right form that was never given out. */
const bearers = [
  'nothing',
  'organiser',
  'speaker',
  'manager',
  'other manager',
  'revoked',
  'other programme',
  'host',
  'other host',
  'preview',
  'other preview',
  'receipt',
  'other receipt',
] as const;
type Bearer = (typeof bearers)[number];

interface Door {
  /** The method and path of a request, with `KEY` where the secret goes. */
  readonly request: string;
  /** Who is let in, with what status. Everybody else meets the status of `others`. */
  readonly opens: Partial<Record<Bearer, number>>;
  readonly others: number;
  /** What is sent. */
  readonly body?: Readonly<Record<string, string>>;
}

const readers = (status: number) => ({ organiser: status, speaker: status, manager: status });
/** Also who gets the reports of another session of the programme only. */
const ofProgramme = (status: number) => ({ ...readers(status), 'other manager': status });
const everybody = (status: number): Pick<Door, 'opens' | 'others'> => ({ opens: {}, others: status });

const doors: readonly Door[] = [
  { request: 'GET /f/AUTH', ...everybody(200) },
  { request: 'HEAD /f/AUTH', ...everybody(200) },
  { request: 'GET /f/assets/none.js', ...everybody(404) },
  { request: 'HEAD /f/assets/none.js', ...everybody(404) },
  // This session has no codes.
  { request: 'GET /f/AUTH/codes', ...everybody(404) },
  { request: 'HEAD /f/AUTH/codes', ...everybody(404) },
  { request: 'POST /f/AUTH/token', ...everybody(404), body: { _code: 'KEY' } },
  { request: 'GET /', ...everybody(404) },
  { request: 'HEAD /', ...everybody(404) },
  { request: 'GET /admin/KEY', ...everybody(404) },
  { request: 'HEAD /admin/KEY', ...everybody(404) },
  { request: 'POST /admin/KEY', ...everybody(404) },
  // Nobody's answer is shown to anybody, not even to its sender; a receipt only says that it is there.
  { request: 'GET /f/AUTH/thanks?r=KEY', opens: { receipt: 200 }, others: 404 },
  { request: 'HEAD /f/AUTH/thanks?r=KEY', opens: { receipt: 200 }, others: 404 },
  { request: 'GET /h/AUTH/KEY', opens: { host: 200 }, others: 404 },
  { request: 'HEAD /h/AUTH/KEY', opens: { host: 200 }, others: 404 },
  { request: 'GET /p/AUTH/KEY', opens: { preview: 200 }, others: 404 },
  { request: 'HEAD /p/AUTH/KEY', opens: { preview: 200 }, others: 404 },
  { request: 'POST /p/AUTH/KEY', opens: { preview: 200 }, others: 404, body: aFilledForm() },
  // The desk is for who is signed in there, by a cookie that none of these is: desk-access.test.ts says who gets what of it.
  { request: 'GET /d', ...everybody(200) },
  { request: 'HEAD /d', ...everybody(200) },
  { request: 'GET /d/in/KEY', ...everybody(200) },
  { request: 'HEAD /d/in/KEY', ...everybody(200) },
  { request: 'POST /d/in/KEY', ...everybody(403) },
  { request: 'GET /r/auth/KEY', opens: ofProgramme(200), others: 404 },
  { request: 'HEAD /r/auth/KEY', opens: ofProgramme(200), others: 404 },
  { request: 'GET /r/auth/KEY?session=AUTH', opens: readers(200), others: 404 },
  {
    request: 'GET /r/auth/KEY?session=ALSO',
    opens: { organiser: 200, speaker: 200, 'other manager': 200 },
    others: 404,
  },
  { request: 'GET /r/auth/KEY?session=all', opens: { organiser: 200 }, others: 404 },
  { request: 'GET /r/auth/KEY/definitions?session=all', opens: { organiser: 200 }, others: 404 },
  ...['results.csv', 'results.json', 'results.pdf'].map(
    (page): Door => ({ request: `GET /r/auth/KEY/${page}?session=all`, opens: { organiser: 200 }, others: 404 }),
  ),
  ...[preferencesPage, 'stop'].flatMap((page): Door[] => [
    { request: `GET /r/auth/KEY/${page}?session=AUTH`, opens: ofProgramme(200), others: 404 },
    { request: `HEAD /r/auth/KEY/${page}?session=AUTH`, opens: ofProgramme(200), others: 404 },
  ]),
  ...['results.csv', 'results.xlsx', 'results.json'].flatMap((page): Door[] => [
    { request: `GET /r/auth/KEY/${page}?session=AUTH`, opens: readers(200), others: 404 },
    { request: `HEAD /r/auth/KEY/${page}?session=AUTH`, opens: readers(200), others: 404 },
  ]),
  { request: 'GET /r/auth/KEY/results.pdf?session=AUTH', opens: readers(200), others: 404 },
  { request: 'HEAD /r/auth/KEY/results.pdf?session=AUTH', opens: readers(200), others: 404 },
  { request: `POST /r/auth/KEY/${preferencesPage}`, opens: ofProgramme(303), others: 404, body: { language: 'en' } },
  { request: 'POST /r/auth/KEY/results.csv', ...everybody(404) },
  { request: 'POST /r/auth/KEY/stop', opens: ofProgramme(200), others: 404, body: { 'List-Unsubscribe': 'One-Click' } },
  // What is no address is asked for again; nobody else gets as far.
  { request: 'POST /f/AUTH/mail', opens: { receipt: 422 }, others: 404, body: { _submission: 'KEY', _address: 'x' } },
  // It leads to no session that comes later; and nobody is invited to any.
  { request: 'GET /f/AUTH/follow-up', ...everybody(404) },
  { request: 'HEAD /f/AUTH/follow-up', ...everybody(404) },
  { request: 'POST /f/AUTH/follow-up', ...everybody(404) },
  { request: 'GET /i/KEY', ...everybody(404) },
  { request: 'HEAD /i/KEY', ...everybody(404) },
  { request: 'POST /i/KEY', ...everybody(404) },
  // The last one: it takes the answer of the receipt away.
  { request: 'POST /f/AUTH/delete', opens: { receipt: 200 }, others: 404, body: { _submission: 'KEY' } },
];

const stack = sharedStack();
const secrets = {} as Record<Bearer, string>;

/** Puts a secret where a door takes one. */
const withKey = (text: string, bearer: Bearer) => text.replace('KEY', secrets[bearer]);

function knock({ request, body }: Door, bearer: Bearer): Promise<Response> {
  const [method = '', path = ''] = withKey(request, bearer).split(' ');
  const sent = Object.entries(body ?? {}).map(([name, value]): [string, string] => [
    name,
    withKey(String(value), bearer),
  ]);
  return fetch(`${stack.url}${path}`, {
    method,
    redirect: 'manual',
    ...(method === 'POST' && { body: new URLSearchParams(sent) }),
  });
}

beforeAll(async () => {
  const { target } = stack;
  for (const code of ['AUTH', 'ELSE']) {
    const file = anOpenProgramme(code);
    const speakers = file.speakers.map((each) => (each.id === 'lin' ? { ...each, address: 'lin@example.org' } : each));
    const also = file.sessions.map((each) => ({
      ...each,
      code: code === 'AUTH' ? 'ALSO' : 'MORE',
      place: { en: 'The other hall' },
    }));
    const managers = [...file.sessions, ...also].flatMap(({ code: session }) =>
      file.recipients.slice(0, 1).map((like) => {
        const id = `manager-${session.toLowerCase()}`;
        return { ...like, id, address: `${id}@example.org`, role: 'manager' as const, sessions: [session] };
      }),
    );
    const recipients = [...file.recipients, ...managers];
    const whole = { ...file, speakers, recipients, sessions: [...file.sessions, ...also] };
    await stack.publish(whole);
    // As publishing by the command or the desk does, for the lists of the desk.
    await target.memberships.keep(
      recipients.map(({ address }) => organiserHash(address)),
      whole.programme,
    );
    const publications = sessionsOf(whole).map((session) => {
      const responses = Array.from({ length: 12 }, (_, at) =>
        aResponse(session, at, { answers: { q_overall: 4, 's_content.lin': 5 } }),
      );
      return aSessionPublication(session, responses);
    });
    for (const each of [...publications, aWholePublication(whole.programme, publications)]) {
      await target.reports.keepPublication(each);
    }
  }
  const link = async (programme: string, recipient: string) => {
    const key = newKey(randomBytes(16));
    await target.links.keep({ programme, recipient, hash: keyHash('results', key), madeAt: systemClock.now() });
    return key;
  };
  const lastOf = (address: string) => address.split('/').at(-1) ?? '';
  const receipt = async (code: string) => {
    const filled = aFilledForm();
    await postForm(`${stack.url}/f/${code}`, filled);
    return filled._submission;
  };
  const [mine, other] = ['AUTH', 'ELSE'] as SessionCode[] as [SessionCode, SessionCode];
  secrets.nothing = newKey(randomBytes(16));
  secrets.organiser = await link('auth', 'ada');
  secrets.speaker = await link('auth', 'speaker.lin');
  secrets.manager = await link('auth', 'manager-auth');
  secrets['other manager'] = await link('auth', 'manager-also');
  secrets['other programme'] = await link('else', 'ada');
  secrets.host = lastOf(await newHostLink(mine, target));
  secrets['other host'] = lastOf(await newHostLink(other, target));
  secrets.preview = lastOf(await newPreviewLink(mine, target));
  secrets['other preview'] = lastOf(await newPreviewLink(other, target));
  secrets.receipt = await receipt('AUTH');
  secrets['other receipt'] = await receipt('ELSE');
  const revoked = newKey(randomBytes(16));
  const known = { programme: 'auth', recipient: 'ada', hash: keyHash('results', revoked), madeAt: systemClock.now() };
  await target.links.keep(known);
  await target.links.remove(known);
  secrets.revoked = revoked;
});

describe('the list of programmes at the desk', () => {
  it('names to each the sessions whose results they read', async () => {
    const seen = async (recipient: string) => {
      const address = `${recipient}@example.org`;
      const browser = deskBrowser(stack.url);
      await browser.get('/d');
      await browser.post('/d/link', { address });
      const mail = (await mailsIn(stack.mail)).findLast(({ destination }) => destination.to.includes(address));
      const link = signInLink(mail?.body.text ?? '') ?? '';
      await browser.get(link);
      await browser.post(link);
      const { body } = await browser.get('/d');
      return ['Weifang', 'The other hall'].filter((place) => body.includes(place));
    };

    // Side by side: a sign-in is answered after two seconds, whoever asks.
    expect(await Promise.all(['ada', 'manager-auth', 'manager-also'].map(seen))).toEqual([
      ['Weifang', 'The other hall'],
      ['Weifang'],
      ['The other hall'],
    ]);
  });
});

describe('every route, with every secret', () => {
  it('of the template is here', async () => {
    const assembly = await readAssembly(inject('assembly'));
    const resolver = createResolver(
      assembly,
      identities(() => stack.url),
      localRegion,
    );
    const { routes } = readApi(assembly, resolver);
    const tried = new Set(
      doors.map(({ request }) => {
        const [method = '', path = ''] = request.split(' ');
        return matchRoute(routes, method, path.replace(/\?.*$/, ''))?.route.key;
      }),
    );

    // Whoever posts a form is anybody: what comes of it, the tests of submitting say.
    expect(routes.map(({ key }) => key).filter((key) => !tried.has(key))).toEqual(['POST /f/{code}']);
  });

  it('lets in nobody but whom it is for, and whoever is not let in changes nothing', async () => {
    const everything = async () =>
      Promise.all([stack.items('programmes'), stack.items('responses'), stack.items('reports')]);
    const before = await everything();
    const seen: string[] = [];
    const expected: string[] = [];
    for (const door of doors) {
      for (const bearer of bearers.filter((each) => door.opens[each] === undefined)) {
        const { status } = await knock(door, bearer);
        seen.push(`${door.request} with ${bearer}: ${status}`);
        expected.push(`${door.request} with ${bearer}: ${door.others}`);
      }
    }

    expect(seen).toEqual(expected);
    expect(await everything()).toEqual(before);
  });

  it('lets in whom it is for', async () => {
    const seen: string[] = [];
    const expected: string[] = [];
    for (const door of doors) {
      for (const [bearer, status] of Object.entries(door.opens) as [Bearer, number][]) {
        const response = await knock(door, bearer);
        seen.push(`${door.request} with ${bearer}: ${response.status}`);
        expected.push(`${door.request} with ${bearer}: ${status}`);
      }
    }

    expect(seen).toEqual(expected);
  });
});
