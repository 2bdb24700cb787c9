import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { showResults } from '../../functions/results/show-results.ts';
import { keyHash, newKey } from '../../shared/access/key.ts';
import { type OrganiserHash, organiserHash } from '../../shared/desk/organiser.ts';
import { goesOn } from '../../shared/desk/sign-in.ts';
import { getOrThrow } from '../../shared/programme/get-or-throw.ts';
import { readProgramme } from '../../shared/programme/read.ts';
import { minute } from '../../shared/time/instant.ts';
import type { HttpResponse } from '../../shared/web/http/http.ts';
import { aBrowser, type Browser } from '../fixtures/desk/a-browser.ts';
import { aDesk, type Desk } from '../fixtures/desk/a-desk.ts';
import { copied } from '../fixtures/desk/states/stage.ts';
import { aProgrammeFile, compactSource } from '../fixtures/programmes/programme-files.ts';
import { memoryLinks, memoryPreferences } from '../fixtures/store/memory-preferences.ts';
import { bodyText } from '../fixtures/web/html-text.ts';
import { aRequest } from '../fixtures/web/requests.ts';

const results = '/d/p/compact/results';
let desk: Desk;
let ada: Browser;
const links = memoryLinks();

beforeEach(async () => {
  desk = await aDesk({ links });
  await desk.publish(theFile());
  ada = await aBrowser(desk).signIn('ada@example.org');
});
afterEach(() => desk.close());

/** The compact programme, in which two people read some sessions, one of them twice. */
function theFile(change: Partial<ReturnType<typeof aProgrammeFile>['recipients'][number]> = {}) {
  const file = aProgrammeFile();
  const [first, second] = file.recipients;
  if (first === undefined || second === undefined) throw new Error('too few recipients');
  const part = { ...second, id: 'part', name: 'Part', address: 'part@example.com', sessions: ['TWO'] };
  const recipients = [
    first,
    { ...second, ...change },
    part,
    { ...part, id: 'other', name: 'Other', sessions: ['ONE'] },
  ];
  return { ...file, recipients };
}

/** What the results function shows at an address. */
function shown(address: string): Promise<HttpResponse> {
  const { pathname, searchParams } = new URL(address, 'https://desk.example.com');
  const [, , programme, key, page] = pathname.split('/');
  const request = aRequest({ code: undefined, path: pathname, query: Object.fromEntries(searchParams) });
  const { programmes, glances, signIns, clock } = desk.deps;
  return showResults(
    { ...request, pathParameters: { programme, key, page } },
    {
      ...{ programmes, glances, clock, preferences: memoryPreferences(), links, languages: ['en'] },
      reports: {
        ...desk.deps.reports,
        latestHead: desk.deps.reports.latestPublication,
        findReported: async () => undefined,
      },
      goesOn: ({ organiser, hash }) => goesOn({ organiser: organiser as OrganiserHash, hash }, { signIns, clock }),
    },
  );
}

async function ledTo(browser: Browser, target = results): Promise<string> {
  const { statusCode, headers = {} } = await browser.get(target);
  expect(statusCode).toBe(303);
  return String(headers.location);
}

describe('the results from the desk', () => {
  it('open with no mail, as that recipient reads them', async () => {
    const address = await ledTo(ada, `${results}?session=TWO`);
    expect(address).toMatch(/^\/r\/compact\/[\w-]{22}\?session=TWO&lang=en$/);
    const page = await shown(address);
    expect(page.statusCode).toBe(200);
    expect(bodyText(page.body ?? '')).toContain('Brussels');
    expect(page.body).toContain('<a href="/d/p/compact">Back to the desk</a>');
  });

  it('are behind the same link each time, and behind another one for another sign-in', async () => {
    const first = await ledTo(ada);
    desk.clock.advance(20 * minute);
    expect(await ledTo(ada)).toBe(first);
    expect(await ledTo(await aBrowser(desk).signIn('ada@example.org'))).not.toBe(first);
  });

  it('open nothing any more once who has opened them is signed out, or was for 12 hours', async () => {
    const address = await ledTo(ada);
    desk.clock.advance(12 * 60 * minute);
    expect((await shown(address)).statusCode).toBe(404);

    const again = await aBrowser(desk).signIn('ada@example.org');
    const own = await ledTo(again);
    expect((await shown(own)).statusCode).toBe(200);
    await desk.deps.signIns.endAll(organiserHash('ada@example.org'));
    expect((await shown(own)).statusCode).toBe(404);
  });

  it('open nothing once somebody else has the place of the recipient', async () => {
    const address = await ledTo(await aBrowser(desk).signIn('bo@example.org'));
    desk.clock.advance(minute);
    await desk.publish(theFile({ address: 'new@example.org' }));
    expect((await shown(address)).statusCode).toBe(404);
  });

  it('are asked as whom to read, where an address stands there twice', async () => {
    const part = await aBrowser(desk).signIn('part@example.com');
    const choice = await part.get(results);
    expect(choice.statusCode).toBe(200);
    expect(bodyText(choice.body ?? '')).toContain('Other: the results of ONE');
    expect(await ledTo(part, `${results}?as=part`)).not.toBe(await ledTo(part, `${results}?as=other`));
    // Nobody else's.
    expect((await part.get(`${results}?as=ada`)).statusCode).toBe(404);
  });
});

