import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { templateNames } from '../../shared/authoring/templates.ts';
import { readProgramme } from '../../shared/programme/read.ts';
import type { HttpResponse } from '../../shared/web/http/http.ts';
import { aBrowser, type Browser } from '../fixtures/desk/a-browser.ts';
import { aDesk, type Desk } from '../fixtures/desk/a-desk.ts';
import { hiddenFields } from '../fixtures/desk/hidden-fields.ts';
import { draftIn, errorsIn, fieldsIn } from '../fixtures/desk/page-fields.ts';
import { bodyText } from '../fixtures/web/html-text.ts';

// Programmes are set up at the desk, over a real engine: made, edited part by part, and never written over.

const ets = readFileSync(new URL('../fixtures/programmes/ets-2020.yaml', import.meta.url), 'utf8').replace(
  'zhou.xingyuan@example.org',
  'ada@example.org',
);

let desk: Desk;
let ada: Browser;
let bo: Browser;
let before: Awaited<ReturnType<Desk['stored']>>;

beforeAll(async () => {
  desk = await aDesk();
  ada = await aBrowser(desk).signIn('ada@example.org');
  bo = await aBrowser(desk).signIn('bo@example.org');
  for (const each of [ada, bo]) await each.get('/d/new');
  before = await desk.stored();
});
afterEach(() => desk.restore(before));
afterAll(() => desk.close());

const training = {
  template: 'short',
  title: 'Emissions monitoring',
  place: 'Brussels',
  day: '2026-03-02',
  from: '16:00',
  to: '20:00',
  toDay: '',
  zone: 'brussels',
  headcount: '30',
  talks: 'Lin Tingtao: Climate policy\nSong Nianqing：Pilot markets\n',
  topics: 'allowance allocation',
  languages: 'en',
  you: 'Ada Lovelace',
  id: '',
};

