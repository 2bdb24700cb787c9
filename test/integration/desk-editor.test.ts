import { expect, it } from 'vitest';
import { draftIn, errorsIn, fieldsIn } from '../fixtures/desk/page-fields.ts';
import { draftContent, draftFile, draftText } from '../fixtures/desk/stored-draft.ts';
import { adas, twoOrganisers } from '../fixtures/desk/two-organisers.ts';
import { bodyText } from '../fixtures/web/html-text.ts';

// A programme is edited part by part, as its pages ask for it, and never written over.

const { desk, ada } = twoOrganisers(adas);

const people = '/d/p/ets-2020/edit/people';

it('begins a draft with the first change, and none without', async () => {
  const page = await ada.get('/d/p/ets-2020/edit/basics');
  const same = await ada.post('/d/p/ets-2020/edit/basics', fieldsIn(page));
  expect(same.statusCode).toBe(303);
  expect(await desk.deps.drafts.find('ets-2020')).toBeUndefined();
  await ada.post('/d/p/ets-2020/edit/basics', { ...fieldsIn(page), 'title.en': 'Another title' });
  const draft = await desk.deps.drafts.find('ets-2020');
  expect((await draftFile(desk)).title.en).toBe('Another title');
  expect(draft).toMatchObject({ by: 'ada@example.org', createdBy: 'ada@example.org' });
});

it.each(['recipients/%00', 'basics/title', 'sessions/ETS-WF', 'session', 'nothing'])(
  'has no page at edit/%s, nor takes anything there',
  async (address) => {
    const page = `/d/p/ets-2020/edit/${address}`;
    const { statusCode } = await ada.get(page);
    const sent = await ada.post(page, fieldsIn(await ada.get('/d/p/ets-2020/edit/basics')));
    expect([statusCode, sent.statusCode]).toEqual([404, 404]);
    expect(await desk.deps.drafts.find('ets-2020')).toBeUndefined();
  },
);

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
  expect(await draftText(desk)).toContain('zone: Europe/Brussels');
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
  const content = await draftContent(desk);
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
  const { speakers, sessions } = await draftFile(desk);
  expect(speakers).toHaveLength(17);
  expect(speakers[16]).toMatchObject({ name: { 'zh-CN': '秦岭' }, institution: { en: 'Xi’an Institute' } });
  const { id } = speakers[16] ?? {};
  expect(sessions[0]?.talks.map((each) => each.speakers ?? each.speaker).slice(0, 3)).toEqual([
    ['lin', id],
    ['jiang', id],
    'lin',
  ]);
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
  // Nobody has typed its code: it is that of the place once somebody presses the button, and not while the script saves.
  const named = { 'sessions.1.code': 'ETS-WF-2', 'made-code': fieldsIn(page)['made-code'] ?? '' };
  const typed = { ...named, draft: draftIn(page), 'sessions.1.place.en': 'Xining' };
  const kept = JSON.parse((await ada.post(copy, typed, { headers: { accept: 'application/json' } })).body ?? '');
  expect(kept).toMatchObject({ address: copy });
  const saved = await ada.post(copy, { ...typed, draft: kept.draft, seen: kept.seen });
  expect(saved.headers?.location).toBe('/d/p/ets-2020/edit/session/XINING');
  const [first, second] = (await draftContent(desk)).sessions;
  expect(second).toEqual({ ...first, code: 'XINING', place: { en: 'Xining' } });
});

it('asks the copy of a session online for its title', async () => {
  const source = '/d/p/ets-2020/edit/source';
  const place = /^( {4})place: .*$/m;
  const text = adas.replace(place, '$1title: { en: Webinar 3, zh-CN: 研讨会 }');
  await ada.post(source, { draft: draftIn(await ada.get(source)), text });
  const sessions = '/d/p/ets-2020/edit/sessions';
  await ada.post(sessions, { draft: draftIn(await ada.get(sessions)), do: 'copy.sessions.0' });
  const [first, second] = (await draftContent(desk)).sessions;
  expect([first.title.en, second.title, second.opens]).toEqual(['Webinar 3', undefined, first.opens]);
});

it('copies no row that is none, as somebody may have typed it', async () => {
  const rows = '[null, 5, text, [1]]';
  const text = adas.replace(/^speakers:\n(?:[ ].*\n)+/m, `speakers: ${rows}\n`);
  const source = '/d/p/ets-2020/edit/source';
  await ada.post(source, { draft: draftIn(await ada.get(source)), text });
  for (const at of [0, 1, 2, 3]) {
    const { statusCode } = await ada.post(people, {
      draft: draftIn(await ada.get(people)),
      do: `copy.speakers.${at}`,
    });
    expect(statusCode, String(at)).toBe(303);
  }
  expect(await draftText(desk)).toBe(text);
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
  const { speakers } = await draftContent(desk);
  expect([speakers.length, speakers[2].name.en]).toEqual([316, 'By Ada & Bo']);

  const json = { headers: { accept: 'application/json' } };
  const told = await ada.post(people, { ...again, ...sent(1400) }, json);
  expect([told.statusCode, JSON.parse(told.body ?? '').error.code]).toEqual([413, 'too-many']);
});
