import { expect, it } from 'vitest';
import { templateNames } from '../../shared/authoring/templates.ts';
import { aBrowser } from '../fixtures/desk/a-browser.ts';
import { hiddenFields } from '../fixtures/desk/hidden-fields.ts';
import { draftIn, errorsIn, fieldsIn } from '../fixtures/desk/page-fields.ts';
import { draftFile, draftText } from '../fixtures/desk/stored-draft.ts';
import { twoOrganisers } from '../fixtures/desk/two-organisers.ts';
import { typedTraining } from '../fixtures/desk/typed-training.ts';

// A programme is begun at the desk with one short form.

const { desk, ada, bo } = twoOrganisers();

it('has all that it needs after one form, and its maker is its organiser', async () => {
  const made = await ada.post('/d/new', typedTraining);
  expect(made).toMatchObject({ statusCode: 303, headers: { location: '/d/p/emissions-monitoring' } });
  const file = await draftFile(desk, 'emissions-monitoring');
  expect(file.sessions).toMatchObject([
    { zone: 'Europe/Brussels', opens: '2026-03-02 16:00', closes: '2026-03-02 20:00', headcount: 30 },
  ]);
  expect(file.recipients).toMatchObject([{ name: 'Ada Lovelace', address: 'ada@example.org' }]);
  expect(await draftText(desk, 'emissions-monitoring')).not.toContain('FILL IN');
  expect((await ada.get('/d/p/emissions-monitoring')).body).toContain('/publish"');
  expect((await bo.get('/d/p/emissions-monitoring')).statusCode).toBe(404);
});

it.each(templateNames)('can be published as the few fields make it, with talks and without: %s', async (template) => {
  const twoLanguages = (more: Readonly<Record<string, string>>) => {
    const fields = new URLSearchParams({ ...typedTraining, template, csrf: ada.csrf ?? '', ...more });
    fields.append('languages', 'fr');
    return { body: fields.toString() };
  };
  for (const more of [{ id: 'first' }, { id: 'other', talks: '', topics: '', place: '', headcount: '' }]) {
    const made = await ada.post('/d/new', {}, twoLanguages(more));
    expect(made).toMatchObject({ statusCode: 303, headers: { location: `/d/p/${more.id}` } });
    const draft = draftIn(await ada.get(`/d/p/${more.id}/publish`));
    const published = await ada.post(`/d/p/${more.id}/publish`, { draft });
    expect(published.headers?.location).toBe(`/d/p/${more.id}?published`);
    expect(await desk.deps.programmes.findProgramme(more.id)).toBeDefined();
  }
});

it('gets another code where its own is that of a published session', async () => {
  await ada.post('/d/new', typedTraining);
  const file = await draftFile(desk, 'emissions-monitoring');
  await desk.publish({ ...file, programme: 'other' });
  await ada.post('/d/new', { ...typedTraining, id: 'emissions-monitoring-9' });
  expect(file.sessions[0]?.code).toBe('BRUSSELS');
  expect(await draftText(desk, 'emissions-monitoring-9')).toContain('code: BRUSSELS-2');
});

it('gets another code where its own stands in a draft of who makes it, as a new session does there', async () => {
  for (const id of ['first', 'second']) await ada.post('/d/new', { ...typedTraining, id });
  expect(await draftText(desk, 'second')).toContain('code: BRUSSELS-2');
  const sessions = '/d/p/first/edit/sessions';
  await ada.post(sessions, { draft: draftIn(await ada.get(sessions)), do: 'copy.sessions.0' });
  expect(await draftText(desk, 'first')).toContain('code: BRUSSELS-3');
  await bo.post('/d/new', { ...typedTraining, id: 'of-bo' });
  expect(await draftText(desk, 'of-bo')).toContain('code: BRUSSELS\n');
});

it('is asked for its own days where the form is not just of one', async () => {
  expect((await ada.get('/d/new?template=course')).body).toContain('name="begins"');
  const days = { template: 'course', begins: '2026-02-02', ends: '2026-03-02' };
  expect(errorsIn(await ada.post('/d/new', { ...typedTraining, ...days, ends: '2026-01-01' }))).toEqual([
    'The last day is before the first one.',
  ]);
  await ada.post('/d/new', { ...typedTraining, ...days });
  expect((await draftFile(desk, 'emissions-monitoring')).sessions[0]).toMatchObject({
    begins: '2026-02-02',
    ends: '2026-03-02',
  });
});

