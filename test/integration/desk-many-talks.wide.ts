import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { aBrowser, type Browser } from '../fixtures/desk/a-browser.ts';
import { aDesk, type Desk } from '../fixtures/desk/a-desk.ts';
import { formOnPage } from '../fixtures/desk/form-on-page.ts';
import { hiddenFields } from '../fixtures/desk/hidden-fields.ts';
import { sampleSource } from '../fixtures/programmes/programme-files.ts';
import { bodyText } from '../fixtures/web/html-text.ts';

// A conference of one session with sixty talks: its page has some of them, and saves those alone.

const base = '/d/p/ets-2020/edit';
const session = `${base}/session/ETS-WF`;
const sample = parse(sampleSource);
const talks = Array.from({ length: 60 }, (_, at) => `Talk ${at}`);
const text = stringify({
  ...sample,
  sessions: [
    {
      ...sample.sessions[0],
      talks: talks.map((title, at) => ({ title: { en: title, 'zh-CN': `讲座${at}` }, speaker: `s${at}` })),
    },
  ],
  speakers: talks.map((_, at) => ({ id: `s${at}`, name: { en: `Speaker ${at}`, 'zh-CN': `讲者${at}` } })),
});

let desk: Desk;
let ada: Browser;
let before: Awaited<ReturnType<Desk['stored']>>;

beforeAll(async () => {
  desk = await aDesk();
  ada = await aBrowser(desk).signIn('ada@example.org');
  await ada.get('/d/new');
  const [at, by] = [desk.clock.now(), 'ada@example.org'];
  const source = { text, beside: {} };
  await desk.deps.drafts.create({ programme: 'ets-2020', number: 1, source, at, by, createdBy: by });
  before = await desk.stored();
});
beforeEach(() => desk.restore(before));
afterAll(() => desk.close());

async function send(address: string, typed: Readonly<Record<string, string>>, sent = {}) {
  const form = formOnPage((await ada.get(address)).body ?? '');
  for (const [name, value] of Object.entries({ csrf: ada.csrf ?? '', ...typed })) form.set(name, value);
  return ada.post(address, {}, { ...sent, body: form.toString() });
}

const drafted = async () => parse((await desk.deps.drafts.find('ets-2020'))?.source.text ?? '').sessions[0];
const titles = async () => (await drafted()).talks.map(({ title }: { title?: { en: string } }) => title?.en);

it('saves those that a page shows and no others, and stays at them, whatever the session is called then', async () => {
  const typed = { 'sessions.0.talks.30.title.en': 'Renamed', 'sessions.0.code': 'ETS-WEST' };
  const answer = await send(`${session}?talks=2`, typed);
  expect(answer.headers?.location).toBe(`${base}/session/ETS-WEST?talks=2`);
  expect(await titles()).toEqual(talks.with(30, 'Renamed'));
  expect((await drafted()).talks.map(({ speaker }: { speaker: string }) => speaker)).toEqual(
    talks.map((_, at) => `s${at}`),
  );
  const { body = '' } = await ada.get(`${base}/session/ETS-WEST?talks=2`);
  expect(bodyText(body)).toMatch(/Previous.*26.*50.*60.*Next/);
  expect(body).toContain('href="?talks=3#sessions.0.talks"');
});

it('adds one at the end, moves one to the next page, and takes out those that were ticked', async () => {
  const added = await send(session, { do: 'add.sessions.0.talks' });
  expect(added.headers?.location).toMatch(/\/ETS-WF\?talks=3&new=.*#sessions\.0\.talks\.60$/);
  const moved = await send(`${session}?talks=2`, { do: 'down.sessions.0.talks.49' });
  expect(moved.headers?.location).toBe(`${session}?talks=3#sessions.0.talks.50`);
  const ticks = { 'out.sessions.0.talks.30': 'true', 'out.sessions.0.talks.31': 'true' };
  const answer = await send(`${session}?talks=2`, { ...ticks, 'sessions.0.talks.32.title.en': 'Renamed' });
  expect(answer.headers?.location).toBe(`${session}?talks=2#sessions.0.talks.30`);
  const left = talks.with(49, 'Talk 50').with(50, 'Talk 49').with(32, 'Renamed').toSpliced(30, 2);
  expect(await titles()).toEqual([...left, undefined]);
});

it('leads to what is wrong with those of other pages', async () => {
  await send(`${session}?talks=2`, { 'sessions.0.talks.30.title.en': '', 'sessions.0.talks.30.title.zh-CN': '' });
  const { body = '' } = await ada.get(session);
  expect(body).toContain('/edit/session/ETS-WF?talks=2#sessions.0.talks.30');
});

it('finds them by who speaks', async () => {
  const { body = '' } = await ada.get(`${session}?find=speaker+47`);
  expect(bodyText(body)).toContain('Find a talk, a topic or a speaker');
  expect(body.match(/<article id="[^"]*"/g)).toEqual(['<article id="sessions.0.talks.47"']);
});

it('tells a script where it is, and what it has seen of those that it shows', async () => {
  const typed = { 'sessions.0.talks.30.title.en': 'Renamed', 'sessions.0.code': 'ETS-WEST', nth: '1' };
  const answer = await send(`${session}?talks=2`, typed, { headers: { accept: 'application/json' } });
  const { seen, address } = JSON.parse(answer.body ?? '');
  expect(address).toBe(`${base}/session/ETS-WEST?talks=2`);
  expect(seen).toBe(hiddenFields({ statusCode: 200, body: (await ada.get(address)).body }).seen);
});

it('brings back those that were ticked, and leaves what a button did with the same save', async () => {
  const ticks = { 'out.sessions.0.talks.1': 'true', 'out.sessions.0.talks.2': 'true' };
  await send(session, { ...ticks, do: 'down.sessions.0.talks.4' });
  const moved = talks.with(4, 'Talk 5').with(5, 'Talk 4');
  expect(await titles()).toEqual(moved.toSpliced(1, 2));
  const page = await ada.get('/d/p/ets-2020/undo');
  await ada.post('/d/p/ets-2020/undo', hiddenFields(page));
  expect(await titles()).toEqual(moved);
});

it('leads to the list where all of it was ticked', async () => {
  const all = Object.fromEntries(talks.map((_, at) => [`out.sessions.0.talks.${at}`, 'true']));
  const answer = await send(session, all);
  expect(answer.headers?.location).toBe(`${session}#sessions.0.talks`);
  expect(await titles()).toEqual([]);
});

it('takes out no talk that may be another one meanwhile', async () => {
  const form = formOnPage((await ada.get(session)).body ?? '');
  await send(session, { do: 'remove.sessions.0.talks.0' });
  form.set('csrf', ada.csrf ?? '');
  form.set('out.sessions.0.talks.1', 'true');
  expect((await ada.post(session, {}, { body: form.toString() })).statusCode).toBe(409);
  expect(await titles()).toEqual(talks.slice(1));
});
