import { brotliCompressSync, constants } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { interfaceLanguages } from '../../shared/i18n/interface-languages.ts';
import { aBrowser, type Browser } from '../fixtures/desk/a-browser.ts';
import { aDesk, type Desk } from '../fixtures/desk/a-desk.ts';
import { formOnPage } from '../fixtures/desk/form-on-page.ts';
import { sampleSource } from '../fixtures/programmes/programme-files.ts';

// A programme with hundreds of questions, in all languages of forms: its pages stay light, and what is written on them can be sent.

const base = '/d/p/ets-2020/edit';
const session = 'session/ETS-WF';
const sample = parse(sampleSource);
const inAll = (make: (language: string) => string) =>
  Object.fromEntries(interfaceLanguages.map((language) => [language, make(language)]));
const programmeOf = (questions: number, languages: readonly string[] = interfaceLanguages) => ({
  ...sample,
  languages,
  questionnaire: {
    ...sample.questionnaire,
    pages: Array.from({ length: questions / 10 }, (_, page) => ({
      id: `page_${page}`,
      title: inAll((language) => `Page ${page} in ${language}`),
      questions: Array.from({ length: 10 }, (_each, at) => ({
        id: `q_${page}_${at}`,
        type: 'text',
        text: inAll((language) => `What do you think of number ${page * 10 + at}, in ${language}?`),
      })),
    })),
  },
  speakers: Array.from({ length: 60 }, (_, at) => ({
    id: `s${at}`,
    name: inAll((language) => `Speaker ${at} in ${language}`),
  })),
  sessions: [
    {
      ...sample.sessions[0],
      talks: Array.from({ length: 60 }, (_, at) => ({
        title: inAll((language) => `Talk ${at} in ${language}`),
        speaker: `s${at}`,
      })),
    },
  ],
});

let desk: Desk;
let ada: Browser;

beforeAll(async () => {
  desk = await aDesk();
  ada = await aBrowser(desk).signIn('ada@example.org');
  await ada.get('/d/new');
});
afterAll(() => desk.close());

async function drafted(programme: object): Promise<void> {
  const at = desk.clock.now();
  const by = 'ada@example.org';
  const draft = await desk.deps.drafts.find('ets-2020');
  const source = { text: stringify(programme), beside: {} };
  if (draft === undefined)
    await desk.deps.drafts.create({ programme: 'ets-2020', number: 1, source, at, by, createdBy: by });
  else await desk.deps.drafts.save({ ...draft, number: draft.number + 1, source }, draft.number);
}

const pageOf = async (address: string) => (await ada.get(`${base}/${address}`)).body ?? '';

/** As browsers get it. */
function compressed(body: string): number {
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).byteLength;
}

it('saves a text that stands on a later page of the languages, and stays there', async () => {
  await drafted(programmeOf(200));
  const address = `${base}/languages?show=questions&texts=3`;
  const body = await pageOf('languages?show=questions&texts=3');
  const form = formOnPage(body);
  const [name = ''] = [...form.keys()].filter((each) => /^questionnaire\..*\.text\.fr$/.test(each));
  form.set(name, 'Autre chose');
  form.set('csrf', ada.csrf ?? '');
  expect(form.toString().length).toBeLessThan(64_000);
  const answer = await ada.post(address, {}, { body: form.toString() });
  expect([answer.statusCode, answer.headers?.location]).toEqual([303, address]);
  expect((await desk.deps.drafts.find('ets-2020'))?.source.text).toContain('Autre chose');
});

it.each(['languages?show=questions', 'languages?show=people', 'people', 'questions', session, `${session}?talks=3`])(
  'is light, and its form is small: %s',
  async (part) => {
    await drafted(programmeOf(200));
    const body = await pageOf(part);
    expect(compressed(body)).toBeLessThan(20_000);
    expect(formOnPage(body).toString().length).toBeLessThan(128_000);
  },
);

it('has a page of questions that grows with them, and not with their square', async () => {
  const lengths: number[] = [];
  for (const count of [100, 200, 300]) {
    await drafted(programmeOf(count, ['en']));
    lengths.push((await pageOf('questions')).length);
  }
  const [small = 0, middle = 0, large = 0] = lengths;
  expect((large - middle) / (middle - small)).toBeCloseTo(1, 1);
});
