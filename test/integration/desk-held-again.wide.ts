import { expect, it } from 'vitest';
import { stringify } from 'yaml';
import { readProgramme } from '../../shared/programme/read.ts';
import { hiddenFields } from '../fixtures/desk/hidden-fields.ts';
import { fieldsIn } from '../fixtures/desk/page-fields.ts';
import { sendFile } from '../fixtures/desk/send-file.ts';
import { draftFile } from '../fixtures/desk/stored-draft.ts';
import { adas, twoOrganisers } from '../fixtures/desk/two-organisers.ts';

// A programme that was held is held again, as it was or with some of its sessions.

const { desk, ada, bo } = twoOrganisers();

it('keeps all but its id, codes and days', async () => {
  await desk.publish(readProgramme(adas, 'ets.yaml'));
  await ada.post('/d/new', { from: 'ets-2020', starts: '2026-03-02', id: '', follows: 'yes' });
  const file = await draftFile(desk, 'ets-2020-2');
  expect(file).toMatchObject({ programme: 'ets-2020-2', follows: 'ets-2020' });
  expect(file.sessions.map(({ code, opens }) => [code, opens.slice(0, 10)])[0]).toEqual(['ETS-WF-2', '2026-03-02']);
  expect((await ada.get('/d/new')).body).toMatch(/Weifang<\/bdi> <span class="soft">3 December 2020/);
  expect((await bo.get('/d/new?from=ets-2020')).statusCode).toBe(404);
  expect((await bo.post('/d/new', { from: 'ets-2020', starts: '2026-03-02' })).statusCode).toBe(404);
});

