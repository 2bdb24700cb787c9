import { expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { hiddenFields } from '../fixtures/desk/hidden-fields.ts';
import { draftIn, errorsIn } from '../fixtures/desk/page-fields.ts';
import { draftContent, draftText } from '../fixtures/desk/stored-draft.ts';
import { adas, twoOrganisers } from '../fixtures/desk/two-organisers.ts';
import { bodyText } from '../fixtures/web/html-text.ts';

// Texts in several languages, which come and go, and what was taken out is put back.

const { desk, ada } = twoOrganisers(adas);

it('says what was taken out, and puts it back beside what was saved since', async () => {
  const languages = '/d/p/ets-2020/edit/languages';
  const undo = '/d/p/ets-2020/undo';
  const english = /^ +en: /m;
  const written = () => draftText(desk);
  const notice = async (address: string) =>
    /English was taken out, with \d+ texts\..*?Undo/.exec(bodyText((await ada.get(address)).body ?? ''))?.[0];
  const remove = async () =>
    ada.post(languages, {
      draft: draftIn(await ada.get(languages)),
      'title.zh-CN': '碳市场',
      do: 'remove.languages.1',
    });
  await remove();
  expect(await written()).not.toMatch(english);
  const language = async () => (await draftContent(desk)).recipients.map((each: { language: string }) => each.language);
  expect(await language()).toEqual(['zh-CN', 'zh-CN', 'zh-CN', 'zh-CN']);
  expect(await notice(languages)).toMatch(
    /Marta Ellingsen ?, ETS Training Office and Bai Mingchuan ?: reports come in Chinese now\./,
  );
  expect(await notice('/d/p/ets-2020')).toBeDefined();
  expect(await notice('/d/p/ets-2020/edit/people')).toBeUndefined();

  // What was typed beside it stays.
  const back = String((await ada.post(undo, hiddenFields(await ada.get(languages)))).headers?.location);
  expect(back).toMatch(new RegExp(`^${languages}\\?undone=removed\\.\\d+$`));
  expect(bodyText((await ada.get(back)).body ?? '')).toContain('It is back, with all that belongs to it.');
  expect(bodyText((await ada.get(`${languages}?undone=removed.1`)).body ?? '')).not.toContain('It is back');
  expect(await written()).toMatch(english);
  expect(await written()).toContain('碳市场');
  expect(await language()).toEqual(['zh-CN', 'zh-CN', 'en', 'en']);
  expect(await notice(languages)).toBeUndefined();
  expect((await ada.get(undo)).headers?.location).toBe('/d/p/ets-2020');

  await remove();
  const before = await draftContent(desk);
  const stale = hiddenFields(await ada.get(languages));
  const basics = '/d/p/ets-2020/edit/basics';
  await ada.post(basics, { draft: stale.draft ?? '', 'title.zh-CN': '另一个', 'contact.name.zh-CN': '会务组' });
  expect([await notice(languages), await notice('/d/p/ets-2020')]).toEqual([undefined, expect.stringMatching(/Undo$/)]);
  const asked = await ada.post(undo, stale);
  expect([asked.statusCode, bodyText(asked.body ?? '')]).toEqual([
    409,
    expect.stringContaining('It comes back, with all that belongs to it. What was saved since stays.'),
  ]);
  // A page of ours, as a header can hold it.
  const odd = { ...hiddenFields(asked), page: `${languages}/../的\r\nx: y` };
  expect((await ada.post(undo, odd)).headers?.location).toMatch(
    /^\/d\/p\/ets-2020\/edit\/%E7%9A%84x:%20y\?undone=removed\.\d+$/,
  );
  const content = await draftContent(desk);
  expect(content.title).toEqual({ 'zh-CN': '另一个', en: 'EU-China ETS capacity building, December 2020' });
  expect(content.contact.name).toEqual({ 'zh-CN': '会务组', en: 'EU-China ETS training team' });
  expect(content.languages).toEqual([...before.languages, 'en']);
});

it('keeps what was written anew in the place of what comes back, and says so', async () => {
  const [people, undo] = ['/d/p/ets-2020/edit/people', '/d/p/ets-2020/undo'];
  const languages = '/d/p/ets-2020/edit/languages';
  await ada.post(languages, { draft: draftIn(await ada.get(languages)), do: 'remove.languages.1' });
  await ada.post(languages, { draft: draftIn(await ada.get(languages)), do: 'add-language', 'new-language': 'en' });
  await ada.post(languages, { draft: draftIn(await ada.get(languages)), 'title.en': 'Anew' });
  const asked = await ada.get(`${undo}?page=${encodeURIComponent(languages)}`);
  expect(bodyText(asked.body ?? '')).toMatch(/stays as it is now: The title in English Undo/);
  expect((await ada.post(undo, hiddenFields(asked))).headers?.location).toContain(`${languages}?undone=`);
  const content = await draftContent(desk);
  expect([content.title.en, content.speakers[0].institution.en]).toEqual(['Anew', expect.stringContaining('NCSC')]);
  expect(content.languages).toEqual(['zh-CN', 'en']);

  await ada.post(people, { draft: draftIn(await ada.get(people)), do: 'remove.speakers.1' });
  expect(bodyText((await ada.get(people)).body ?? '')).toContain('Bai Mingchuan was taken out of the speakers.');
  const source = '/d/p/ets-2020/edit/source';
  await ada.post(source, { draft: draftIn(await ada.get(source)), text: 'languages: [' });
  expect(bodyText((await ada.get(undo)).body ?? '')).toContain('Undo takes back what was changed since, too.');
});

it('adds a language by its name, stores none that nobody knows, and takes out what is none', async () => {
  const languages = '/d/p/ets-2020/edit/languages';
  const add = async (typed: string, chosen = '') => {
    const page = await ada.get(languages);
    const fields = { 'new-language': chosen, 'other-language': typed };
    return ada.post(languages, { draft: draftIn(page), do: 'add-language', ...fields });
  };
  const first = bodyText((await ada.get(languages)).body ?? '');
  expect(first).toContain('Français · French');
  expect(first).not.toContain('English · English');

  const there = await ada.get(String((await add('zh')).headers?.location).split('#')[0] ?? '');
  expect(bodyText(there.body ?? '')).toContain('“zh” is the same for readers as Chinese');

  const refused = await add('<i>Klingon');
  expect(await desk.deps.drafts.find('ets-2020')).toBeUndefined();
  const [address = ''] = String(refused.headers?.location).split('#');
  expect(errorsIn(await ada.get(address))).toEqual([
    'We don’t know a language called “&lt;i>Klingon”. Choose it from the list.',
  ]);
  await add('chinois');
  expect(await desk.deps.drafts.find('ets-2020')).toBeUndefined();
  const french = String((await add('法语')).headers?.location);
  const filled = bodyText((await ada.get(french)).body ?? '');
  expect(filled).toMatch(/\d+ texts in French are from our own words.* \d+ texts are left to write\./);
  expect((await draftContent(desk)).questionnaire.pages[0].questions[0].text).toMatchObject({
    fr: expect.stringMatching(/^Dans l’ensemble/),
  });
  await add('', 'es');
  await add('pt_br');
  const listed = async () => (await draftContent(desk)).languages;
  expect(await listed()).toEqual(['zh-CN', 'en', 'fr', 'es', 'pt-BR']);

  const text = await draftText(desk);
  const source = '/d/p/ets-2020/edit/source';
  const typed = text.replace('  - pt-BR\n', '  - French\n  - pt-BR\n');
  await ada.post(source, { draft: draftIn(await ada.get(source)), text: typed });
  expect(await listed()).toContain('French');
  const page = await ada.get(languages);
  expect(bodyText(page.body ?? '')).toContain('This is no language: take it out');
  await ada.post(languages, { draft: draftIn(page), do: 'remove.languages.4' });
  expect(await listed()).toEqual(['zh-CN', 'en', 'fr', 'es', 'pt-BR']);
});

it('takes a language that was added out again, with what was written in it since, and nothing else', async () => {
  const [languages, undo] = ['/d/p/ets-2020/edit/languages', '/d/p/ets-2020/undo'];
  const basics = '/d/p/ets-2020/edit/basics';
  await ada.post(basics, { draft: draftIn(await ada.get(basics)), 'title.en': 'Before' });
  const before = await draftText(desk);
  const add = async () =>
    ada.post(languages, { draft: draftIn(await ada.get(languages)), do: 'add-language', 'new-language': 'fr' });
  const added = String((await add()).headers?.location);
  const page = await ada.get(added);
  expect(bodyText(page.body ?? '')).toMatch(/French was added\. .*Undo/);
  const back = String((await ada.post(undo, hiddenFields(page))).headers?.location);
  expect(bodyText((await ada.get(back)).body ?? '')).toContain('It is taken out again, with its texts.');
  expect(await draftText(desk)).toBe(before);

  await add();
  await ada.post(basics, { draft: draftIn(await ada.get(basics)), 'title.fr': 'Après', 'title.en': 'After' });
  const asked = await ada.get(`${undo}?page=${encodeURIComponent(languages)}`);
  expect(bodyText(asked.body ?? '')).toContain('with all its texts, also those that were written since');
  await ada.post(undo, hiddenFields(asked));
  expect(await draftText(desk)).toBe(before.replace('Before', 'After'));
});

it('leaves what was there in a language before that was added, wherever it is by now', async () => {
  const [languages, source] = ['/d/p/ets-2020/edit/languages', '/d/p/ets-2020/edit/source'];
  const content = parse(adas);
  content.title.fr = 'Titre d’avant';
  content.sessions[0].place.fr = 'Weifang, en Chine';
  await ada.post(source, { draft: draftIn(await ada.get(source)), text: stringify(content) });
  await ada.post(languages, { draft: draftIn(await ada.get(languages)), do: 'add-language', 'new-language': 'fr' });
  const sessions = '/d/p/ets-2020/edit/sessions';
  await ada.post(sessions, { draft: draftIn(await ada.get(sessions)), do: 'down.sessions.0' });
  const basics = '/d/p/ets-2020/edit/basics';
  const typed = { 'title.fr': 'Titre d’après', 'purpose.fr': 'Pour apprendre' };
  await ada.post(basics, { draft: draftIn(await ada.get(basics)), ...typed });
  await ada.post('/d/p/ets-2020/undo', hiddenFields(await ada.get('/d/p/ets-2020/undo')));
  const [first, second, ...others] = content.sessions;
  expect(await draftContent(desk)).toEqual({ ...content, sessions: [second, first, ...others] });
});

it('asks for equal texts once, and for each where they differ', async () => {
  const people = '/d/p/ets-2020/edit/languages?show=people';
  const [first, second] = [0, 1].map((at) => `speakers.${at}.institution.en`);
  const once = await ada.get(people);
  expect(once.body).toContain(`name="${first}"`);
  expect(once.body).not.toContain(`name="${second}"`);
  expect(bodyText(once.body ?? '')).toContain('Changed at the same time: Speaker Bai Mingchuan, the institution');
  await ada.post(people, { draft: draftIn(once), [first ?? '']: 'NCSC' });
  const { speakers } = await draftContent(desk);
  expect([speakers[0].institution.en, speakers[1].institution.en]).toEqual(['NCSC', 'NCSC']);

  const own = '/d/p/ets-2020/edit/people';
  await ada.post(own, { draft: draftIn(await ada.get(own)), [second ?? '']: 'The Centre' });
  expect((await ada.get(people)).body).toContain(`name="${second}"`);
});

it('keeps the last language, and with it all texts', async () => {
  const languages = '/d/p/ets-2020/edit/languages';
  const written = () => draftText(desk);
  const remove = async () => {
    const page = await ada.get(languages);
    return ada.post(languages, { draft: draftIn(page), do: 'remove.languages.0' });
  };
  await remove();
  while ((await draftContent(desk)).languages.length > 1) await remove();
  const last = await written();
  expect((await remove()).statusCode).toBe(303);
  expect(await written()).toBe(last);
});