describe('a programme from a template', () => {
  it('has all that it needs after one form, and its maker is its organiser', async () => {
    const made = await ada.post('/d/new', training);
    expect(made).toMatchObject({ statusCode: 303, headers: { location: '/d/p/emissions-monitoring' } });
    const draft = await desk.deps.drafts.find('emissions-monitoring');
    const file = readProgramme(draft?.source.text ?? '', 'made.yaml', desk.deps.limits);
    expect(file.sessions).toMatchObject([
      { zone: 'Europe/Brussels', opens: '2026-03-02 16:00', closes: '2026-03-02 20:00', headcount: 30 },
    ]);
    expect(file.recipients).toMatchObject([{ name: 'Ada Lovelace', address: 'ada@example.org' }]);
    expect(draft?.source.text).not.toContain('FILL IN');
    expect((await ada.get('/d/p/emissions-monitoring')).body).toContain('/publish"');
    expect((await bo.get('/d/p/emissions-monitoring')).statusCode).toBe(404);
  });

  it.each(templateNames)('can be published as the few fields make it, with talks and without: %s', async (template) => {
    const twoLanguages = (more: Readonly<Record<string, string>>) => {
      const fields = new URLSearchParams({ ...training, template, csrf: ada.csrf ?? '', ...more });
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
    await ada.post('/d/new', training);
    const file = readProgramme((await desk.deps.drafts.find('emissions-monitoring'))?.source.text ?? '', 'made.yaml');
    await desk.publish({ ...file, programme: 'other' });
    await ada.post('/d/new', { ...training, id: 'emissions-monitoring-9' });
    const made = await desk.deps.drafts.find('emissions-monitoring-9');
    expect(file.sessions[0]?.code).toBe('BRUSSELS');
    expect(made?.source.text).toContain('code: BRUSSELS-2');
  });

  it('gets another code where its own stands in a draft of who makes it, as a new session does there', async () => {
    for (const id of ['first', 'second']) await ada.post('/d/new', { ...training, id });
    expect((await desk.deps.drafts.find('second'))?.source.text).toContain('code: BRUSSELS-2');
    const sessions = '/d/p/first/edit/sessions';
    await ada.post(sessions, { draft: draftIn(await ada.get(sessions)), do: 'copy.sessions.0' });
    expect((await desk.deps.drafts.find('first'))?.source.text).toContain('code: BRUSSELS-3');
    await bo.post('/d/new', { ...training, id: 'of-bo' });
    expect((await desk.deps.drafts.find('of-bo'))?.source.text).toContain('code: BRUSSELS\n');
  });

  it('is asked for its own days where the form is not just of one', async () => {
    expect((await ada.get('/d/new?template=course')).body).toContain('name="begins"');
    const days = { template: 'course', begins: '2026-02-02', ends: '2026-03-02' };
    expect(errorsIn(await ada.post('/d/new', { ...training, ...days, ends: '2026-01-01' }))).toEqual([
      'The last day is before the first one.',
    ]);
    await ada.post('/d/new', { ...training, ...days });
    const draft = await desk.deps.drafts.find('emissions-monitoring');
    expect(readProgramme(draft?.source.text ?? '', 'made.yaml').sessions[0]).toMatchObject({
      begins: '2026-02-02',
      ends: '2026-03-02',
    });
  });

  it('is proposed in the zone and the languages of the last one, and by the name that its organiser has there', async () => {
    const fields = new URLSearchParams({ ...training, csrf: ada.csrf ?? '' });
    fields.append('languages', 'fr');
    await ada.post('/d/new', {}, { body: fields.toString() });
    const page = await ada.get('/d/new?template=short');
    expect(fieldsIn(page)).toMatchObject({ zone: 'Central European Time (Belgium)' });
    expect(page.body).toContain('data-own-zone');
    expect(page.body?.match(/name="languages" value="[^"]+" checked/g)).toEqual([
      'name="languages" value="en" checked',
      'name="languages" value="fr" checked',
    ]);
    await ada.post(
      '/d/p/emissions-monitoring/publish',
      hiddenFields(await ada.get('/d/p/emissions-monitoring/publish')),
    );
    expect(fieldsIn(await ada.get('/d/new?template=short'))).toMatchObject({ you: 'Ada Lovelace' });
    const nora = await aBrowser(desk).signIn('nora.lind@example.org');
    expect(fieldsIn(await nora.get('/d/new?template=short'))).toMatchObject({ you: 'Nora Lind' });
  });

  it('gets another short name where one is taken, and says so of one that was typed, whoever has it', async () => {
    await bo.post('/d/new', training);
    expect(await ada.post('/d/new', training)).toMatchObject({ headers: { location: '/d/p/emissions-monitoring-2' } });
    const taken = await ada.post('/d/new', { ...training, id: 'emissions-monitoring' });
    expect(taken.statusCode).toBe(422);
    expect(taken.body).toContain('This short name is taken.');
    expect(taken.body).not.toContain('bo@example.org');
  });

  it('asks again for what is wrong, with what was typed', async () => {
    const refused = await ada.post('/d/new', { ...training, title: '', zone: 'Atlantis', to: '15:00' });
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
    expect(await desk.deps.drafts.find('emissions-monitoring')).toBeUndefined();
  });

  it('takes no more lines than can be asked about, and nothing that could not be published, and keeps all of it', async () => {
    const topics = Array.from({ length: 31 }, (_, at) => `topic ${at}`).join('\n');
    const many = await ada.post('/d/new', { ...training, template: 'training-session', topics });
    expect([many.statusCode, errorsIn(many)]).toEqual([
      422,
      ['31 lines are more than can be asked about: 30 at most.'],
    ]);
    expect(many.body).toContain('topic 30</textarea>');
    for (const [field, value] of [
      ['title', 'x'.repeat(5000)],
      ['title', 'What {speaker} says'],
      ['place', 'y'.repeat(5000)],
      ['you', 'z'.repeat(200)],
      ['talks', `Lin Tao: ${'t'.repeat(5000)}`],
      ['topics', 'u'.repeat(5000)],
    ] as const) {
      const made = await ada.post('/d/new', { ...training, template: 'training-session', [field]: value });
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
    await ada.post('/d/new', { ...training, template: 'training-session', id: 'topical' });
    const draft = await desk.deps.drafts.find('topical');
    const [, code] = /code: (\S+)/.exec(draft?.source.text ?? '') ?? [];
    const { body } = await ada.get(`/d/p/topical/edit/session/${code}`);
    expect(body).toContain('allowance allocation</h');
    expect(body).not.toContain('Talk 3');
  });

  it('has what was typed in all its languages, and tells where that is the same', async () => {
    const fields = new URLSearchParams({ ...training, template: 'training-session', csrf: ada.csrf ?? '' });
    fields.append('languages', 'fr');
    await ada.post('/d/new', {}, { body: fields.toString() });
    const page = await ada.get('/d/p/emissions-monitoring/edit/languages');
    expect(fieldsIn(page)).toMatchObject({ 'title.en': training.title, 'title.fr': training.title });
    expect(page.body).toContain('Same as English');
    const translated = { draft: draftIn(page), 'title.fr': 'Surveillance des émissions' };
    const saved = await ada.post('/d/p/emissions-monitoring/edit/languages?show=same', translated);
    expect(fieldsIn(await ada.get(String(saved.headers?.location)))).not.toHaveProperty('title.fr');
  });
});

describe('an earlier programme held again', () => {
  it('keeps all but its id, codes and days', async () => {
    await desk.publish(readProgramme(ets, 'ets.yaml'));
    await ada.post('/d/new', { from: 'ets-2020', starts: '2026-03-02', id: '', follows: 'yes' });
    const draft = await desk.deps.drafts.find('ets-2020-2');
    const file = readProgramme(draft?.source.text ?? '', 'again.yaml');
    expect(file).toMatchObject({ programme: 'ets-2020-2', follows: 'ets-2020' });
    expect(file.sessions.map(({ code, opens }) => [code, opens.slice(0, 10)])[0]).toEqual(['ETS-WF-2', '2026-03-02']);
    expect((await ada.get('/d/new')).body).toMatch(/Weifang<\/bdi> <span class="soft">3 December 2020/);
    expect((await bo.get('/d/new?from=ets-2020')).statusCode).toBe(404);
    expect((await bo.post('/d/new', { from: 'ets-2020', starts: '2026-03-02' })).statusCode).toBe(404);
  });

  it('asks to look at each page that says what it said last time, until it is saved', async () => {
    await desk.publish(readProgramme(ets, 'ets.yaml'));
    await ada.post('/d/new', { from: 'ets-2020', starts: '2026-03-02', id: 'spring' });
    const asked = async () =>
      [...((await ada.get('/d/p/spring')).body ?? '').matchAll(/<a href="([^"]*)">([^<]*), taken from last time/g)].map(
        ([, to = '']) => to.replace('/d/p/spring/edit/', ''),
      );
    const pages = [
      'basics',
      'session/ETS-WF-2',
      'session/ETS-SX-2',
      'session/ETS-CQ-2',
      'session/ETS-SZ-2',
      'recipients',
    ];
    expect(await asked()).toEqual(pages);
    expect((await ada.get('/d/p/spring')).body).toContain('Go on to publish it');
    for (const page of ['basics', 'session/ETS-SX-2', 'recipients']) {
      await ada.post(`/d/p/spring/edit/${page}`, fieldsIn(await ada.get(`/d/p/spring/edit/${page}`)));
    }
    expect(await asked()).toEqual(['session/ETS-WF-2', 'session/ETS-CQ-2', 'session/ETS-SZ-2']);
    expect((await desk.deps.drafts.find('ets-2020'))?.unseen).toBeUndefined();
  });

  it('can be only one of its sessions, at another place, with a title, days and a headcount of its own', async () => {
    await desk.publish(readProgramme(ets, 'ets.yaml'));
    const page = await ada.get('/d/new?from=ets-2020');
    const shown = fieldsIn(page);
    const [proposed = ''] = [shown.starts].flat();
    expect(new Date(`${proposed}T00:00:00Z`).getUTCDay()).toBe(new Date('2020-12-03T00:00:00Z').getUTCDay());
    const typed = { ...shown, take: 'one', 'place.zh-CN': '西宁', 'place.en': 'Xining', id: '' };
    const refused = await ada.post('/d/new', { ...typed, 'place.zh-CN': '', 'place.en': '', closesOn: '2020-01-01' });
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toMatch(/id="place-error">This is needed/);
    expect(refused.body).toMatch(/id="closesAt-error">The form has to close after it opens/);
    await ada.post('/d/new', { ...typed, starts: '2027-03-04', begins: '2027-03-03', headcount: '120' });
    const file = readProgramme((await desk.deps.drafts.find('ets-2020-2'))?.source.text ?? '', 'again.yaml');
    expect(file.title).toEqual({
      'zh-CN': '中欧碳排放权交易能力建设培训（2027年3月）',
      en: 'EU-China ETS capacity building, March 2027',
    });
    expect(file.speakers).toHaveLength(16);
    expect(file.sessions).toMatchObject([
      {
        ...{ code: 'XINING', place: { 'zh-CN': '西宁', en: 'Xining' }, headcount: 120, begins: '2027-03-03' },
        ...{ opens: '2027-03-04 16:00', closes: '2027-03-05 20:00' },
      },
    ]);
    expect(file.sessions[0]).not.toHaveProperty('attendance');
    expect(file.sessions[0]?.talks).toHaveLength(5);
  });

  it('can be some of its sessions, with who gets their reports and nobody who got only those of others', async () => {
    const before = readProgramme(ets, 'ets.yaml');
    const readers = [
      { id: 'of-wf', name: 'Wen', address: 'wen@example.org', language: 'en', sessions: ['ETS-WF'] },
      { id: 'of-two', name: 'Tao', address: 'tao@example.org', language: 'en', sessions: ['ETS-WF', 'ETS-CQ'] },
    ];
    await upload(
      '/d/new',
      stringify({ ...before, programme: 'autumn', recipients: [...before.recipients, ...readers] }),
    );
    const post = (more: Record<string, string>) =>
      ada.post('/d/new', { from: 'autumn', starts: '2027-03-02', id: 'spring', take: 'some', ...more });
    expect((await post({})).body).toContain('Tick at least one session');
    await post({ session: '2' });
    const file = readProgramme((await desk.deps.drafts.find('spring'))?.source.text ?? '', 'again.yaml');
    expect(file.sessions.map(({ code, opens, headcount }) => [code, opens, headcount])).toEqual([
      ['ETS-CQ-2', '2027-03-02 16:00', undefined],
    ]);
    const limits = file.recipients.map(({ id, sessions }) => [id, sessions]);
    expect(limits).toContainEqual(['of-two', ['ETS-CQ-2']]);
    expect(limits.map(([id]) => id)).not.toContain('of-wf');
  });

  it('has what was published, and nothing of what is only in the draft', async () => {
    await desk.publish(readProgramme(ets, 'ets.yaml'));
    const basics = '/d/p/ets-2020/edit/basics';
    await ada.post(basics, { ...fieldsIn(await ada.get(basics)), 'title.en': 'Not yet' });
    await ada.post('/d/new', { from: 'ets-2020', starts: '2026-03-02', id: 'spring' });
    const { title } = readProgramme((await desk.deps.drafts.find('spring'))?.source.text ?? '', 'spring.yaml');
    expect(title).toEqual(readProgramme(ets, 'ets.yaml').title);
  });

  it.each(['published', 'never published'])(
    'can be published as it is, with all that it had when it was %s',
    async (state) => {
      const before = readProgramme(ets, 'ets.yaml');
      if (state === 'published') await desk.publish(before);
      else await upload('/d/new', ets);
      await ada.get('/d/new?from=ets-2020');
      await ada.post('/d/new', { from: 'ets-2020', starts: '2026-03-02', id: 'spring', follows: 'yes' });
      expect((await ada.get('/d/p/spring')).body).toContain('Go on to publish it');
      const published = await ada.post('/d/p/spring/publish', hiddenFields(await ada.get('/d/p/spring/publish')));
      expect(published.headers).toMatchObject({ location: expect.stringContaining('/d/p/spring') });
      const { body = '' } = await ada.get('/d/p/spring/file.yaml');
      const after = readProgramme(Buffer.from(body, 'base64').toString(), 'spring.yaml');
      const timeless = ({ sessions, programme, follows, ...rest }: typeof after) => ({
        ...rest,
        sessions: sessions.map(({ code, opens, closes, headcount, attendance, ...others }) => others),
      });
      expect(timeless(after)).toEqual(timeless(before));
      expect(after.sessions.map(({ code, opens, closes }) => [code, opens, closes])).toEqual([
        ['ETS-WF-2', '2026-03-02 16:00', '2026-03-03 20:00'],
        ['ETS-SX-2', '2026-03-07 16:00', '2026-03-08 20:00'],
        ['ETS-CQ-2', '2026-03-14 16:00', '2026-03-15 20:00'],
        ['ETS-SZ-2', '2026-03-17 16:00', '2026-03-18 20:00'],
      ]);
      expect(after.follows).toBe(state === 'published' ? 'ets-2020' : before.follows);
      expect(await desk.deps.programmes.findProgramme('spring')).toMatchObject({ revision: 1 });
    },
  );
});

