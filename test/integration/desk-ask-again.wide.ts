import { expect, it, onTestFinished } from 'vitest';
import type { SessionCode } from '../../shared/access/session-code.ts';
import { inviteesOf } from '../../shared/invitation/invitees-of.ts';
import { getOrThrow } from '../../shared/programme/get-or-throw.ts';
import { readProgramme } from '../../shared/programme/read.ts';
import { dynamoLeftAddresses } from '../../shared/store/dynamodb/left-addresses.ts';
import { dynamoReports } from '../../shared/store/dynamodb/reports.ts';
import { after, day } from '../../shared/time/instant.ts';
import { aBrowser } from '../fixtures/desk/a-browser.ts';
import { fieldsIn } from '../fixtures/desk/page-fields.ts';
import { draftFile } from '../fixtures/desk/stored-draft.ts';
import { adas, twoOrganisers } from '../fixtures/desk/two-organisers.ts';
import { aProgrammeFile } from '../fixtures/programmes/programme-files.ts';
import { aBarePublication } from '../fixtures/publication/publications.ts';

// An organiser asks the people of a programme again, without a file and without a terminal.

const { desk, ada, bo } = twoOrganisers();
const page = '/d/new?followUpOf=ets-2020';

async function publish(id: string) {
  const plan = await ada.get(`/d/p/${id}/publish`);
  return ada.post(`/d/p/${id}/publish`, fieldsIn(plan));
}

it('makes the draft of a follow-up, lets the sessions name it, and says in which order both are published', async () => {
  await desk.publish(readProgramme(adas, 'ets.yaml'));
  expect((await ada.get('/d/p/ets-2020')).body).toContain('href="/d/new?followUpOf=ets-2020"');
  const shown = await ada.get(page);
  expect(shown.body).toContain('60 days after the form closes');

  // All sessions are ticked.
  const ticked = [...(shown.body ?? '').matchAll(/name="session" value="([^"]*)" checked/g)].map(
    ([, each = '']) => each,
  );
  const fields = [...ticked.map((each) => ['session', each]), ['followUpOf', 'ets-2020'], ['days', '90']];
  const body = new URLSearchParams([...fields, ['csrf', ada.csrf ?? '']]).toString();
  const made = await ada.post('/d/new', {}, { body });
  expect(made.statusCode).toBe(303);
  const left = String(made.headers?.location);
  expect(left).toBe('/d/new?followUpOf=ets-2020&made=ets-2020-later');
  const later = await draftFile(desk, 'ets-2020-later');
  expect(later.sessions.map(({ code, opens }) => [code, opens])[0]).toEqual(['ETS-WF-LATER', '2021-03-04 09:00']);
  const earlier = await draftFile(desk, 'ets-2020');
  expect(earlier.sessions.map(({ followUp }) => followUp)).toEqual(later.sessions.map(({ code }) => code));

  expect((await ada.get(left)).body).toContain('is a draft');
  // The other way round it is refused, and the page says what to do.
  expect((await ada.get('/d/p/ets-2020/publish')).body).toContain('publish that first');
  expect((await publish('ets-2020-later')).statusCode).toBe(303);
  expect((await ada.get(left)).body).toContain('is published');
  // Who was led to the follow-up by publishing it is told there of the second step.
  const after = async () => (await ada.get('/d/p/ets-2020-later')).body ?? '';
  expect(await after()).toContain('has to be published again');
  expect(await after()).toContain('<a class="button" href="/d/p/ets-2020/publish">');
  expect((await publish('ets-2020')).statusCode).toBe(303);
  expect(await after()).not.toContain('has to be published again');
  expect(await after()).toContain('is mailed the link when the form opens');
  expect(await desk.deps.programmes.findSession('ETS-WF' as never)).toMatchObject({ followUp: 'ETS-WF-LATER' });
  // There is nothing to ask again a second time.
  expect((await ada.get(page)).body).toContain('There is no session to ask again');
});

it('asks for a time and a session, and is for organisers of the programme', async () => {
  await desk.publish(readProgramme(adas, 'ets.yaml'));
  const refused = await ada.post('/d/new', { followUpOf: 'ets-2020', days: '61' });
  expect([refused.statusCode, String(refused.body).includes('This is needed.')]).toEqual([422, true]);
  const none = await ada.post('/d/new', { followUpOf: 'ets-2020', days: '60' });
  expect([none.statusCode, String(none.body).includes('Tick at least one session.')]).toEqual([422, true]);
  expect((await bo.get(page)).statusCode).toBe(404);
  expect((await bo.post('/d/new', { followUpOf: 'ets-2020', days: '60', session: 'ETS-WF' })).statusCode).toBe(404);
  expect((await ada.get(`${page}&made=nothing`)).statusCode).toBe(404);
});