it('is proposed in the zone and the languages of the last one, and by the name that its organiser has there', async () => {
  const fields = new URLSearchParams({ ...typedTraining, csrf: ada.csrf ?? '' });
  fields.append('languages', 'fr');
  await ada.post('/d/new', {}, { body: fields.toString() });
  const page = await ada.get('/d/new?template=short');
  expect(fieldsIn(page)).toMatchObject({ zone: 'Central European Time (Belgium)' });
  expect(page.body).toContain('data-own-zone');
  expect(page.body?.match(/name="languages" value="[^"]+" checked/g)).toEqual([
    'name="languages" value="en" checked',
    'name="languages" value="fr" checked',
  ]);
  await ada.post('/d/p/emissions-monitoring/publish', hiddenFields(await ada.get('/d/p/emissions-monitoring/publish')));
  expect(fieldsIn(await ada.get('/d/new?template=short'))).toMatchObject({ you: 'Ada Lovelace' });
  const nora = await aBrowser(desk).signIn('nora.lind@example.org');
  expect(fieldsIn(await nora.get('/d/new?template=short'))).toMatchObject({ you: 'Nora Lind' });
});

it('gets another short name where one is taken, and says so of one that was typed, whoever has it', async () => {
  await bo.post('/d/new', typedTraining);
  expect(await ada.post('/d/new', typedTraining)).toMatchObject({
    headers: { location: '/d/p/emissions-monitoring-2' },
  });
  const taken = await ada.post('/d/new', { ...typedTraining, id: 'emissions-monitoring' });
  expect(taken.statusCode).toBe(422);
  expect(taken.body).toContain('This short name is taken.');
  expect(taken.body).not.toContain('bo@example.org');
});

it('asks again for what is wrong, with what was typed', async () => {
  const refused = await ada.post('/d/new', { ...typedTraining, title: '', zone: 'Atlantis', to: '15:00' });
  expect(refused.statusCode).toBe(422);
  expect(errorsIn(refused)).toEqual(
    [
      'This is needed.',
      '“Atlantis” is no country, city or time zone known here. Type its country: if that has several time zones, you can then choose.',
      'The form has to close after it opens.',
    ].sort(),
  );
  expect(refused.body).toContain('value="Atlantis"');
  // What was left empty follows the day when that is changed.
  expect(fieldsIn(refused)).toMatchObject({ toDay: '' });
  expect(refused.body).toContain('<a href="#title"><b>Title of the training</b> This is needed.</a>');
  // Nobody notices hours of a zone that nobody has chosen.
  const nowhere = await ada.post('/d/new', { ...typedTraining, zone: '' });
  expect([nowhere.statusCode, errorsIn(nowhere)]).toEqual([422, ['Type the country or the city.']]);
  expect(await desk.deps.drafts.find('emissions-monitoring')).toBeUndefined();
});

it('takes no more lines than can be asked about, and nothing that could not be published, and keeps all of it', async () => {
  const topics = Array.from({ length: 31 }, (_, at) => `topic ${at}`).join('\n');
  const many = await ada.post('/d/new', { ...typedTraining, template: 'training-session', topics });
  expect([many.statusCode, errorsIn(many)]).toEqual([422, ['31 lines are more than can be asked about: 30 at most.']]);
  expect(many.body).toContain('topic 30</textarea>');
  for (const [field, value] of [
    ['title', 'x'.repeat(5000)],
    ['title', 'What {speaker} says'],
    ['place', 'y'.repeat(5000)],
    ['you', 'z'.repeat(200)],
    ['talks', `Lin Tao: ${'t'.repeat(5000)}`],
    ['topics', 'u'.repeat(5000)],
  ] as const) {
    const made = await ada.post('/d/new', { ...typedTraining, template: 'training-session', [field]: value });
    const { location = '' } = made.headers ?? {};
    const page = location === '' ? made : await ada.get(`${location}/publish`);
    expect(
      location === ''
        ? new RegExp(`id="${field}-error">[^<]`).test(made.body ?? '')
        : page.body?.includes('name="draft"'),
      `${field} ${errorsIn(made)}`,
    ).toBe(true);
    if (location === '') expect(made.body).toContain(value);
  }
});

it('shows what is about a topic by its name', async () => {
  await ada.post('/d/new', { ...typedTraining, template: 'training-session', id: 'topical' });
  const [, code] = /code: (\S+)/.exec(await draftText(desk, 'topical')) ?? [];
  const { body } = await ada.get(`/d/p/topical/edit/session/${code}`);
  expect(body).toContain('allowance allocation</h');
  expect(body).not.toContain('Talk 3');
});

it('has what was typed in all its languages, and tells where that is the same', async () => {
  const fields = new URLSearchParams({ ...typedTraining, template: 'training-session', csrf: ada.csrf ?? '' });
  fields.append('languages', 'fr');
  await ada.post('/d/new', {}, { body: fields.toString() });
  const page = await ada.get('/d/p/emissions-monitoring/edit/languages');
  expect(fieldsIn(page)).toMatchObject({ 'title.en': typedTraining.title, 'title.fr': typedTraining.title });
  expect(page.body).toContain('Same as English');
  const translated = { draft: draftIn(page), 'title.fr': 'Surveillance des émissions' };
  const saved = await ada.post('/d/p/emissions-monitoring/edit/languages?show=same', translated);
  expect(fieldsIn(await ada.get(String(saved.headers?.location)))).not.toHaveProperty('title.fr');
});