describe('a file that is sent', () => {
  it('is refused with all that is wrong with its writing, line and character, as who sends it reads', async () => {
    const broken = `${ets}also: [never closed\nand: "neither\n`;
    for (const target of ['/d/new', '/d/p/ets-2020/file']) {
      await desk.publish(readProgramme(ets, 'ets.yaml'));
      const english = await upload(target, broken);
      expect([english.statusCode, linesIn(english)]).toEqual([422, expect.any(Array)]);
      expect(linesIn(english)[0]).toMatch(/^Line \d{3}, character \d+: /);
      await ada.post('/d/me/language', { language: 'fr' });
      expect(linesIn(await upload(target, broken))[0]).toMatch(/^Ligne \d{3}, caractère \d+\u00a0: /);
      await ada.post('/d/me/language', { language: 'en' });
    }
    expect(await desk.deps.drafts.find('ets-2020')).toBeUndefined();
  });

  it('is kept with its faults, and shows each with its line', async () => {
    const faulty = ets
      .replace('retentionDays: 365', 'retentionDays: 100000')
      .replace('speaker: jiang', 'speaker: nobody');
    const sent = await upload('/d/new', faulty);
    expect(sent.headers).toMatchObject({ location: '/d/p/ets-2020/edit/source' });
    expect((await desk.deps.drafts.find('ets-2020'))?.source.text).toBe(faulty);
    const { body = '' } = await ada.get('/d/p/ets-2020/edit/source');
    const line = faulty.split('\n').findIndex((each) => each.includes('retentionDays')) + 1;
    expect(body).toContain(`<li>Line ${line}: retentionDays: `);
  });

  it('is led to the place of the programme that has its id, and elsewhere that is only taken', async () => {
    await desk.publish(readProgramme(ets, 'ets.yaml'));
    const own = await upload('/d/new', ets);
    expect([own.statusCode, own.body]).toEqual([422, expect.stringContaining('"/d/p/ets-2020?replace#file"')]);
    expect((await ada.get('/d/p/ets-2020?replace')).body).toContain('<details open>');
    await bo.post('/d/new', { ...training, id: 'bos' });
    const others = await upload('/d/new', ets.replace('programme: ets-2020', 'programme: bos'));
    expect([others.statusCode, others.body]).toEqual([422, expect.stringContaining('This short name is taken.')]);
    expect(others.body).not.toMatch(/bo@example|\/d\/p\/bos/);
  });
});

