import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isKeyOf, parseKey } from '../../shared/access/key.ts';
import type { SessionCode } from '../../shared/access/session-code.ts';
import type { DispatchState } from '../../shared/delivery/dispatch-states.ts';
import type { MailedReport } from '../../shared/delivery/mailed-reports.ts';
import { cancelSession } from '../../shared/programme/cancel.ts';
import { closeSession } from '../../shared/programme/close.ts';
import { getOrThrow } from '../../shared/programme/get-or-throw.ts';
import { reopenSession } from '../../shared/programme/reopen.ts';
import { day, type Instant, after as later, minute } from '../../shared/time/instant.ts';
import { wallClockText } from '../../shared/time/wall-clock.ts';
import { roomKits } from '../../shared/web/pages/room/room-kit.ts';
import { aBrowser, type Browser } from '../fixtures/desk/a-browser.ts';
import { aDesk, type Desk, deskUrl } from '../fixtures/desk/a-desk.ts';
import { hiddenFields } from '../fixtures/desk/hidden-fields.ts';
import { draftIn } from '../fixtures/desk/page-fields.ts';
import { aProgrammeFile } from '../fixtures/programmes/programme-files.ts';
import { bodyText } from '../fixtures/web/html-text.ts';

const code = 'ONE' as SessionCode;
const page = '/d/p/compact/s/ONE';

let desk: Desk;
let ada: Browser;
let responses: number;
let reports: () => readonly MailedReport[];

beforeEach(async () => {
  responses = 0;
  reports = () => [];
  desk = await aDesk({
    counted: async () => ({ responses, countedAt: desk.clock.now() }),
    mailed: async () => reports(),
  });
  await desk.publish(aProgrammeFile());
  const { opensAt } = await session();
  desk.clock.set(later(opensAt, minute));
  ada = await aBrowser(desk).signIn('ada@example.org');
});
afterEach(() => desk.close());

function session() {
  return getOrThrow(desk.deps.programmes.findSession(code), 'the session');
}

async function shown(browser = ada, target = page): Promise<string> {
  return bodyText((await browser.get(target)).body ?? '');
}

/** What a browser sends for a time in the session's zone. */
async function typed(at: Instant): Promise<string> {
  return wallClockText(at, (await session()).zone).replace(' ', 'T');
}

/** By which changes the page offers to take back what was just done. */
async function offered(done: string): Promise<(string | undefined)[]> {
  const { body = '' } = await ada.get(`${page}?done=${done}`);
  const [notice = ''] = /<section class="notice" role="status">.*?<\/section>/s.exec(body) ?? [];
  return [...notice.matchAll(/href="([^"]*)"/g)].map(([, address]) => address);
}

