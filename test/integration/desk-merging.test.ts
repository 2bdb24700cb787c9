import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readProgramme } from '../../shared/programme/read.ts';
import type { HttpResponse } from '../../shared/web/http/http.ts';
import { aBrowser, type Browser } from '../fixtures/desk/a-browser.ts';
import { aDesk, type Desk } from '../fixtures/desk/a-desk.ts';
import { formOnPage } from '../fixtures/desk/form-on-page.ts';
import { hiddenFields } from '../fixtures/desk/hidden-fields.ts';
import { sampleSource } from '../fixtures/programmes/programme-files.ts';
import { bodyText } from '../fixtures/web/html-text.ts';

// Two organisers have the same page of a programme open: what only one of them has changed is kept, and only what both have is asked about.

const organised = sampleSource
  .replace('zhou.xingyuan@example.org', 'ada@example.org')
  .replace('he.nianchu@example.org', 'bo@example.org');
const base = '/d/p/ets-2020/edit';
const json = { headers: { accept: 'application/json' } };

let desk: Desk;
let ada: Browser;
let bo: Browser;
let before: Awaited<ReturnType<Desk['stored']>>;

beforeAll(async () => {
  desk = await aDesk();
  ada = await aBrowser(desk).signIn('ada@example.org');
  bo = await aBrowser(desk).signIn('bo@example.org');
  await desk.publish(readProgramme(organised, 'ets.yaml'));
  for (const each of [ada, bo]) await each.get('/d/new');
  before = await desk.stored();
});
beforeEach(() => desk.restore(before));
afterEach(() => desk.restore(before));
afterAll(() => desk.close());

/** A page as somebody has it open: with other values in some fields it is sent. */
async function opened(who: Browser, part: string) {
  const address = `${base}/${part}`;
  const fields = formOnPage((await who.get(address)).body ?? '');
  return async (typed: Readonly<Record<string, string>>, sent = {}): Promise<HttpResponse> => {
    const form = new URLSearchParams(fields);
    for (const [name, value] of Object.entries({ csrf: who.csrf ?? '', ...typed })) form.set(name, value);
    return who.post(address, {}, { ...sent, body: form.toString() });
  };
}

async function written(): Promise<string> {
  return (await desk.deps.drafts.find('ets-2020'))?.source.text ?? '';
}

it.each([
  'basics',
  'people',
  'recipients',
  'session/ETS-WF',
  'languages?show=about',
  'languages?show=sessions',
  'question/q_overall',
  'question/q_barrier',
  'page/training',
])('takes nothing back of what another has saved from a page on which nothing was touched: %s', async (part) => {
  const mine = await opened(ada, part);
  const theirs = await opened(bo, 'source');
  const others = `${organised
    .replaceAll(/^( +en: )(?=[A-Z])/gm, '$1By Bo ')
    .replace('retentionDays: 365', 'retentionDays: 300')
    .replace('headcount: 160', 'headcount: 161')}# By Bo\n`;
  expect((await theirs({ text: others })).statusCode).toBe(303);
  const answer = await mine({});
  expect([answer.statusCode, bodyText(answer.body ?? '')]).toEqual([303, '']);
  expect(await written()).toBe(others);
});

it('adds what a button adds, and moves the row that it stands at, whatever another has done to the list', async () => {
  const ids = async () => parse(await written()).speakers.map(({ id }: { id: string }) => id);
  const [first, ...rest] = parse(organised).speakers.map(({ id }: { id: string }) => id);
  const [add, move, remove] = [await opened(ada, 'people'), await opened(ada, 'people'), await opened(ada, 'people')];
  await (await opened(bo, 'people'))({ do: 'remove.speakers.0' });
  expect((await add({ do: 'add.speakers' })).statusCode).toBe(303);
  expect(await ids()).toEqual([...rest, expect.stringMatching(/^speaker-/)]);
  expect((await move({ do: 'down.speakers.1' })).statusCode).toBe(303);
  expect((await ids()).slice(0, 2)).toEqual([rest[1], rest[0]]);
  // The row at which it stood is gone, or says what nobody has seen who takes it out.
  expect((await move({ do: 'down.speakers.0' })).statusCode).toBe(409);
  await (await opened(bo, 'people'))({ 'speakers.0.address': 'new@example.org' });
  const refused = await remove({ 'speakers.3.address': 'mine@example.org', do: 'remove.speakers.2' });
  expect(refused.statusCode).toBe(409);
  expect(bodyText(refused.body ?? '')).toContain('press it again when this is saved');
  expect(await ids()).toContain(rest[1]);
  expect(await ids()).not.toContain(first);
});

