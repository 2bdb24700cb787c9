import { afterAll, beforeAll, expect, it } from 'vitest';
import { readProgramme } from '../../shared/programme/read.ts';
import { after, day } from '../../shared/time/instant.ts';
import { aBrowser, type Browser } from '../fixtures/desk/a-browser.ts';
import { aDesk, type Desk } from '../fixtures/desk/a-desk.ts';
import { draftIn } from '../fixtures/desk/page-fields.ts';
import { type StoreRequest, storeRequests } from '../fixtures/desk/store-requests.ts';
import { sampleSource } from '../fixtures/programmes/programme-files.ts';
import { early } from '../fixtures/store/published-stores.ts';

// A page of a programme with a draft costs few requests, and none twice.

const organised = sampleSource.replace('zhou.xingyuan@example.org', 'ada@example.org');
const base = '/d/p/ets-2020';

let desk: Desk;
let ada: Browser;
let asked: StoreRequest[];

beforeAll(async () => {
  // As was counted a moment ago: the overview and an editor page count nothing by themselves.
  desk = await aDesk({ counted: async () => ({ responses: 7, countedAt: early }) });
  const file = readProgramme(organised, 'ets.yaml');
  await desk.publish(file);
  // The first of the four sessions is open, and the others are to come.
  const [first] = (await desk.deps.programmes.findProgramme('ets-2020'))?.sessions ?? [];
  const session = first && (await desk.deps.programmes.findSession(first));
  desk.clock.set(after(session?.opensAt ?? desk.clock.now(), day / 24));
  ada = await aBrowser(desk).signIn('ada@example.org');
  const source = `${base}/edit/source`;
  const text = organised.replace('headcount: 160', 'headcount: 161');
  await ada.post(source, { draft: draftIn(await ada.get(source)), text });
  asked = storeRequests(desk);
});
afterAll(() => desk.close());

it.each([
  // Who asks, the programme and its draft, its four sessions, and the version beside the draft, of which some may be still to be told;
  // publishing counts the answers in eight shards of the session that is open.
  ['the overview', base, 8, 0],
  ['an editor page', `${base}/edit/sessions`, 8, 0],
  ['the editor page of a question', `${base}/edit/question/q_overall`, 8, 0],
  ['the publish page', `${base}/publish`, 8, 8],
])('asks for nothing twice, and for little: %s', async (_, target, items, shards) => {
  asked.length = 0;
  const { statusCode } = await ada.get(target);
  expect(statusCode).toBe(200);
  expect(new Set(asked.map(({ of }) => of)).size).toBe(asked.length);
  expect(asked.map(({ what }) => what).sort()).toEqual([
    ...Array(items).fill('GetItem'),
    ...Array(shards).fill('Query'),
  ]);
});