it('asks to look at each page that says what it said last time, until it is saved', async () => {
  await desk.publish(readProgramme(adas, 'ets.yaml'));
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

it('says of each what came along, and takes all of it for right at once, but for what has changed since', async () => {
  await desk.publish(readProgramme(adas, 'ets.yaml'));
  const typed = { take: 'one', 'place.en': 'Xining', 'place.zh-CN': '西宁', begins: '2027-03-03', ends: '2027-03-04' };
  await ada.post('/d/new', { from: 'ets-2020', id: 'spring', headcount: '120', ...typed });
  const shown = await ada.get('/d/p/spring');
  expect(shown.body).toContain('Training: 3–4 March 2027');
  expect(shown.body).toContain('120 people');
  expect(shown.body).toMatch(/5 talks<.*<li>Lin Tingtao: National climate policy/s);
  expect(shown.body).toContain('Lin Tingtao (speaker)');
  // Fewer talks leave speakers without one: that is no oversight.
  expect(shown.body).not.toContain('in no talk');

  const stale = hiddenFields(shown);
  const basics = '/d/p/spring/edit/basics';
  await ada.post(basics, { ...fieldsIn(await ada.get(basics)), 'title.en': 'Spring' });
  await ada.post('/d/p/spring/as-last-time', stale);
  const now = await ada.get('/d/p/spring');
  expect(now.body).toContain('taken from last time');
  await ada.post('/d/p/spring/as-last-time', hiddenFields(now));
  expect((await ada.get('/d/p/spring')).body).not.toMatch(/taken from last time|in no talk/);

  const { body = '' } = await ada.get('/d/p/spring/publish');
  expect(body).not.toMatch(/Worth a look|in no talk/);
  for (const said of [
    'Training: 3–4 March 2027',
    '120 people',
    '5 talks',
    '<li>Lin Tingtao: ',
    'Lin Tingtao (speaker)',
  ])
    expect(body).toContain(said);
  expect(body.match(/<h1[^>]*>(.*?)<\/h1>/)?.[1]).toBe('Publish');
  const list = await ada.get('/d/p/spring/edit/sessions');
  expect(body).not.toMatch(/The programme is new|>added</);
  expect(list.body).toContain('Training: 3–4 March 2027');
  expect(list.body).not.toContain('class="sticky"');
});

it('can be only one of its sessions, at another place, with a title, days and a headcount of its own', async () => {
  await desk.publish(readProgramme(adas, 'ets.yaml'));
  const page = await ada.get('/d/new?from=ets-2020');
  const shown = fieldsIn(page);
  const [proposed = ''] = [shown.begins].flat();
  expect(new Date(`${proposed}T00:00:00Z`).getUTCDay()).toBe(new Date('2020-12-03T00:00:00Z').getUTCDay());
  const typed = { ...shown, take: 'one', 'place.zh-CN': '西宁', 'place.en': 'Xining', id: '' };
  const refused = await ada.post('/d/new', { ...typed, 'place.zh-CN': '', 'place.en': '', closesOn: '2020-01-01' });
  expect(refused.statusCode).toBe(422);
  expect(refused.body).toMatch(/id="place-error">This is needed/);
  expect(refused.body).toMatch(/id="closesAt-error">The form has to close after it opens/);
  // As without a script: what is left empty, and what was proposed, goes with the first day.
  expect(shown).toMatchObject({ ends: '', starts: '', closesOn: '', opensAt: '16:00', closesAt: '20:00' });
  await ada.post('/d/new', { ...typed, begins: '2027-03-03', ends: '2027-03-04', headcount: '120' });
  const file = await draftFile(desk, 'ets-2020-2');
  expect(file.title).toEqual({
    'zh-CN': '中欧碳排放权交易能力建设培训（2027年3月）',
    en: 'EU-China ETS capacity building, March 2027',
  });
  expect(file.speakers).toHaveLength(16);
  expect(file.sessions).toMatchObject([
    {
      ...{ code: 'XINING', place: { 'zh-CN': '西宁', en: 'Xining' }, headcount: 120 },
      ...{ begins: '2027-03-03', ends: '2027-03-04' },
      ...{ opens: '2027-03-04 16:00', closes: '2027-03-05 20:00' },
    },
  ]);
  expect(file.sessions[0]).not.toHaveProperty('attendance');
  expect(file.sessions[0]?.talks).toHaveLength(5);
});

it('has the talks of the session that is chosen where only one is held', async () => {
  const earlier = readProgramme(adas, 'ets.yaml');
  await desk.publish(earlier);
  const typed = { take: 'one', talksOf: '3', 'place.en': 'Xining', 'place.zh-CN': '西宁', begins: '2027-03-03' };
  await ada.post('/d/new', { from: 'ets-2020', id: 'spring', ...typed });
  const [session, ...others] = (await draftFile(desk, 'spring')).sessions;
  expect(others).toEqual([]);
  expect(session).toMatchObject({ code: 'XINING', begins: '2027-03-03' });
  expect(session?.talks).toEqual(earlier.sessions[3]?.talks);
});

it('can be some of its sessions, with who gets their reports and nobody who got only those of others', async () => {
  const before = readProgramme(adas, 'ets.yaml');
  const readers = [
    { id: 'of-wf', name: 'Wen', address: 'wen@example.org', language: 'en', sessions: ['ETS-WF'] },
    { id: 'of-two', name: 'Tao', address: 'tao@example.org', language: 'en', sessions: ['ETS-WF', 'ETS-CQ'] },
  ];
  await sendFile(
    ada,
    '/d/new',
    stringify({ ...before, programme: 'autumn', recipients: [...before.recipients, ...readers] }),
  );
  const post = (more: Record<string, string>) =>
    ada.post('/d/new', { from: 'autumn', starts: '2027-03-02', id: 'spring', take: 'some', ...more });
  expect((await post({})).body).toContain('Tick at least one session');
  await post({ session: '2' });
  const file = await draftFile(desk, 'spring');
  expect(file.sessions.map(({ code, opens, headcount }) => [code, opens, headcount])).toEqual([
    ['ETS-CQ-2', '2027-03-02 16:00', undefined],
  ]);
  const limits = file.recipients.map(({ id, sessions }) => [id, sessions]);
  expect(limits).toContainEqual(['of-two', ['ETS-CQ-2']]);
  expect(limits.map(([id]) => id)).not.toContain('of-wf');
});

it('has what was published, and nothing of what is only in the draft', async () => {
  await desk.publish(readProgramme(adas, 'ets.yaml'));
  const basics = '/d/p/ets-2020/edit/basics';
  await ada.post(basics, { ...fieldsIn(await ada.get(basics)), 'title.en': 'Not yet' });
  await ada.post('/d/new', { from: 'ets-2020', starts: '2026-03-02', id: 'spring' });
  const { title } = await draftFile(desk, 'spring');
  expect(title).toEqual(readProgramme(adas, 'ets.yaml').title);
});

it.each(['published', 'never published'])(
  'can be published as it is, with all that it had when it was %s',
  async (state) => {
    const before = readProgramme(adas, 'ets.yaml');
    if (state === 'published') await desk.publish(before);
    else await sendFile(ada, '/d/new', adas);
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
