import { expect, it } from 'vitest';
import { readProgramme } from '../../shared/programme/read.ts';
import { hiddenFields } from '../fixtures/desk/hidden-fields.ts';
import { draftIn, fieldsIn } from '../fixtures/desk/page-fields.ts';
import { draftContent } from '../fixtures/desk/stored-draft.ts';
import { ofBoth, twoOrganisers } from '../fixtures/desk/two-organisers.ts';
import { bodyText } from '../fixtures/web/html-text.ts';

// The code of a session that was copied is that of its place, once that is saved: its page has another address then, and what was sent to
// the earlier one still finds it.

const edit = '/d/p/ets-2020/edit';
const [before, now] = [`${edit}/session/ETS-WF-2`, `${edit}/session/XINING`];
const json = { headers: { accept: 'application/json' } };
const place = 'sessions.1.place.en';

const { desk, ada, bo } = twoOrganisers(ofBoth);

async function copied() {
  await ada.post(`${edit}/sessions`, {
    draft: draftIn(await ada.get(`${edit}/sessions`)),
    do: 'copy.sessions.0',
  });
  return ada.get(before);
}

const copy = async () => (await draftContent(desk)).sessions[1];

it('saves what is typed on though the answer of a save was lost', async () => {
  const page = fieldsIn(await copied());
  for (const [nth, typed] of ['Xi', 'Xining'].entries()) {
    const { statusCode, body } = await ada.post(before, { ...page, [place]: typed, nth: String(nth + 1) }, json);
    expect([statusCode, JSON.parse(body ?? '').address]).toEqual([200, before]);
  }
  const pressed = { ...page, [place]: 'Xining', nth: '3' };
  for (const _ of ['sent', 'sent again']) {
    expect((await ada.post(before, pressed)).headers?.location).toBe(now);
  }
  // A script whose save comes after that is told what the code is, and where the page.
  const late = await ada.post(before, { ...pressed, 'sessions.1.headcount': '44', nth: '4' }, json);
  expect(JSON.parse(late.body ?? '')).toMatchObject({ address: now, others: { 'sessions.1.code': ['XINING'] } });
  expect(await copy()).toMatchObject({ code: 'XINING', place: { en: 'Xining' }, headcount: 44 });
});

it('takes what somebody else has typed meanwhile, and leads from the earlier address to that of now', async () => {
  const [mine, theirs] = [await copied(), await bo.get(before)].map(fieldsIn);
  const more = { ...theirs, 'sessions.1.attendance.government': '3' };
  await ada.post(before, { ...mine, [place]: 'Xining' });
  expect((await ada.get(before)).headers?.location).toBe(now);
  expect((await bo.post(before, { ...theirs, 'sessions.1.headcount': '55' })).headers?.location).toBe(now);
  expect((await bo.post(before, more, json)).statusCode).toBe(200);
  expect(await copy()).toMatchObject({ code: 'XINING', place: { en: 'Xining' }, headcount: 55 });

  // Once more under another name, and gone.
  const named = { ...fieldsIn(await ada.get(now)), 'sessions.1.code': 'QINGHAI' };
  const after = `${edit}/session/QINGHAI`;
  expect((await ada.post(now, named)).headers?.location).toBe(after);
  expect((await ada.get(before)).headers?.location).toBe(after);
  await ada.post(`${edit}/sessions`, { draft: draftIn(await ada.get(`${edit}/sessions`)), do: 'remove.sessions.1' });
  expect((await ada.get(before)).statusCode).toBe(404);
  const away = await bo.post(before, { ...theirs, 'sessions.1.headcount': '56' });
  expect([away.statusCode, bodyText(away.body ?? '')]).toEqual([409, expect.stringContaining('56')]);
});

it('saves who goes back to the page from before, and undoes from there', async () => {
  await copied();
  await ada.post(before, { ...fieldsIn(await ada.get(before)), 'out.sessions.1.talks.0': 'true' });
  const page = fieldsIn(await ada.get(before));
  await ada.post(before, { ...page, [place]: 'Xining' });
  const back = await ada.post(before, { ...page, [place]: 'Xining', 'sessions.1.headcount': '44' });
  expect(back.headers?.location).toBe(now);
  expect(await copy()).toMatchObject({ code: 'XINING', headcount: 44 });

  const { length } = (await copy()).talks;
  const undone = await ada.post('/d/p/ets-2020/undo', { ...hiddenFields(await ada.get(now)), page: before });
  expect(undone.headers?.location).toContain(`${now}?undone=`);
  expect((await copy()).talks).toHaveLength(length + 1);
});

it('leads to all sessions where that is gone on whose page something is undone', async () => {
  await copied();
  await ada.post(`${edit}/sessions`, { draft: draftIn(await ada.get(`${edit}/sessions`)), do: 'remove.sessions.0' });
  const asked = hiddenFields(await ada.get(`/d/p/ets-2020/undo?page=${encodeURIComponent(`${edit}/session/NONE`)}`));
  expect((await ada.post('/d/p/ets-2020/undo', asked)).headers?.location).toContain(`${edit}/sessions?undone=`);
});

it('gets a code that no other form has', async () => {
  const {
    programme: _,
    follows: __,
    ...file
  } = readProgramme(ofBoth, 'ets-2020.yaml') as never as Record<string, never>;
  const { sessions, recipients, ...rest } = file as { sessions?: object[]; recipients?: object[] };
  const other = {
    ...rest,
    programme: 'other',
    sessions: [{ ...sessions?.[0], code: 'XINING' }],
    recipients: recipients?.map((each) => ({ ...each, sessions: undefined })),
  };
  await desk.publish(JSON.parse(JSON.stringify(other)));
  const page = fieldsIn(await copied());
  expect((await ada.post(before, { ...page, [place]: 'Xining' })).headers?.location).toBe(`${now}-2`);
});

it('leads to no place where a button says none', async () => {
  await copied();
  const { headers } = await ada.post(before, { ...fieldsIn(await ada.get(before)), do: 'back.' });
  expect(headers?.location).toBe(before);
});