it('is led to at its code, where that is what somebody comes for', async () => {
  const { body: overview = '' } = await ada.get('/d/p/compact');
  expect([...overview.matchAll(/href="([^"#]*)#code"/g)].map(([, to]) => to)).toContain(page);
  expect((await ada.get(page)).body).toMatch(/<section id="code"><h2>/);
});

describe('the page of a session', () => {
  it('shows what the hall needs first: whether it takes answers, the code, and only then how to end it', async () => {
    const { body = '' } = await ada.get(page);
    const places = ['It takes answers until', 'class="qr"', '/projector?', '/close"', '/cancel"'].map((each) =>
      body.indexOf(each),
    );
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(places).not.toContain(-1);
  });

  it('says until when it takes answers, when its report comes, and how many there are, in steps of five', async () => {
    responses = 14;
    const text = await shown();
    expect(text).toContain('It takes answers until 4 December 2020 at 20:00 (China Standard Time).');
    // The grace of 15 minutes, 15 seconds for writes under way, and a tick.
    expect(text).toContain('Its report is mailed at about 4 December 2020 at 20:20 (China Standard Time).');
    expect(text).toContain('at least 10');
    expect(text).not.toContain('14');
  });

  it('says that no answers are taken while a publishing waits, and until when', async () => {
    const until = later(desk.clock.now(), 5 * minute);
    await desk.deps.programmes.beginChange(await session(), until, desk.clock.now());
    const text = await shown();
    expect(text).toContain('It takes no answers now, because what it asks is being changed');
    expect(text).not.toContain('It takes answers until');
    expect(text).toContain('It closes on');

    const { closesAt } = await session();
    await closeSession(code, desk.deps.programmes, desk.clock.now(), { withoutGrace: false });
    expect(await shown()).toMatch(/It takes no answers now.*It closed on/);
    await reopenSession(code, desk.deps.programmes, desk.clock.now(), () => closesAt);
    desk.clock.set(until);
    expect(await shown()).toContain('It takes answers until');
  });

  it('says to how many its report was mailed, and when, and no more that it can be opened again', async () => {
    await closeSession(code, desk.deps.programmes, desk.clock.now(), { withoutGrace: true });
    await desk.deps.programmes.beginSeal(await session(), desk.clock.now());
    const page = '/d/p/compact/s/ONE?done=close';
    expect(await shown(ada, page)).toContain('Its report is mailed within some minutes.');

    const { now } = desk.clock;
    const states = new Map<string, DispatchState>([
      ['ada', { name: 'SENT', at: now(), messageId: 'm1' }],
      ['ben', { name: 'PENDING', notBefore: now() }],
    ]);
    reports = () => [
      {
        ...{ number: 1, kind: 'final', asOf: now() },
        dispatches: [...states].map(([recipient, state]) => ({ recipient, attempt: 1, state })),
      },
    ];
    expect(await shown(ada, page)).toContain('Its report was mailed to 1 of 2 people so far');

    states.set('ben', { name: 'SENT', at: now(), messageId: 'm2' });
    expect(await shown(ada, page)).toMatch(/Its report was mailed to 2 people, last on 3 December 2020 at \d\d:\d\d/);
    expect(await shown(ada, page)).not.toMatch(/opened again|about/);

    states.clear();
    expect(await shown(ada, page)).toContain('Nobody gets it by mail.');
  });

  it('renews itself while answers come, unless somebody stops that', async () => {
    const refresh = '<meta http-equiv="refresh" content="15"/>';
    expect((await ada.get(page)).body).toContain(refresh);
    expect((await ada.get(`${page}?still`)).body).not.toContain(refresh);
    await closeSession(code, desk.deps.programmes, desk.clock.now(), { withoutGrace: true });
    expect((await ada.get(page)).body).not.toContain(refresh);
  });

  it('has the form’s links, its code, and the pages for the room, as the command writes them', async () => {
    const link = `${deskUrl}/f/ONE`;
    const text = await shown();
    for (const each of [link, `${link}?lang=en`, `${link}?lang=zh-CN`, `${link}?kiosk`]) expect(text).toContain(each);
    const kits = roomKits(await session(), link);
    // The room reads what the programme is in first, whatever its organiser reads.
    const { languages } = (await session()).programme;
    const { body = '' } = await ada.get(page);
    expect([...body.matchAll(/<a class="button[^>]*projector\?lang=([\w-]+)/g)].map(([, each]) => each)).toEqual(
      languages,
    );
    for (const { language, projector, poster } of kits) {
      expect((await ada.get(`${page}/projector?lang=${language}`)).body).toBe(projector);
      const sheet = await ada.get(`${page}/sheet?lang=${language}&download`);
      expect(Buffer.from(sheet.body ?? '', 'base64').toString()).toBe(poster);
      expect(sheet.headers?.['content-disposition']).toBe(`attachment; filename="ONE-sheet-${language}.html"`);
    }
  });

  it('is in the language of who reads it', async () => {
    await ada.get('/d/me');
    await ada.post('/d/me/language', { language: 'fr' });
    expect(await shown()).toContain('Elle recueille des réponses jusqu’au');
  });
});

describe('a link to the host’s counter', () => {
  it('is shown once, opens the counter, and ends the one before', async () => {
    await ada.get(page);
    const keyIn = async () => {
      const { body = '' } = await ada.post(`${page}/host-link`);
      return parseKey(new RegExp(`${deskUrl}/h/ONE/([\\w-]{22})`).exec(body)?.[1]);
    };
    const opens = async (key: Awaited<ReturnType<typeof keyIn>>) => {
      const hash = await desk.deps.hostKeys.find(code);
      return hash !== undefined && key !== undefined && isKeyOf(hash, 'host', key);
    };
    const first = await keyIn();
    expect(await opens(first)).toBe(true);
    expect(await shown()).not.toContain(String(first));
    const second = await keyIn();
    expect([await opens(first), await opens(second)]).toEqual([false, true]);
  });
});

describe('closing a session', () => {
  it.each([
    ['with', 15, 'Answers under way are taken until'],
    ['without', 0, 'takes no answers any more'],
  ])('%s its grace says what follows', async (grace, minutes, says) => {
    await ada.get(`${page}/close`);
    const response = await ada.post(`${page}/close`, { grace });
    expect(response).toMatchObject({ statusCode: 303, headers: { location: `${page}?done=close` } });
    expect(await session()).toMatchObject({ closesAt: desk.clock.now(), graceMinutes: minutes });
    const text = await shown(ada, `${page}?done=close`);
    expect(text).toContain('The session is closed.');
    expect(text).toContain(says);
    expect(text).toContain('It may take 1 minute until all forms have heard of it.');
    expect(await offered('close')).toEqual([`${page}/reopen`]);
  });

  it('asks first, and says until when answers under way are taken', async () => {
    expect(await shown(ada, `${page}/close`)).toMatch(/Take them until 3 December 2020 at \d\d:\d\d/);
    expect(await session()).not.toMatchObject({ closesAt: desk.clock.now() });
  });

  it('that somebody else has cancelled meanwhile shows how it is now', async () => {
    await ada.get(`${page}/close`);
    await cancelSession(code, desk.deps.programmes, desk.clock.now());
    const response = await ada.post(`${page}/close`, { grace: 'with' });
    expect(response.statusCode).toBe(409);
    expect(bodyText(response.body ?? '')).toContain('It was cancelled already.');
    expect(bodyText(response.body ?? '')).toContain('It was cancelled and does not take place.');
  });
});

describe('opening a form now', () => {
  const basics = '/d/p/compact/edit/basics';

  beforeEach(async () => {
    desk.clock.set(later((await session()).opensAt, -5 * day));
    ada = await aBrowser(desk).signIn('ada@example.org');
  });

  async function draftWith(fields: Readonly<Record<string, string>>, target = basics): Promise<void> {
    const { statusCode } = await ada.post(target, { draft: draftIn(await ada.get(target)), ...fields });
    expect(statusCode).toBe(303);
  }

  const publish = '/d/p/compact/publish';

  async function openNow() {
    return ada.post(`${page}/open`, hiddenFields(await ada.get(`${page}/open`)));
  }

  it('asks first, and leads to a plan that opens it', async () => {
    const before = await session();
    expect((await ada.get(page)).body).toContain(`href="${page}/open"`);
    expect(await shown(ada, `${page}/open`)).toContain('So far it opens on');
    expect(await shown(ada, `${page}/open`)).not.toContain('The draft has other changes');
    const response = await openNow();
    expect(response).toMatchObject({ statusCode: 303, headers: { location: publish } });
    expect(await session()).toEqual(before);
    expect(await shown(ada, publish)).toContain('the opening: from');
    expect(await shown(ada, `${page}/open`)).not.toContain('The draft has other changes');

    const opensAt = desk.clock.now();
    desk.clock.set(later(opensAt, 3 * minute));
    await ada.post(publish, hiddenFields(await ada.get(publish)));
    const times = { opensAt, dueAt: opensAt, typed: { ...before.typed, opens: expect.any(String) } };
    expect(await session()).toEqual({ ...before, ...times });
    expect(await shown()).toContain('It takes answers until');
    expect(await desk.deps.drafts.find('compact')).toBeUndefined();
    expect(await ada.get(`${page}/open`)).toMatchObject({ statusCode: 303, headers: { location: page } });
    expect(await ada.post(`${page}/open`)).toMatchObject({ statusCode: 303, headers: { location: page } });
  });

  it('says before that other changes of the draft come along, and keeps them', async () => {
    await draftWith({ 'title.en': 'Another title' });
    const asked = await ada.get(`${page}/open`);
    expect(bodyText(asked.body ?? '')).toContain('The draft has other changes: they are published along');
    // What another saves meanwhile stays, too.
    await draftWith({ 'sessions.0.headcount': '77' }, '/d/p/compact/edit/session/ONE');
    await ada.post(`${page}/open`, hiddenFields(asked));
    const plan = await shown(ada, publish);
    expect(plan).toContain('Another title');
    expect(plan).toContain('77');
    expect(plan).toContain('the opening: from');
  });

  it('asks which opening holds where another has chosen one meanwhile', async () => {
    const asked = await ada.get(`${page}/open`);
    const opens = await typed(later((await session()).opensAt, 60 * minute));
    await draftWith({ 'sessions.0.opens': opens }, '/d/p/compact/edit/session/ONE');
    const response = await ada.post(`${page}/open`, hiddenFields(asked));
    expect(response.statusCode).toBe(409);
    expect(response.body).toContain(opens);
    expect((await desk.deps.drafts.find('compact'))?.source.text).toContain(opens.replace('T', ' '));
    // Who has seen that one puts this minute in its place.
    expect((await openNow()).headers?.location).toBe(publish);
    expect((await desk.deps.drafts.find('compact'))?.source.text).not.toContain(opens.replace('T', ' '));
  });

  it('is the same however often it is pressed, and when two press it at once', async () => {
    const bo = await aBrowser(desk).signIn('bo@example.org');
    const fields = [hiddenFields(await ada.get(`${page}/open`)), hiddenFields(await bo.get(`${page}/open`))] as const;
    const pressed = await Promise.all([ada.post(`${page}/open`, fields[0]), bo.post(`${page}/open`, fields[1])]);
    const again = await ada.post(`${page}/open`, fields[0]);
    expect([...pressed, again].map(({ headers }) => headers?.location)).toEqual([publish, publish, publish]);
  });

  it('says that the training is days away', async () => {
    const begins = wallClockText((await session()).opensAt, (await session()).zone).slice(0, 10);
    await draftWith({ 'sessions.0.begins': begins, 'sessions.0.ends': begins }, '/d/p/compact/edit/session/ONE');
    await ada.post('/d/p/compact/publish', hiddenFields(await ada.get('/d/p/compact/publish')));
    expect(await shown(ada, `${page}/open`)).toMatch(/The training begins on .*: who answers now has not seen it yet/);
    desk.clock.set(later((await session()).opensAt, -60 * minute));
    ada = await aBrowser(desk).signIn('ada@example.org');
    expect(await shown(ada, `${page}/open`)).not.toContain('has not seen it yet');
  });

  it('can be closed later before it has opened, of which nothing is said that is only so after', async () => {
    await ada.get(`${page}/extend`);
    await ada.post(`${page}/extend`, { closes: await typed(later((await session()).closesAt, 60 * minute)) });
    const text = await shown(ada, `${page}?done=extend`);
    expect(text).toContain('Its form opens as before');
    expect(text).not.toMatch(/has the form open|at any time/);
    expect(await offered('extend')).toEqual([]);
  });

  it('does nothing where another has cancelled it meanwhile', async () => {
    const { opensAt } = await session();
    await ada.get(`${page}/open`);
    await cancelSession(code, desk.deps.programmes, desk.clock.now());
    const response = await ada.post(`${page}/open`);
    expect(response).toMatchObject({ statusCode: 303, headers: { location: page } });
    expect(await shown()).toContain('It was cancelled and does not take place.');
    expect((await session()).opensAt).toBe(opensAt);
    expect(await desk.deps.drafts.find('compact')).toBeUndefined();
  });
});

describe('letting a session close later', () => {
  it('moves its closing, and nothing that was promised', async () => {
    const before = await session();
    await ada.get(`${page}/extend`);
    const closesAt = later(before.closesAt, 90 * minute);
    const response = await ada.post(`${page}/extend`, { closes: await typed(closesAt) });
    expect(response.statusCode).toBe(303);
    expect(await session()).toEqual({ ...before, closesAt, graceByFile: 15 });
  });

  it.each([
    ['earlier', 'Choose a time that is later', async () => typed(desk.clock.now())],
    ['as late as the answers live', 'Its answers are deleted on', async () => typed((await session()).answersExpireAt)],
    ['no time', 'that clocks there show once (China Standard Time)', async () => '2020-12-32T10:00'],
    ['nothing', 'that clocks there show once (China Standard Time)', async () => ''],
  ])('is refused %s, beside the field, with what was typed', async (_what, says, closes) => {
    const before = await session();
    await ada.get(`${page}/extend`);
    const sent = await closes();
    const response = await ada.post(`${page}/extend`, { closes: sent });
    expect(response.statusCode).toBe(422);
    expect(bodyText(response.body ?? '')).toContain(says);
    if (sent !== '') expect(response.body).toContain(`value="${sent}"`);
    expect(await session()).toEqual(before);
  });
});

describe('opening a session again', () => {
  it('is done while its results are not sealed', async () => {
    await closeSession(code, desk.deps.programmes, desk.clock.now(), { withoutGrace: false });
    desk.clock.advance(minute);
    await ada.get(`${page}/reopen`);
    const closesAt = later((await session()).closesAt, 120 * minute);
    await ada.post(`${page}/reopen`, { closes: await typed(closesAt) });
    expect((await session()).closesAt).toBe(`${closesAt.slice(0, 17)}00.000Z`);
    expect(await shown(ada, `${page}?done=reopen`)).toContain('The session takes answers again.');
    expect(await offered('reopen')).toEqual([`${page}/close`]);
  });

  it('is refused once they are', async () => {
    await closeSession(code, desk.deps.programmes, desk.clock.now(), { withoutGrace: true });
    await ada.get(`${page}/reopen`);
    await desk.deps.programmes.beginSeal(await session(), desk.clock.now());
    const response = await ada.post(`${page}/reopen`, { closes: await typed(later(desk.clock.now(), 60 * minute)) });
    expect(response.statusCode).toBe(409);
    expect(bodyText(response.body ?? '')).toContain('Its results are sealed already.');
  });
});

describe('cancelling a session', () => {
  it('wants to be told twice', async () => {
    expect(await shown(ada, `${page}/cancel`)).toContain('This is for good');
    const response = await ada.post(`${page}/cancel`);
    expect(response.statusCode).toBe(422);
    expect((await session()).cancelledAt).toBeUndefined();
  });

  it('is for good', async () => {
    await ada.get(`${page}/cancel`);
    await ada.post(`${page}/cancel`, { agree: 'yes' });
    expect((await session()).cancelledAt).toBe(desk.clock.now());
    const text = await shown(ada, `${page}?done=cancel`);
    expect(text).toContain('It was cancelled and does not take place.');
    expect(await offered('cancel')).toEqual([]);
    for (const change of ['close', 'extend', 'reopen', 'cancel']) {
      expect(await ada.get(`${page}/${change}`)).toMatchObject({ statusCode: 303, headers: { location: page } });
    }
    expect((await ada.get(`${page}/projector`)).statusCode).toBe(404);
  });
});

describe('an address alone', () => {
  it('does not make the page say that something was done', async () => {
    for (const done of ['close', 'reopen', 'cancel', 'toString']) {
      const text = await shown(ada, `${page}?done=${done}`);
      if (done !== 'reopen') expect(text).not.toMatch(/The session is|takes answers again/);
    }
  });
});

describe('a session that was extended', () => {
  it('closes as late when something else is changed and published after that', async () => {
    const closing = later((await session()).closesAt, 60 * minute);
    const opened = await ada.get('/d/p/compact/edit/basics');
    expect((await ada.post(`${page}/extend`, { closes: await typed(closing) })).statusCode).toBe(303);

    const stale = /name="draft" value="([^"]*)"/.exec(opened.body ?? '')?.[1] ?? '';
    const title = { 'title.en': 'Another title' };
    expect((await ada.post('/d/p/compact/edit/basics', { ...title, draft: stale })).statusCode).toBe(409);
    const { body = '' } = await ada.get('/d/p/compact/edit/basics');
    const draft = /name="draft" value="([^"]*)"/.exec(body)?.[1] ?? '';
    expect((await ada.post('/d/p/compact/edit/basics', { ...title, draft })).statusCode).toBe(303);
    // Somebody may have the form open: the first press begins, the second finishes.
    for (const _ of ['begin', 'finish']) {
      await ada.post('/d/p/compact/publish', { ...hiddenFields(await ada.get('/d/p/compact/publish')), over: 'yes' });
      desk.clock.set(later(desk.clock.now(), 2 * minute));
    }

    expect(await session()).toMatchObject({ closesAt: closing, programme: { title: { en: 'Another title' } } });
  });
});