describe('a part of a programme', () => {
  const people = '/d/p/ets-2020/edit/people';

  beforeEach(async () => {
    await desk.publish(readProgramme(ets, 'ets.yaml'));
  });

  it('begins a draft with the first change, and none without', async () => {
    const page = await ada.get('/d/p/ets-2020/edit/basics');
    const same = await ada.post('/d/p/ets-2020/edit/basics', fieldsIn(page));
    expect(same.statusCode).toBe(303);
    expect(await desk.deps.drafts.find('ets-2020')).toBeUndefined();
    await ada.post('/d/p/ets-2020/edit/basics', { ...fieldsIn(page), 'title.en': 'Another title' });
    const draft = await desk.deps.drafts.find('ets-2020');
    expect(readProgramme(draft?.source.text ?? '', 'draft.yaml').title.en).toBe('Another title');
    expect(draft).toMatchObject({ by: 'ada@example.org', createdBy: 'ada@example.org' });
  });

  it('says what is wrong beside its field, on top, and on every other page', async () => {
    const page = await ada.get('/d/p/ets-2020/edit/session/ETS-WF');
    await ada.post('/d/p/ets-2020/edit/session/ETS-WF', {
      draft: draftIn(page),
      'sessions.0.closes': '2020-12-01T10:00',
    });
    const wrong = await ada.get('/d/p/ets-2020/edit/session/ETS-WF');
    expect(wrong.body).toMatch(
      /id="sessions\.0\.closes"[^>]*aria-invalid="true"|aria-invalid="true"[^>]*id="sessions\.0\.closes"/,
    );
    expect(wrong.body).toContain('<a href="#sessions.0.closes">');
    expect((await ada.get(people)).body).toContain('/d/p/ets-2020/edit/session/ETS-WF#sessions.0.closes');
    expect((await ada.get('/d/p/ets-2020')).body).toContain('Mend 1 thing');
  });

  it('understands a country or a city as its time zone, and says in which one the times are', async () => {
    const session = '/d/p/ets-2020/edit/session/ETS-WF';
    const save = async (typed: Readonly<Record<string, string>>) => {
      const page = await ada.get(session);
      await ada.post(session, { ...fieldsIn(page), ...typed, draft: draftIn(page) });
      return ada.get(session);
    };
    const brussels = await save({ 'sessions.0.zone': 'brussels' });
    expect(fieldsIn(brussels)).toMatchObject({ 'sessions.0.zone': 'Central European Time (Belgium)' });
    expect(brussels.body).toContain('Times are in Central European Time (Belgium).');
    expect((await ada.get('/d/p/ets-2020/edit/sessions')).body).toContain('Central European Time (Belgium)');
    // What is shown is sent with everything else, and stays what it was.
    await save({ 'sessions.0.headcount': '12' });
    expect((await desk.deps.drafts.find('ets-2020'))?.source.text).toContain('zone: Europe/Brussels');
    const several = await save({ 'sessions.0.zone': 'United States' });
    expect(errorsIn(several).join()).toContain('“United States” has several time zones. Choose one below the field.');
    const chosen = await save({ 'sessions.0.zone.choice': 'America/Denver' });
    expect(fieldsIn(chosen)).toMatchObject({ 'sessions.0.zone': 'Mountain Time (US)' });
    const told = await ada.post(
      session,
      { ...fieldsIn(chosen), 'sessions.0.zone': 'brussels', draft: draftIn(chosen) },
      { headers: { accept: 'application/json' } },
    );
    expect(JSON.parse(told.body ?? '').others).toEqual({ 'sessions.0.zone': ['Central European Time (Belgium)'] });
    const unknown = await save({ 'sessions.0.zone': 'Weifan' });
    expect(errorsIn(unknown).join()).toContain('“Weifan” is no country, city or time zone known here.');
    expect(errorsIn(unknown).join()).toContain('Did you mean Weifang?');
    expect(fieldsIn(await save({ 'sessions.0.zone': '中国' }))).toMatchObject({
      'sessions.0.zone': 'China Standard Time',
    });
  });

  it('adds, moves and takes out rows, and what refers to them goes along', async () => {
    const act = async (action: string) => {
      const page = await ada.get(people);
      return ada.post(people, { draft: draftIn(page), do: action });
    };
    const { location = '' } = (await act('add.speakers')).headers ?? {};
    expect(location).toBe(`${people}?new=speakers.16#speakers.16`);
    // What has only begun is not wrong; once it was saved it is, and so it is where the programme is to be published.
    expect(errorsIn(await ada.get(`${people}?new=speakers.16`))).toEqual([]);
    expect(errorsIn(await ada.get(people))).toContain('Fill this in.');
    expect((await ada.get('/d/p/ets-2020')).body).toContain('Before it can be published');
    await act('up.speakers.16');
    await act('remove.speakers.0');
    const { content } = await draftContent();
    expect(content.speakers.map(({ id }: { id: string }) => id).slice(-2)[0]).toBe('speaker-17');
    expect(JSON.stringify(content.sessions)).not.toContain('"lin"');
  });

  it.each([
    ['a session', 'sessions', 'sessions'],
    ['a talk', 'session/ETS-WF', 'sessions.0.talks'],
    ['a recipient', 'recipients', 'recipients'],
    ['an answer of a question', 'question/q_able', 'questionnaire.pages.0.questions.2.options'],
  ])('says what is wrong with %s once it was saved, and not when it has only begun', async (_, part, list) => {
    const page = await ada.get(`/d/p/ets-2020/edit/${part}`);
    const { headers } = await ada.post(`/d/p/ets-2020/edit/${part}`, { draft: draftIn(page), do: `add.${list}` });
    const [address = ''] = String(headers?.location).split('#');
    expect(address).toContain(`?new=${list}.`);
    expect(errorsIn(await ada.get(address))).toEqual([]);
    expect(errorsIn(await ada.get(address.split('?')[0] ?? ''))).not.toEqual([]);
  });

  it('adds who is typed with a talk, once, with one save', async () => {
    await upload('/d/new', ets);
    const address = '/d/p/ets-2020/edit/session/ETS-WF';
    const all = Object.entries(fieldsIn(await ada.get(address)));
    const shown = Object.fromEntries(all.filter(([name]) => !name.endsWith('.speakers')));
    const talk = 'new.sessions.0.talks';
    const sent = {
      ...shown,
      ...{ [`${talk}.0.name.zh-CN`]: '秦岭', [`${talk}.0.institution.en`]: 'Xi’an Institute' },
      ...{ [`${talk}.1.name.zh-CN`]: '秦岭', [`${talk}.2.name.en`]: 'Lin Tingtao' },
      'sessions.0.talks.2.speakers': '',
    };
    for (let times = 0; times < 2; times += 1) {
      const { draft, seen } = fieldsIn(await ada.get(address));
      await ada.post(address, { ...sent, ...(draft && { draft }), ...(seen && { seen }) });
    }
    const { speakers, sessions } = readProgramme(
      (await desk.deps.drafts.find('ets-2020'))?.source.text ?? '',
      'now.yaml',
    );
    expect(speakers).toHaveLength(17);
    expect(speakers[16]).toMatchObject({ name: { 'zh-CN': '秦岭' }, institution: { en: 'Xi’an Institute' } });
    const { id } = speakers[16] ?? {};
    expect(sessions[0]?.talks.map((each) => each.speakers ?? each.speaker).slice(0, 3)).toEqual([
      ['lin', id],
      ['jiang', id],
      'lin',
    ]);
  });

  it('says what was taken out, and puts it back beside what was saved since', async () => {
    const languages = '/d/p/ets-2020/edit/languages';
    const undo = '/d/p/ets-2020/undo';
    const english = /^ +en: /m;
    const written = async () => (await desk.deps.drafts.find('ets-2020'))?.source.text;
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
    const language = async () =>
      (await draftContent()).content.recipients.map((each: { language: string }) => each.language);
    expect(await language()).toEqual(['zh-CN', 'zh-CN', 'zh-CN', 'zh-CN']);
    expect(await notice(languages)).toMatch(
      /Marta Ellingsen ?, ETS Training Office and Bai Mingchuan ?: reports come in Chinese now\./,
    );
    expect(await notice('/d/p/ets-2020')).toBeDefined();
    expect(await notice('/d/p/ets-2020/edit/people')).toBeUndefined();

    // What was typed beside it stays.
    expect((await ada.post(undo, hiddenFields(await ada.get(languages)))).headers?.location).toBe(languages);
    expect(await written()).toMatch(english);
    expect(await written()).toContain('碳市场');
    expect(await language()).toEqual(['zh-CN', 'zh-CN', 'en', 'en']);
    expect(await notice(languages)).toBeUndefined();
    expect((await ada.get(undo)).headers?.location).toBe('/d/p/ets-2020');

    await remove();
    const before = await draftContent();
    const stale = hiddenFields(await ada.get(languages));
    const basics = '/d/p/ets-2020/edit/basics';
    await ada.post(basics, { draft: stale.draft ?? '', 'title.zh-CN': '另一个', 'contact.name.zh-CN': '会务组' });
    expect(await notice(languages)).toBeDefined();
    const asked = await ada.post(undo, stale);
    expect([asked.statusCode, bodyText(asked.body ?? '')]).toEqual([
      409,
      expect.stringContaining('It comes back, with all that belongs to it. What was saved since stays.'),
    ]);
    // A page of ours, as a header can hold it.
    const odd = { ...hiddenFields(asked), page: `${languages}/../的\r\nx: y` };
    expect((await ada.post(undo, odd)).headers?.location).toBe('/d/p/ets-2020/edit/%E7%9A%84x:%20y');
    const { content } = await draftContent();
    expect(content.title).toEqual({ 'zh-CN': '另一个', en: 'EU-China ETS capacity building, December 2020' });
    expect(content.contact.name).toEqual({ 'zh-CN': '会务组', en: 'EU-China ETS training team' });
    expect(content.languages).toEqual([...before.content.languages, 'en']);
  });

  it('keeps what was written anew in the place of what comes back, and says so', async () => {
    const [people, undo] = ['/d/p/ets-2020/edit/people', '/d/p/ets-2020/undo'];
    const languages = '/d/p/ets-2020/edit/languages';
    await ada.post(languages, { draft: draftIn(await ada.get(languages)), do: 'remove.languages.1' });
    await ada.post(languages, { draft: draftIn(await ada.get(languages)), do: 'add-language', 'new-language': 'en' });
    await ada.post(languages, { draft: draftIn(await ada.get(languages)), 'title.en': 'Anew' });
    const asked = await ada.get(`${undo}?page=${encodeURIComponent(languages)}`);
    expect(bodyText(asked.body ?? '')).toMatch(/stays as it is now: The title in English Undo/);
    expect((await ada.post(undo, hiddenFields(asked))).headers?.location).toBe(languages);
    const { content } = await draftContent();
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
    expect(filled).toMatch(/French was added, with \d+ texts from our own words.* \d+ texts are left to write\./);
    expect((await draftContent()).content.questionnaire.pages[0].questions[0].text).toMatchObject({
      fr: expect.stringMatching(/^Dans l’ensemble/),
    });
    await add('', 'es');
    await add('pt_br');
    const listed = async () => (await draftContent()).content.languages;
    expect(await listed()).toEqual(['zh-CN', 'en', 'fr', 'es', 'pt-BR']);

    const text = (await desk.deps.drafts.find('ets-2020'))?.source.text ?? '';
    const source = '/d/p/ets-2020/edit/source';
    const typed = text.replace('  - pt-BR\n', '  - French\n  - pt-BR\n');
    await ada.post(source, { draft: draftIn(await ada.get(source)), text: typed });
    expect(await listed()).toContain('French');
    const page = await ada.get(languages);
    expect(bodyText(page.body ?? '')).toContain('This is no language: take it out');
    await ada.post(languages, { draft: draftIn(page), do: 'remove.languages.4' });
    expect(await listed()).toEqual(['zh-CN', 'en', 'fr', 'es', 'pt-BR']);
  });

  it('asks for equal texts once, and for each where they differ', async () => {
    const people = '/d/p/ets-2020/edit/languages?show=people';
    const [first, second] = [0, 1].map((at) => `speakers.${at}.institution.en`);
    const once = await ada.get(people);
    expect(once.body).toContain(`name="${first}"`);
    expect(once.body).not.toContain(`name="${second}"`);
    expect(bodyText(once.body ?? '')).toContain('Changed at the same time: Speaker Bai Mingchuan, the institution');
    await ada.post(people, { draft: draftIn(once), [first ?? '']: 'NCSC' });
    const { speakers } = (await draftContent()).content;
    expect([speakers[0].institution.en, speakers[1].institution.en]).toEqual(['NCSC', 'NCSC']);

    const own = '/d/p/ets-2020/edit/people';
    await ada.post(own, { draft: draftIn(await ada.get(own)), [second ?? '']: 'The Centre' });
    expect((await ada.get(people)).body).toContain(`name="${second}"`);
  });

  it('keeps the last language, and with it all texts', async () => {
    const languages = '/d/p/ets-2020/edit/languages';
    const written = async () => (await desk.deps.drafts.find('ets-2020'))?.source.text;
    const remove = async () => {
      const page = await ada.get(languages);
      return ada.post(languages, { draft: draftIn(page), do: 'remove.languages.0' });
    };
    await remove();
    while ((await draftContent()).content.languages.length > 1) await remove();
    const last = await written();
    expect((await remove()).statusCode).toBe(303);
    expect(await written()).toBe(last);
  });

  it('asks a copied session anew where it is, in each language, and gives it a code that can be typed', async () => {
    const sessions = '/d/p/ets-2020/edit/sessions';
    const copied = await ada.post(sessions, { draft: draftIn(await ada.get(sessions)), do: 'copy.sessions.0' });
    const copy = '/d/p/ets-2020/edit/session/ETS-WF-2';
    expect(copied.headers?.location).toBe(`${copy}?new=sessions.1`);
    // Of what has only begun nothing is wrong.
    const page = await ada.get(`${copy}?new=sessions.1`);
    expect(fieldsIn(page)).toMatchObject({ 'sessions.1.place.en': '', 'sessions.1.place.zh-CN': '' });
    expect(page.body).not.toContain('潍坊');
    expect(errorsIn(page)).toEqual([]);
    await ada.post(copy, { draft: draftIn(page), 'sessions.1.place.en': 'Xining' });
    const [first, second] = (await draftContent()).content.sessions;
    expect(second).toEqual({ ...first, code: 'ETS-WF-2', place: { en: 'Xining' } });
  });

  it('asks the copy of a session online for its title', async () => {
    const source = '/d/p/ets-2020/edit/source';
    const place = /^( {4})place: .*$/m;
    const text = ets.replace(place, '$1title: { en: Webinar 3, zh-CN: 研讨会 }');
    await ada.post(source, { draft: draftIn(await ada.get(source)), text });
    const sessions = '/d/p/ets-2020/edit/sessions';
    await ada.post(sessions, { draft: draftIn(await ada.get(sessions)), do: 'copy.sessions.0' });
    const [first, second] = (await draftContent()).content.sessions;
    expect([first.title.en, second.title, second.opens]).toEqual(['Webinar 3', undefined, first.opens]);
  });

  it('copies no row that is none, as somebody may have typed it', async () => {
    const rows = '[null, 5, text, [1]]';
    const text = ets.replace(/^speakers:\n(?:[ ].*\n)+/m, `speakers: ${rows}\n`);
    const source = '/d/p/ets-2020/edit/source';
    await ada.post(source, { draft: draftIn(await ada.get(source)), text });
    for (const at of [0, 1, 2, 3]) {
      const { statusCode } = await ada.post(people, {
        draft: draftIn(await ada.get(people)),
        do: `copy.speakers.${at}`,
      });
      expect(statusCode, String(at)).toBe(303);
    }
    expect((await desk.deps.drafts.find('ets-2020'))?.source.text).toBe(text);
  });

  it('shows both versions to who lost a race, keeps nothing by itself, and takes what is chosen', async () => {
    await makeOrganiser('bo@example.org');
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
    expect((await draftContent()).content.speakers[0].name.en).toBe('By Bo');

    await ada.post(people, { ...fieldsIn(both), 'keep.speakers.0.name.en': 'mine' });
    const { content } = await draftContent();
    expect(content.speakers.slice(0, 2).map(({ name }: { name: { en: string } }) => name.en)).toEqual([
      'By Ada',
      'Also by Bo',
    ]);
  });

  it('puts together what two have changed of a page, and asks of what both have, with nothing chosen that takes out', async () => {
    await makeOrganiser('bo@example.org');
    const names = async () => {
      const { speakers } = (await draftContent()).content;
      return speakers.slice(0, 3).map(({ name }: { name: { en: string } }) => name.en);
    };
    const [, , third] = parse(ets).speakers.map(({ name }: { name: { en: string } }) => name.en);
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
    const json = { headers: { accept: 'application/json' } };
    const [page, named] = [await ada.get(people), 'speakers.0.name.en'];
    const sent = (name: string, nth = 0) => ({ ...fieldsIn(page), [named]: name, nth: String(nth) });
    const name = async () => (await draftContent()).content.speakers[0].name.en;

    // Twice at the same moment, as somebody presses a button twice.
    const added = { ...sent('Once'), do: 'add.speakers' };
    const both = await Promise.all([ada.post(people, added), ada.post(people, added)]);
    expect(both.map(({ headers }) => headers?.location)).toEqual([
      `${people}?new=speakers.16#speakers.16`,
      `${people}?new=speakers.16#speakers.16`,
    ]);
    expect((await draftContent()).content.speakers).toHaveLength(17);
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
    await makeOrganiser('bo@example.org');
    await bo.post(people, { ...fieldsIn(await bo.get(people)), [named]: 'By Bo' });
    expect((await ada.post(people, typed('Fourth', 4))).statusCode).toBe(409);
    const source = '/d/p/ets-2020/edit/source';
    const file = fieldsIn(await ada.get(source));
    const line = (words: string) => ({ ...file, text: `${file.text}# ${words}\n` });
    for (const words of ['one', 'two']) expect((await ada.post(source, line(words))).statusCode).toBe(303);
    expect((await desk.deps.drafts.find('ets-2020'))?.source.text).toMatch(/# two\n$/);
  });

  it('gives back what was typed to who wrote of a session that another has renamed, or of a question that is gone', async () => {
    await makeOrganiser('bo@example.org');
    const session = '/d/p/ets-2020/edit/session/ETS-WF';
    const mine = await ada.get(session);
    const sent = { ...fieldsIn(mine), 'sessions.0.place.en': 'In the <town> hall' };
    const source = await bo.get('/d/p/ets-2020/edit/source');
    const renamed = ets.replaceAll('ETS-WF', 'ETS-WEST').replaceAll('q_overall', 'q_all');
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
    const json = { headers: { accept: 'application/json' } };
    expect((await ada.post(session, sent, json)).statusCode).toBe(409);
    expect((await ada.post(session, {})).statusCode).toBe(404);
    expect((await ada.post('/d/p/ets-2020/edit/nothing/x', question)).statusCode).toBe(404);
  });

  it('tells a script the same in JSON', async () => {
    const page = await ada.get('/d/p/ets-2020/edit/basics');
    const json = { headers: { accept: 'application/json' } };
    const fields = { draft: draftIn(page), 'contact.address': 'nobody' };
    const saved = await ada.post('/d/p/ets-2020/edit/basics', fields, json);
    expect(JSON.parse(saved.body ?? '')).toMatchObject({ faults: [{ field: 'contact.address' }] });
    const lost = await ada.post('/d/p/ets-2020/edit/basics', { ...fields, 'contact.address': 'else' }, json);
    expect([lost.statusCode, JSON.parse(lost.body ?? '')]).toMatchObject([
      409,
      { error: { code: 'lost', by: 'ada@example.org' } },
    ]);
  });

  it('takes as many new rows as are sent, and shows more than it takes at once again as they were typed', async () => {
    const sent = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, at) => [`speakers.${16 + at}.id`, `more-${at}`]));
    const fields = { ...fieldsIn(await ada.get(people)), 'speakers.2.name.en': 'By Ada & Bo' };
    const refused = await ada.post(people, { ...fields, ...sent(1001) });
    expect([refused.statusCode, bodyText(refused.body ?? '')]).toEqual([
      413,
      expect.stringContaining('all that was typed stands here'),
    ]);
    expect(await desk.deps.drafts.find('ets-2020')).toBeUndefined();
    // The same page once more: less of it is saved.
    const again = fieldsIn(refused);
    expect(again).toMatchObject({ ...fields, form: expect.any(String) });
    expect((await ada.post(people, { ...again, ...sent(300) })).statusCode).toBe(303);
    const { speakers } = (await draftContent()).content;
    expect([speakers.length, speakers[2].name.en]).toEqual([316, 'By Ada & Bo']);

    const json = { headers: { accept: 'application/json' } };
    const told = await ada.post(people, { ...again, ...sent(1400) }, json);
    expect([told.statusCode, JSON.parse(told.body ?? '').error.code]).toEqual([413, 'too-many']);
  });

  it('gives the file byte for byte, and takes it back', async () => {
    const page = await ada.get('/d/p/ets-2020/edit/source');
    await ada.post('/d/p/ets-2020/edit/source', { draft: draftIn(page), text: ets });
    const { body = '', headers } = await ada.get('/d/p/ets-2020/file.yaml');
    expect(Buffer.from(body, 'base64').toString()).toBe(ets);
    expect(headers).toMatchObject({ 'content-disposition': 'attachment; filename="ets-2020.yaml"' });
    const other = await upload('/d/p/ets-2020/file', ets.replace('programme: ets-2020', 'programme: other'));
    expect([other.statusCode, other.body]).toEqual([
      422,
      expect.stringContaining('its short name is other, and this one’s is ets-2020'),
    ]);
    expect(other.body).toMatch(/its short name is other[\s\S]*?<a href="\/d\/new">/);
    const workbook = await upload('/d/p/ets-2020/file', 'PK\u0003\u0004[Content_Types].xml');
    expect([workbook.statusCode, bodyText(workbook.body ?? '')]).toEqual([
      422,
      expect.stringContaining(
        'This is a workbook or an archive. Unpack an archive, and choose the programme file in it.',
      ),
    ]);
    const taken = await upload('/d/p/ets-2020/file', `${ets}# by hand\n`);
    expect(taken.statusCode).toBe(303);
    expect((await desk.deps.drafts.find('ets-2020'))?.source.text).toBe(`${ets}# by hand\n`);
  });

  it('gives the files that it names along with it, in an archive, and takes all of them back', async () => {
    const logo = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><path d="M0 0h2v1H0z"/></svg>';
    const text = ets.replace('graceMinutes: 15', 'graceMinutes: 15\nlook: { logo: images/logo.svg }');
    await upload('/d/p/ets-2020/file', text, { 'logo.svg': logo });
    const { body = '', headers } = await ada.get('/d/p/ets-2020/file.yaml');
    expect(headers).toMatchObject({ 'content-disposition': 'attachment; filename="ets-2020.zip"' });
    const files = Object.entries(unzipSync(Buffer.from(body, 'base64')));
    expect(files.map(([name, bytes]) => [name, Buffer.from(bytes).toString()])).toEqual([
      ['ets-2020.yaml', text],
      ['images/logo.svg', logo],
    ]);
  });

  it('gives nothing that is unpacked elsewhere, or in the place of the programme file', async () => {
    for (const name of ['../../logo.svg', '/etc/logo.svg', 'a/../../logo.svg', 'C:\\logo.svg', 'ets-2020.yaml']) {
      const { drafts, clock } = desk.deps;
      const before = await drafts.find('ets-2020');
      const source = { text: ets, beside: { [name]: 'eA==' } };
      const by = 'ada@example.org';
      const draft = { programme: 'ets-2020', number: 1, source, at: clock.now(), by, createdBy: by };
      await (before === undefined ? drafts.create(draft) : drafts.save(draft, before.number));
      const { body = '' } = await ada.get('/d/p/ets-2020/file.yaml');
      const { 'ets-2020.yaml': text, ...others } = unzipSync(Buffer.from(body, 'base64'));
      expect(Buffer.from(text ?? '').toString()).toBe(ets);
      for (const other of Object.keys(others)) expect(other, name).toMatch(/^logo\.svg$/);
    }
  });

  it('throws a draft away only if that is meant, and the one that was seen', async () => {
    const page = await ada.get('/d/p/ets-2020/edit/source');
    await ada.post('/d/p/ets-2020/edit/source', { draft: draftIn(page), text: `${ets}# more\n` });
    const draft = draftIn(await ada.get('/d/p/ets-2020'));
    expect((await ada.post('/d/p/ets-2020/discard', { draft })).statusCode).toBe(422);
    expect((await ada.post('/d/p/ets-2020/discard', { draft: '1', sure: 'yes' })).statusCode).toBe(409);
    expect((await ada.post('/d/p/ets-2020/discard', { draft, sure: 'yes' })).statusCode).toBe(303);
    expect(await desk.deps.drafts.find('ets-2020')).toBeUndefined();
  });
});

