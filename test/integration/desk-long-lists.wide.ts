import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { aBrowser, type Browser } from '../fixtures/desk/a-browser.ts';
import { aDesk, type Desk } from '../fixtures/desk/a-desk.ts';
import { formOnPage } from '../fixtures/desk/form-on-page.ts';
import { hiddenFields } from '../fixtures/desk/hidden-fields.ts';
import { sampleSource } from '../fixtures/programmes/programme-files.ts';
import { bodyText } from '../fixtures/web/html-text.ts';

// A programme with hundreds of recipients, speakers and topics: each page has some of them, and saves those alone.

const count = 300;
const base = '/d/p/ets-2020/edit';
const numbered = (make: (at: number) => object) => Array.from({ length: count }, (_, at) => make(at));
const text = stringify({
  ...parse(sampleSource),
  recipients: [
    { id: 'ada', name: 'Ada', address: 'ada@example.org', language: 'en' },
    ...numbered((at) => ({ id: `r${at}`, name: `Recipient ${at}`, address: `r${at}@example.org`, language: 'en' })),
  ],
  speakers: [
    ...parse(sampleSource).speakers,
    ...numbered((at) => ({ id: `s${at}`, name: { en: `Speaker ${at}`, 'zh-CN': `讲者${at}` } })),
  ],
  topics: [
    ...parse(sampleSource).topics,
    ...numbered((at) => ({ id: `t${at}`, name: { en: `Topic ${at}`, 'zh-CN': `主题${at}` } })),
  ],
});

let desk: Desk;
let ada: Browser;
let before: Awaited<ReturnType<Desk['stored']>>;

beforeAll(async () => {
  desk = await aDesk();
  ada = await aBrowser(desk).signIn('ada@example.org');
  await ada.get('/d/new');
  const at = desk.clock.now();
  const by = 'ada@example.org';
  await desk.deps.drafts.create({
    programme: 'ets-2020',
    number: 1,
    source: { text, beside: {} },
    at,
    by,
    createdBy: by,
  });
  before = await desk.stored();
});
beforeEach(() => desk.restore(before));
afterAll(() => desk.close());

const written = async () => parse((await desk.deps.drafts.find('ets-2020'))?.source.text ?? '');

async function send(address: string, typed: Readonly<Record<string, string>>, sent = {}) {
  const form = formOnPage((await ada.get(address)).body ?? '');
  for (const [name, value] of Object.entries({ csrf: ada.csrf ?? '', ...typed })) form.set(name, value);
  const body = form.toString();
  return { body, answer: await ada.post(address, {}, { ...sent, body }) };
}

it.each(['recipients', 'people', 'people?speakers=9&topics=3', 'recipients?find=example'])(
  'is light, and its form is small: %s',
  async (part) => {
    const { body = '' } = await ada.get(`${base}/${part}`);
    expect(gzipSync(body).byteLength).toBeLessThan(20_000);
    expect(body.length).toBeLessThan(250_000);
    expect(formOnPage(body).toString().length).toBeLessThan(30_000);
  },
);

it('saves the rows that it shows and no others, and stays at them', async () => {
  const address = `${base}/recipients?recipients=3`;
  const { answer } = await send(address, { 'recipients.60.name': 'Renamed' });
  expect(answer).toMatchObject({ statusCode: 303, headers: { location: address } });
  const { recipients } = await written();
  expect(recipients).toEqual(
    parse(text).recipients.map((each: object, at: number) => (at === 60 ? { ...each, name: 'Renamed' } : each)),
  );
  const page = bodyText((await ada.get(address)).body ?? '');
  expect(page).toMatch(/Previous.*51.*75.*301.*Next/);
});

it('adds one at the end and shows it, and takes out the one that was found', async () => {
  const { answer } = await send(`${base}/recipients`, { do: 'add.recipients' });
  expect(answer.headers?.location).toMatch(/\/recipients\?recipients=13&new=.*#recipients\.301$/);
  const found = `${base}/recipients?find=r277%40example.org`;
  const { body = '' } = await ada.get(found);
  expect(body.match(/<article/g)).toHaveLength(1);
  await send(found, { do: 'remove.recipients.278' });
  expect((await written()).recipients.map(({ id }: { id: string }) => id)).not.toContain('r277');
  expect((await written()).recipients).toHaveLength(301);
  expect(bodyText((await ada.get(`${base}/recipients?find=<nobody>`)).body ?? '')).toContain('has “&lt;nobody>” in it');
});

it('leads to what is wrong on other pages of a list', async () => {
  await send(`${base}/recipients?recipients=13`, { 'recipients.300.address': 'nobody' });
  const { body = '' } = await ada.get(`${base}/recipients`);
  expect(body).toContain('/edit/recipients?recipients=13#recipients.300.address');
});

it('tells a script what it has seen of the rows that it shows', async () => {
  const json = { headers: { accept: 'application/json' } };
  const { answer } = await send(`${base}/recipients?recipients=3`, { 'recipients.60.name': 'Renamed', nth: '1' }, json);
  const { seen } = JSON.parse(answer.body ?? '');
  const { body = '' } = await ada.get(`${base}/recipients?recipients=3`);
  expect(seen).toBe(hiddenFields({ statusCode: 200, body }).seen);
});
