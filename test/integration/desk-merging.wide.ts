import { expect, it } from 'vitest';
import { parse } from 'yaml';
import type { HttpResponse } from '../../shared/web/http/http.ts';
import type { Browser } from '../fixtures/desk/a-browser.ts';
import { formOnPage } from '../fixtures/desk/form-on-page.ts';
import { hiddenFields } from '../fixtures/desk/hidden-fields.ts';
import { draftIn, fieldsIn } from '../fixtures/desk/page-fields.ts';
import { draftContent, draftText } from '../fixtures/desk/stored-draft.ts';
import { ofBoth, twoOrganisers } from '../fixtures/desk/two-organisers.ts';
import { bodyText } from '../fixtures/web/html-text.ts';

// Two organisers have the same page of a programme open: what only one of them has changed is kept, and only what both have is asked about.

const base = '/d/p/ets-2020/edit';
const people = `${base}/people`;
const json = { headers: { accept: 'application/json' } };

const { desk, ada, bo } = twoOrganisers(ofBoth);

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

it('shows both versions to who lost a race, keeps nothing by itself, and takes what is chosen', async () => {
  const [mine, theirs] = [await ada.get(people), await bo.get(people)];
  await bo.post(people, { ...fieldsIn(theirs), 'speakers.0.name.en': 'By Bo', 'speakers.1.name.en': 'Also by Bo' });
  const sent = { ...fieldsIn(mine), 'speakers.0.name.en': 'By Ada' };
  const both = await ada.post(people, sent);
  expect(both.statusCode).toBe(409);
  expect(both.body).toContain('bo@example.org');
  for (const version of ['By Ada', 'By Bo']) expect(both.body).toContain(version);
  // Only Bo has changed that.
  expect(both.body).not.toContain('Also by Bo');
  expect((await ada.post(people, sent)).body).toContain('By Ada');
  expect((await draftContent(desk)).speakers[0].name.en).toBe('By Bo');

  await ada.post(people, { ...fieldsIn(both), 'keep.speakers.0.name.en': 'mine' });
  const content = await draftContent(desk);
  expect(content.speakers.slice(0, 2).map(({ name }: { name: { en: string } }) => name.en)).toEqual([
    'By Ada',
    'Also by Bo',
  ]);
});

it('puts together what two have changed of a page, and asks of what both have, with nothing chosen that takes out', async () => {
  const names = async () => {
    const { speakers } = await draftContent(desk);
    return speakers.slice(0, 3).map(({ name }: { name: { en: string } }) => name.en);
  };
  const [, , third] = parse(ofBoth).speakers.map(({ name }: { name: { en: string } }) => name.en);
  const mine = fieldsIn(await ada.get(people));
  await bo.post(people, { ...fieldsIn(await bo.get(people)), 'speakers.0.name.en': 'By Bo' });
  const merged = await ada.post(people, { ...mine, 'speakers.1.name.en': 'By Ada' });
  expect(merged).toMatchObject({ statusCode: 303, headers: { location: people } });
  expect(await names()).toEqual(['By Bo', 'By Ada', third]);

  // A row that another has put before hers, and hers made empty where the other has written.
  const late = fieldsIn(await ada.get(people));
  const moved = fieldsIn(await bo.get(people));
  await bo.post(people, { ...moved, 'speakers.0.name.en': 'Again by Bo', do: 'down.speakers.0' });
  const both = await ada.post(people, { ...late, 'speakers.0.name.en': '', 'speakers.2.name.en': 'Third by Ada' });
  expect(both.statusCode).toBe(409);
  expect(both.body).toContain('Again by Bo');
  expect(both.body).toMatch(/name="keep\.speakers\.1\.name\.en" value="theirs" checked/);
  await ada.post(people, fieldsIn(both));
  expect(await names()).toEqual(['By Ada', 'Again by Bo', 'Third by Ada']);
});