/** Who signs in, and which topics of the programme the results pages open; undefined: for them there is nothing at the address. */
const readers: readonly (readonly [who: string, address: string, opens: readonly string[] | undefined])[] = [
  ['an organiser', 'ada@example.org', ['ONE', 'TWO', 'all']],
  ['the manager of a session', 'manager@example.com', ['TWO']],
  ['an organiser of some sessions', 'some@example.com', ['ONE']],
  ['a speaker', 'speaker@example.org', undefined],
  ['an organiser of another programme', 'other@example.com', undefined],
  ['an operator', 'ops@example.net', undefined],
  ['anybody else', 'eve@example.org', undefined],
];

it('are for each who signs in what a link in a mail would open, and the list names no other sessions', async () => {
  const file = aProgrammeFile();
  const [first] = file.recipients;
  if (first === undefined) throw new Error('no recipient');
  const of = (id: string, own: Partial<typeof first>) => ({ ...first, id, address: `${id}@example.com`, ...own });
  await desk.publish({
    ...file,
    speakers: file.speakers.map((each, at) => (at === 0 ? { ...each, address: 'speaker@example.org' } : each)),
    recipients: [first, of('manager', { role: 'manager', sessions: ['TWO'] }), of('some', { sessions: ['ONE'] })],
  });
  const others = readProgramme(copied('other', compactSource), 'p.yaml');
  await desk.publish({ ...others, recipients: [of('other', {})] });
  for (const [who, address, opens] of readers) {
    const browser = await aBrowser(desk).signIn(address);
    const found = await browser.get(results);
    const list = bodyText((await browser.get('/d')).body ?? '');
    const named = Object.entries({ Weifang: 'ONE', Brussels: 'TWO' }).filter(([place]) => list.includes(place));
    const read = (opens ?? []).filter((topic) => topic !== 'all');
    // The other programme is a copy: its organiser has it in the own list, and opens nothing of this one.
    if (address !== 'other@example.com') expect([who, ...named.map(([, code]) => code)]).toEqual([who, ...read]);
    if (opens === undefined) {
      const nothing = await browser.get('/d/p/none/results');
      expect([found.statusCode, found.body], who).toEqual([404, nothing.body]);
    } else {
      const atDesk = String(found.headers?.location).split('?')[0] ?? '';
      expect(await opened(atDesk), who).toEqual(opens);
      expect(await opened(await mailedTo(address)), who).toEqual(opens);
    }
  }
});

/** Which of the topics are behind a link: all but what is asked for of a stranger, which is as if it were not there. */
async function opened(link: string): Promise<string[]> {
  const topics = ['ONE', 'TWO', 'all', 'OTHER-ONE'];
  const pages = await Promise.all(topics.map((topic) => shown(`${link}?session=${topic}`)));
  return topics.filter((_topic, at) => pages[at]?.statusCode === 200);
}

/** A link as it stands in a mail to this address. */
async function mailedTo(address: string): Promise<string> {
  const programme = await getOrThrow(desk.deps.programmes.findProgramme('compact'), 'the programme');
  const recipient = programme.recipients.find((each) => each.address === address);
  const key = newKey(desk.deps.random());
  const { revision = 0 } = programme;
  await links.keep({
    ...{ programme: 'compact', recipient: recipient?.id ?? '', madeAt: desk.clock.now(), revision },
    hash: keyHash('results', key),
  });
  return `/r/compact/${key}`;
}
