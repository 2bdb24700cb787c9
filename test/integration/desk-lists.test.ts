import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SessionCode } from '../../shared/access/session-code.ts';
import { organiserHash } from '../../shared/desk/organiser.ts';
import { getOrThrow } from '../../shared/programme/get-or-throw.ts';
import type { StoredSession } from '../../shared/programme/session.ts';
import { after, day, minute } from '../../shared/time/instant.ts';
import { aBrowser, type Browser } from '../fixtures/desk/a-browser.ts';
import { aDesk, type Desk } from '../fixtures/desk/a-desk.ts';
import { type StoreRequest, storeRequests } from '../fixtures/desk/store-requests.ts';
import { aProgrammeFile } from '../fixtures/programmes/programme-files.ts';

// Lists of somebody with many programmes: as light as those of somebody with few, and asked for by few requests.

const [published, drafted] = [45, 15];
/** The number of the training that is over, and of that which is open. */
const [over, open] = [7, 8];

let desk: Desk;
let ada: Browser;
/** What the engine was asked for since the last time. */
let asked: StoreRequest[];

beforeAll(async () => {
  desk = await aDesk();
  const { clock, deps } = desk;
  const organiser = organiserHash('ada@example.org');
  const file = aProgrammeFile();
  const recipients = file.recipients.map((each, at) => (at === 0 ? { ...each, address: 'ada@example.org' } : each));
  await desk.publish({ ...file, recipients });
  const [first] = (await deps.memberships.all(undefined, 1)).ids;
  const programme = await getOrThrow(deps.programmes.findProgramme(first ?? ''), 'the programme');
  const session = await getOrThrow(
    deps.programmes.findSession(programme.sessions[0] ?? ('' as SessionCode)),
    'a session',
  );
  const now = clock.now();
  const times: Readonly<Record<number, Partial<StoredSession>>> = {
    [over]: { opensAt: after(now, -3 * day), closesAt: after(now, -2 * day) },
    [open]: { opensAt: after(now, -minute) },
  };
  for (let number = 2; number <= published; number += 1) {
    const [id, code] = [`training-${number}`, `TRAINING-${number}` as SessionCode];
    await deps.memberships.keep([organiser], id);
    const own = { ...session, ...times[number], code };
    await deps.programmes.putSession({ session: own, before: undefined, now });
    if (number === over) await deps.programmes.beginSeal(own, now);
    await deps.programmes.putProgramme({ ...programme, id, sessions: [code] }, undefined);
  }
  for (let number = 1; number <= drafted; number += 1) {
    const programme = `draft-${number}`;
    const text = `programme: ${programme}\ntitle: { en: Draft ${number} }\nrecipients: []\nfiller: ${'x'.repeat(5000)}\n`;
    const own = { programme, number: 1, source: { text, beside: {} }, at: now, createdBy: 'ada@example.org' };
    await deps.memberships.keep([organiser], programme);
    await deps.drafts.create({ ...own, by: 'ada@example.org' });
  }
  ada = await aBrowser(desk).signIn('ada@example.org');
  asked = storeRequests(desk);
});
afterAll(() => desk.close());

async function askedFor(browser: Browser, target: string) {
  asked.length = 0;
  const { statusCode, body: page = '' } = await browser.get(target);
  const [, body = ''] = page.split('<main ');
  const ids = [...body.matchAll(/(?:href="\/d\/p\/|<code dir="ltr">)([a-z0-9-]+)["<]/g)].map(([, id]) => id ?? '');
  return { statusCode, body, ids, requests: asked.map(({ what }) => what).sort(), weight: gzipSync(page).byteLength };
}

it('has pages, each programme on one of them, by a handful of requests', async () => {
  const pages = [await askedFor(ada, '/d'), await askedFor(ada, '/d?page=2'), await askedFor(ada, '/d?page=3')];
  expect(pages.map(({ ids }) => ids.length)).toEqual([20, 20, 20]);
  expect(new Set(pages.flatMap(({ ids }) => ids)).size).toBe(published + drafted);
  expect(pages[0]?.body).toContain('1 to 20 of 60');
  expect(pages[0]?.body).toContain('href="/d?page=2"');
  expect(pages[2]?.body).not.toContain('href="/d?page=4"');
  for (const [at, { requests, weight }] of pages.entries()) {
    // The page with the one that is over looks for its mails, too.
    const more = at === 2 ? ['Query'] : [];
    // Who asks; whose the sixty are; those, in two batches; their sessions.
    expect(requests).toEqual(['BatchGetItem', 'BatchGetItem', 'BatchGetItem', 'GetItem', 'Query'].concat(more));
    expect(weight).toBeLessThan(8000);
  }
});

it('is the last page behind the last one, and the first one for what is no page', async () => {
  const { ids } = await askedFor(ada, '/d?page=3');
  expect((await askedFor(ada, '/d?page=99')).ids).toEqual(ids);
  const first = (await askedFor(ada, '/d')).ids;
  for (const page of ['0', '-1', 'x', '1e9', '%27']) {
    expect((await askedFor(ada, `/d?page=${page}`)).ids, page).toEqual(first);
  }
});

it('has first what is open, then what is to come or written, then what is over', async () => {
  expect((await askedFor(ada, '/d')).ids[0]).toBe(`training-${open}`);
  expect((await askedFor(ada, '/d?page=3')).ids.at(-1)).toBe(`training-${over}`);
});

it('asks for no more than one page of the list when something new is made', async () => {
  const { body, requests, weight } = await askedFor(ada, '/d/new');
  expect(body.match(/href="\/d\/new\?from=/g)).toHaveLength(10);
  expect(body).toContain('Another one can be held again from its own page');
  expect(requests.length).toBeLessThan(7);
  expect(weight).toBeLessThan(8000);
  expect((await askedFor(ada, '/d/new?template=short')).requests.length).toBeLessThan(7);
});

it('looks once whether somebody whom only programmes name may be here', async () => {
  const { organisers } = desk.deps;
  Object.assign(desk.deps, { organisers: [] });
  const { statusCode, requests } = await askedFor(ada, '/d/me');
  Object.assign(desk.deps, { organisers });
  expect(statusCode).toBe(200);
  expect(requests).toEqual(['BatchGetItem', 'GetItem', 'Query', 'Query']);
});

it('shows operators every state, page by page, and nobody’s address, question or way in', async () => {
  const ops = await aBrowser(desk).signIn('ops@example.net');
  const first = await askedFor(ops, '/d/all');
  const [, next = ''] = /href="(\/d\/all\?from=[^"]+)"/.exec(first.body) ?? [];
  const second = await askedFor(ops, next);
  expect([first.ids.length, second.ids.length]).toEqual([50, 10]);
  expect(second.body).not.toContain('/d/all?from=');
  for (const { body, requests, weight } of [first, second]) {
    expect(requests.length).toBeLessThan(7);
    expect(weight).toBeLessThan(12_000);
    expect(body).not.toContain('/d/p/');
    expect(body).not.toMatch(/@|Overall/);
  }
});

it('writes that somebody may belong to a programme once, however often it is kept', async () => {
  const hashes = ['ada@example.org', 'bo@example.org', 'eve@example.org'].map(organiserHash);
  asked.length = 0;
  await desk.deps.memberships.keep(hashes, 'training-9');
  const first = asked.filter(({ what }) => what === 'PutItem').length;
  await desk.deps.memberships.keep(hashes, 'training-9');
  expect(first).toBeGreaterThan(0);
  expect(first).toBeLessThan(4);
  expect(asked.filter(({ what }) => what === 'PutItem')).toHaveLength(first);
});