it('lets no session that has closed name one: its people are sent the link', async () => {
  await desk.publish(readProgramme(adas, 'ets.yaml'));
  const session = await desk.deps.programmes.findSession('ETS-WF' as never);
  if (session === undefined) throw new Error('it is published');
  const before = desk.clock.now();
  onTestFinished(() => desk.clock.set(before));
  desk.clock.set(after(session.closesAt, day));
  const later = await aBrowser(desk).signIn('ada@example.org');
  expect((await later.get(page)).body).toContain('has closed');
  await later.post('/d/new', { followUpOf: 'ets-2020', days: '60', session: 'ETS-WF' });
  expect((await draftFile(desk, 'ets-2020-later')).sessions.map(({ code }) => code)).toEqual(['ETS-WF-LATER']);
  expect(await desk.deps.drafts.find('ets-2020')).toBeUndefined();
  expect((await later.get('/d/new?followUpOf=ets-2020&made=ets-2020-later')).body).toContain('Send the link yourself');
});

it('says how many left an address as the final report says it, whoever comes or goes since, and nothing before', async () => {
  const file = aProgrammeFile();
  const [one, ...others] = file.sessions;
  if (one === undefined) throw new Error('the programme has no session');
  const organisers = { organisers: ['ada@example.org'] };
  const [code, later] = ['ASKED' as SessionCode, 'ASKED-LATER' as SessionCode];
  const { opens: _opens, closes: _closes, ...kept } = one;
  const next = { ...kept, code: later, opens: '2021-03-02 08:00', closes: '2021-03-09 20:00' };
  await desk.publish({ ...file, ...organisers, programme: 'asked-later', sessions: [next] });
  await desk.publish({
    ...file,
    ...organisers,
    programme: 'asked',
    sessions: [{ ...one, code, followUp: later }, ...others],
  });
  const session = await getOrThrow(desk.deps.programmes.findSession(code), 'the session');
  const before = desk.clock.now();
  onTestFinished(() => desk.clock.set(before));
  desk.clock.set(after(session.closesAt, day));
  const { client, tables } = desk.database;
  const left = dynamoLeftAddresses(client, tables.programmes);
  const limit = { most: 99, expire: after(session.closesAt, 90 * day) };
  const invitees = inviteesOf(
    Array.from({ length: 12 }, (_, n) => ({ address: `guest${n}@example.org` })),
    ...([later, await desk.deps.codeKey(), 'en'] as const),
  );
  for (const each of invitees) await left.leave(later, each, limit);
  const organiser = await aBrowser(desk).signIn('ada@example.org');
  const page = async () => (await organiser.get(`/d/p/asked/s/${code}`)).body ?? '';
  const notYet = 'is said here once the final report is made';
  const [first] = invitees;
  if (first === undefined) throw new Error('nobody has left an address');

  expect(await page()).toContain(notYet);
  await desk.deps.programmes.beginSeal(session, desk.clock.now());
  expect(await page()).toContain(notYet);
  const reports = dynamoReports(client, tables.reports);
  const topic = { kind: 'session', code } as const;
  const quality = { ...aBarePublication().quality, addressesLeft: 5 };
  await reports.keepPublication(aBarePublication({ topic, kind: 'interim' }));
  expect(await page()).toContain(notYet);
  await reports.keepPublication(aBarePublication({ topic, number: 2, quality }));
  const said = await page();
  expect(said).toContain('At least 5 addresses had been left');
  for (const { id } of invitees) await left.takeOut(later, id);
  expect(await page()).toBe(said);
  await left.leave(later, first, limit);
  expect(await page()).toBe(said);
  await reports.keepPublication(aBarePublication({ topic, number: 3, kind: 'corrected' }));
  expect(await page()).toContain('Fewer than 5 addresses had been left');
});

it('takes the name of codes of people’s own along, and says which answer is one who has tried in vain', async () => {
  await desk.publish(readProgramme(adas, 'ets.yaml'));
  const edited = async (address: string, change: Record<string, string>) =>
    ada.post(address, { ...fieldsIn(await ada.get(address)), ...change });
  const basics = '/d/p/ets-2020/edit/basics';
  await edited(basics, { ownCode: 'No Name' });
  expect((await ada.get(basics)).body).toContain('href="#ownCode"');
  expect((await edited(basics, { ownCode: 'ets-people' })).statusCode).toBe(303);
  await ada.post('/d/new', { followUpOf: 'ets-2020', days: '60', session: 'ETS-WF' });
  const later = 'ets-2020-later';
  expect(await draftFile(desk, later)).toMatchObject({ follows: 'ets-2020', ownCode: 'ets-people' });

  const question = `/d/p/${later}/edit/question/l3_used`;
  const tried = 'questionnaire.pages.0.questions.0.options.2.tried';
  const optionTried = async () =>
    (await draftFile(desk, later)).questionnaire.pages[0]?.questions.flatMap((each) =>
      each.type === 'one' ? each.options.map((option) => option.tried) : [],
    );
  expect((await ada.get(question)).body).toContain('Counts as tried without success');
  expect((await edited(question, { [tried]: 'false' })).statusCode).toBe(303);
  expect(await optionTried()).toEqual([undefined, undefined, undefined, undefined, undefined]);
  expect((await edited(question, { [tried]: 'true' })).statusCode).toBe(303);
  expect((await optionTried())?.[2]).toBe(true);
  // Elsewhere nobody is asked for it.
  expect((await ada.get('/d/p/ets-2020/edit/question/q_able')).body).not.toContain('tried without success');
});