it('knows what the same form sends again, whatever became of the answer', async () => {
  const [page, named] = [await ada.get(people), 'speakers.0.name.en'];
  const sent = (name: string, nth = 0) => ({ ...fieldsIn(page), [named]: name, nth: String(nth) });
  const name = async () => (await draftContent(desk)).speakers[0].name.en;

  // Twice at the same moment, as somebody presses a button twice.
  const added = { ...sent('Once'), do: 'add.speakers' };
  const both = await Promise.all([ada.post(people, added), ada.post(people, added)]);
  expect(both.map(({ headers }) => headers?.location)).toEqual([
    `${people}?new=speakers.16#speakers.16`,
    `${people}?new=speakers.16#speakers.16`,
  ]);
  expect((await draftContent(desk)).speakers).toHaveLength(17);
  // Its rows are elsewhere now: what the page says otherwise is not taken.
  expect((await ada.post(people, sent('Other'))).statusCode).toBe(409);

  // Without its answer a script sends what was typed since, from the page as it was; and its first try may come last.
  const again = await ada.get(people);
  const typed = (text: string, nth: number) => ({ ...fieldsIn(again), [named]: text, nth: String(nth) });
  expect((await ada.post(people, typed('First', 1), json)).statusCode).toBe(200);
  expect((await ada.post(people, typed('Second', 2), json)).statusCode).toBe(200);
  expect((await ada.post(people, typed('First', 1), json)).statusCode).toBe(200);
  expect(await name()).toBe('Second');

  // So it is without a script, and on the page of the file; where another has saved meanwhile, both are shown.
  expect((await ada.post(people, typed('Third', 3))).statusCode).toBe(303);
  await bo.post(people, { ...fieldsIn(await bo.get(people)), [named]: 'By Bo' });
  expect((await ada.post(people, typed('Fourth', 4))).statusCode).toBe(409);
  const source = '/d/p/ets-2020/edit/source';
  const file = fieldsIn(await ada.get(source));
  const line = (words: string) => ({ ...file, text: `${file.text}# ${words}\n` });
  for (const words of ['one', 'two']) expect((await ada.post(source, line(words))).statusCode).toBe(303);
  expect(await draftText(desk)).toMatch(/# two\n$/);
});

it('gives back what was typed to who wrote of a session that another has renamed, or of a question that is gone', async () => {
  const session = '/d/p/ets-2020/edit/session/ETS-WF';
  const mine = await ada.get(session);
  const sent = { ...fieldsIn(mine), 'sessions.0.place.en': 'In the <town> hall' };
  const source = await bo.get('/d/p/ets-2020/edit/source');
  const renamed = ofBoth.replaceAll('ETS-WF', 'ETS-WEST').replaceAll('q_overall', 'q_all');
  await bo.post('/d/p/ets-2020/edit/source', { draft: draftIn(source), text: renamed });
  const answer = await ada.post(session, sent);
  expect(answer.statusCode).toBe(409);
  expect(answer.body).toContain('This part is not there any more');
  expect(answer.body).toContain('bo@example.org');
  expect(answer.body).toContain('In the &lt;town> hall');
  expect(answer.body).toContain('Session ETS-WF, the place in English');
  const question = { draft: '1', 'questionnaire.pages.0.questions.0.text.en': 'Mine' };
  expect((await ada.post('/d/p/ets-2020/edit/question/q_overall', question)).body).toContain(
    'Question q_overall, its words in English',
  );
  expect((await ada.post(session, sent, json)).statusCode).toBe(409);
  expect((await ada.post(session, {})).statusCode).toBe(404);
  expect((await ada.post('/d/p/ets-2020/edit/nothing/x', question)).statusCode).toBe(404);
});

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
  const others = `${ofBoth
    .replaceAll(/^( +en: )(?=[A-Z])/gm, '$1By Bo ')
    .replace('retentionDays: 365', 'retentionDays: 300')
    .replace('headcount: 160', 'headcount: 161')}# By Bo\n`;
  expect((await theirs({ text: others })).statusCode).toBe(303);
  const answer = await mine({});
  expect([answer.statusCode, bodyText(answer.body ?? '')]).toEqual([303, '']);
  expect(await draftText(desk)).toBe(others);
});

it('adds what a button adds, and moves the row that it stands at, whatever another has done to the list', async () => {
  const ids = async () => (await draftContent(desk)).speakers.map(({ id }: { id: string }) => id);
  const [first, ...rest] = parse(ofBoth).speakers.map(({ id }: { id: string }) => id);
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
  expect(bodyText(refused.body ?? '')).toContain('do it again when this is saved');
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
  expect(await draftContent(desk)).toMatchObject({ title: { en: 'By Bo' }, purpose: { en: 'By Ada' } });
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
  expect((await draftContent(desk)).title.en).toBe('By Bo');
});

it('says that a language was taken out in which somebody has written, and writes nothing in it', async () => {
  const [mine, theirs] = [await opened(ada, 'people'), await opened(bo, 'languages')];
  const [gone] = parse(ofBoth)
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
  const { speakers, languages } = await draftContent(desk);
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

it('says that nothing was taken out where ticks may be at other talks by now', async () => {
  const remove = await opened(ada, 'session/ETS-WF');
  await (await opened(bo, 'session/ETS-WF'))({ 'out.sessions.0.talks.1': 'true' });
  const { talks } = (await draftContent(desk)).sessions[0];
  const refused = await remove({ 'out.sessions.0.talks.1': 'true', 'out.sessions.0.talks.2': 'true' });
  expect(bodyText(refused.body ?? '')).toContain('has changed nothing, since the list is not as you saw it');
  expect((await draftContent(desk)).sessions[0].talks).toEqual(talks);
});