it('names what another has taken out, with what was typed of it, and what each choice means', async () => {
  const mine = await opened(ada, 'recipients');
  await (await opened(bo, 'recipients'))({ 'recipients.0.language': 'zh-CN', do: 'remove.recipients.2' });
  const answer = await mine({
    'recipients.0.language': 'en',
    'recipients.0.name': 'Ada',
    'recipients.2.name': 'Grace Hopper',
  });
  const text = bodyText(answer.body ?? '');
  expect(answer.statusCode).toBe(409);
  expect(text).toContain('Recipient Grace Hopper');
  expect(text).not.toMatch(/recipients\.\d/);
});

it('tells a script what to put into its page, or that it has to be looked at', async () => {
  const mine = await opened(ada, 'basics');
  const theirs = await opened(bo, 'basics');
  await theirs({ 'title.en': 'By Bo', retentionDays: '300' });
  const merged = JSON.parse((await mine({ 'purpose.en': 'By Ada', nth: '1' }, json)).body ?? '');
  expect(merged.others).toEqual({ 'title.en': ['By Bo'], retentionDays: ['300'] });
  expect(parse(await written())).toMatchObject({ title: { en: 'By Bo' }, purpose: { en: 'By Ada' } });
  // What it shows then is what it has seen.
  const next = { draft: merged.draft, seen: merged.seen, 'title.en': 'By Bo', retentionDays: '300' };
  await theirs({ graceMinutes: '20', 'title.en': 'By Bo', retentionDays: '300' });
  const again = await mine({ ...next, 'purpose.en': 'Again', nth: '2' }, json);
  expect(JSON.parse(again.body ?? '').others).toEqual({ graceMinutes: ['20'] });

  await (await opened(bo, 'basics'))({ 'title.en': 'Again by Bo' });
  const lost = await mine({ ...next, 'title.en': 'By Ada', nth: '3' }, json);
  expect([lost.statusCode, JSON.parse(lost.body ?? '')]).toMatchObject([409, { error: { code: 'lost' } }]);
});

it('makes no third condition of two', async () => {
  const part = 'question/q_barrier';
  const fields = formOnPage((await ada.get(`${base}/${part}`)).body ?? '');
  const tests = [...new Set(fields.keys())].filter((name) => name.startsWith('when.is.'));
  const [one = '', other = ''] = tests;
  const [mine, theirs] = [await opened(ada, part), await opened(bo, part)];
  await theirs({ [one]: '+' });
  const asked = await mine({ [other]: '+' });
  expect([tests.length > 1, asked.statusCode]).toEqual([true, 409]);
  expect(bodyText(asked.body ?? '')).not.toMatch(/when\./);
});

it.each([
  '',
  ':',
  ' ',
  'title.en',
  'title.en:',
  ':x',
  '__proto__:x constructor:y',
  'a:b:c '.repeat(3),
  '\u0000:\ud800',
])('asks about all that differs where it is not told what was seen: %j', async (seen) => {
  const mine = await opened(ada, 'basics');
  await (await opened(bo, 'basics'))({ 'title.en': 'By Bo' });
  const odd = await mine({ 'title.en': 'By Ada', seen });
  expect(odd.statusCode).toBe(409);
  expect(parse(await written()).title.en).toBe('By Bo');
});

it('says that a language was taken out in which somebody has written, and writes nothing in it', async () => {
  const [mine, theirs] = [await opened(ada, 'people'), await opened(bo, 'languages')];
  const [gone] = parse(organised)
    .languages.map((each: string, at: number) => [each, at])
    .filter(([each]: [string]) => each !== 'en');
  const [language, at] = gone as [string, number];
  expect((await theirs({ do: `remove.languages.${at}` })).statusCode).toBe(303);
  const typed = { [`speakers.0.name.${language}`]: 'By Ada', 'speakers.0.name.en': 'By Ada, too' };
  const asked = await mine(typed);
  expect(asked.statusCode).toBe(409);
  expect(bodyText(asked.body ?? '')).toMatch(/Taken out by somebody else; you had written\s+By Ada/);
  const kept = await ada.post(`${base}/people`, { ...hiddenFields(asked), keep: 'mine' });
  expect(kept.statusCode).toBe(303);
  const { speakers, languages } = parse(await written());
  expect(languages).not.toContain(language);
  expect(speakers[0].name).toEqual({ en: 'By Ada, too' });
});

it('counts what goes along on the page of languages, where no language is added', async () => {
  const name = 'languages?show=people';
  const [mine, theirs] = [await opened(ada, name), await opened(bo, name)];
  await theirs({ 'speakers.0.name.en': 'By Bo' });
  const asked = await mine({ 'speakers.0.name.en': 'By Ada', 'speakers.1.name.en': 'By Ada, too' });
  expect(bodyText(asked.body ?? '')).toContain('One more change of yours');
});