/** Lets another organise the programme too: the published one says who does. */
async function makeOrganiser(address: string): Promise<void> {
  await desk.publish(readProgramme(ets.replace('he.nianchu@example.org', address), 'ets.yaml'));
}

async function draftContent() {
  const draft = await desk.deps.drafts.find('ets-2020');
  return { content: parse(draft?.source.text ?? '') };
}

async function upload(
  target: string,
  text: string,
  beside: Readonly<Record<string, string>> = {},
): Promise<HttpResponse> {
  const page = await ada.get('/d/p/ets-2020');
  const form = new FormData();
  form.append('csrf', ada.csrf ?? '');
  form.append('draft', draftIn(page));
  form.append('file', new File([text], 'ets.yaml'));
  for (const [name, content] of Object.entries(beside)) form.append('beside', new File([content], name));
  const request = new Request('http://localhost', { method: 'POST', body: form });
  const headers = { 'content-type': request.headers.get('content-type') ?? '' };
  return ada.post(target, {}, { headers, body: new Uint8Array(await request.arrayBuffer()) });
}

/** What is wrong with a file, line by line. */
function linesIn({ body = '' }: HttpResponse): string[] {
  const [, list = ''] = /id="file-error".*?<ul>(.*?)<\/ul>/.exec(body) ?? [];
  return [...list.matchAll(/<li>(.*?)<\/li>/g)].map(([, text = '']) => text);
}
