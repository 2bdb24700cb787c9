import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { codeSpender } from '../../functions/submit/spend-code.ts';
import { type OneTimeCode, oneTimeCode } from '../../shared/access/one-time-code.ts';
import type { SessionCode } from '../../shared/access/session-code.ts';
import { closeSession } from '../../shared/programme/close.ts';
import { getOrThrow } from '../../shared/programme/get-or-throw.ts';
import type { SubmissionId } from '../../shared/response/response.ts';
import { dynamoCodeClaims } from '../../shared/store/dynamodb/code-claims.ts';
import { after as later, minute } from '../../shared/time/instant.ts';
import type { HttpResponse } from '../../shared/web/http/http.ts';
import { aBrowser, type Browser } from '../fixtures/desk/a-browser.ts';
import { aDesk, type Desk, deskUrl } from '../fixtures/desk/a-desk.ts';
import { hiddenFields } from '../fixtures/desk/hidden-fields.ts';
import { aProgrammeFile } from '../fixtures/programmes/programme-files.ts';
import { bodyText } from '../fixtures/web/html-text.ts';
import { scannedFrom } from '../fixtures/web/qr-drawing.ts';

const code = 'ONE' as SessionCode;
const session = '/d/p/compact/s/ONE';
const page = `${session}/codes`;

let desk: Desk;
let ada: Browser;

beforeEach(async () => {
  desk = await aDesk();
  const file = aProgrammeFile();
  const [one, ...others] = file.sessions;
  if (one === undefined) throw new Error('the programme has no session');
  await desk.publish({ ...file, sessions: [{ ...one, access: 'codes', headcount: 12 }, ...others] });
  const { opensAt } = await getOrThrow(desk.deps.programmes.findSession(code), 'the session');
  desk.clock.set(later(opensAt, minute));
  ada = await aBrowser(desk).signIn('ada@example.org');
});
afterEach(() => desk.close());

async function make(fields: Readonly<Record<string, string>> = {}): Promise<HttpResponse> {
  return ada.post(page, { ...hiddenFields(await ada.get(page)), count: '12', ...fields });
}

/** The codes that cards have, as they are printed. */
function codesOn({ body = '' }: HttpResponse): OneTimeCode[] {
  return [...body.matchAll(/<p class="code" dir="ltr">([^<]*)<\/p>/g)].flatMap(
    ([, each = '']) => oneTimeCode(each) ?? [],
  );
}

/** Answers with a code, as somebody else each time. */
function spend(each: string): Promise<'spent' | 'none' | 'too-many'> {
  const claims = dynamoCodeClaims(desk.database.client, desk.database.tables.programmes);
  const submission = Buffer.from(desk.deps.random()).toString('base64url') as SubmissionId;
  return codeSpender(claims, desk.deps.codeKey, () => false)(code, each, submission);
}

/** A page without what differs each time that it is asked for. */
async function said(): Promise<string> {
  return bodyText((await ada.get(page)).body ?? '');
}

describe('the codes of a session', () => {
  it('are made as many as are wanted, and shown as cards and as a table that say the same; each takes one answer', async () => {
    const shown = await make({ language: 'zh-CN' });
    const { body = '', headers = {} } = shown;
    const codes = codesOn(shown);
    const [, table = ''] = /href="data:text\/csv;charset=utf-8,([^"]*)"/.exec(body) ?? [];
    const rows = decodeURIComponent(table).trimEnd().split('\r\n').slice(1);

    expect(shown.statusCode).toBe(200);
    expect(headers['cache-control']).toBe('private, no-store');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(body).toContain('<html lang="zh-CN"');
    expect(new Set(codes).size).toBe(12);
    expect(rows.map((row) => oneTimeCode(row.split(',')[1] ?? ''))).toEqual(codes);
    const scanned = body.split('<article>').slice(1).map(scannedFrom);
    expect(scanned.map((link) => oneTimeCode(link.split('#c=')[1] ?? ''))).toEqual(codes);
    expect(scanned.every((link) => link.startsWith(`${deskUrl}/f/ONE?lang=zh-CN#c=`))).toBe(true);
    for (const each of codes) expect([await spend(each), await spend(each)]).toEqual(['spent', 'none']);
  });

  it('are as many again with no second press: sent twice, the form shows the same ones', async () => {
    const fields = { ...hiddenFields(await ada.get(page)), count: '3' };
    const sent = await Promise.all([ada.post(page, fields), ada.post(page, fields)]);
    const [one, two] = [...sent, await ada.post(page, fields)].map(codesOn);
    const others = codesOn(await make({ count: '3' }));

    expect(one).toHaveLength(3);
    expect(two).toEqual(one);
    expect(others.filter((each) => one?.includes(each))).toEqual([]);
    expect(await desk.deps.codes.count(code)).toEqual({ issued: 6, spent: 0 });
    expect(await said()).toContain('6 codes were made.');
  });

  it('are offered as many as are expected, then as many as are left, then a sheet', async () => {
    const offered = async () => /name="count"[^>]* value="(\d+)"/.exec((await ada.get(page)).body ?? '')?.[1];
    expect(await offered()).toBe('12');
    await make({ count: '5' });
    expect(await offered()).toBe('7');
    await make({ count: '7' });
    expect(await offered()).toBe('10');
  });

  it('are told as made, and as used in steps of five: nobody sees one being used', async () => {
    const codes = codesOn(await make());
    const before = await said();
    for (const each of codes.slice(0, 4)) await spend(each);
    expect(before).toContain('12 codes were made. Fewer than 5 were used to answer.');
    expect(await said()).toBe(before);
    await spend(codes[4] ?? '');
    expect(await said()).toContain('At least 5 were used to answer.');
  });

  it('are withdrawn once that is agreed to; what is used stays, and the form of before makes nothing again', async () => {
    const form = { ...hiddenFields(await ada.get(page)), count: '12' };
    const codes = codesOn(await ada.post(page, form));
    for (const each of codes.slice(0, 7)) await spend(each);

    const unsure = await ada.post(`${page}/withdraw`);
    expect(unsure.statusCode).toBe(422);
    expect(bodyText(unsure.body ?? '')).toContain('Nothing was changed: tick the box');
    expect(await desk.deps.codes.count(code)).toEqual({ issued: 12, spent: 7 });

    const done = await ada.post(`${page}/withdraw`, { agree: 'yes' });
    expect(done.headers?.location).toBe(`${page}?withdrawn`);
    const text = bodyText((await ada.get(`${page}?withdrawn`)).body ?? '');
    expect(text).toContain('All codes that nobody had used are void.');
    // Not how many are left: those are the ones that were used.
    expect(text).toContain('12 were made before and withdrawn');
    expect(text).toContain('At least 5 were used to answer.');
    expect(await spend(codes[8] ?? '')).toBe('none');

    const again = await ada.post(page, form);
    expect(again.statusCode).toBe(409);
    expect(codesOn(again)).toEqual([]);
    expect(await desk.deps.codes.count(code)).toEqual({ issued: 7, spent: 7 });
    expect(codesOn(await make({ count: '2' }))).toHaveLength(2);
    expect(bodyText((await ada.get(`${page}?withdrawn`)).body ?? '')).not.toContain('nobody had used are void');
  });

  it('are not made of what is no number, none, or too many; digits may be those of any keyboard', async () => {
    const form = hiddenFields(await ada.get(page));
    for (const count of ['', '0', '-1', '1.5', '1e3', '1001', 'two', '9'.repeat(30)]) {
      const answer = await ada.post(page, { ...form, count });
      expect(answer.statusCode, count).toBe(422);
      expect(bodyText(answer.body ?? '')).toContain('Write a whole number from 1 to 1,000.');
      expect(answer.body).toContain('id="count-error"');
    }
    expect((await ada.post(page, { count: '12', form: '../../..' })).statusCode).toBe(422);
    expect((await desk.deps.codes.count(code)).issued).toBe(0);
    expect(codesOn(await make({ count: ' １１ ' }))).toHaveLength(11);
  });

  it('are in no store: neither they, nor what they were drawn from', async () => {
    const form = { ...hiddenFields(await ada.get(page)), count: '12' };
    const codes = codesOn(await ada.post(page, form));
    const stored = JSON.stringify([...(await desk.stored())]);
    for (const each of [...codes, (form as { form?: string }).form ?? '']) expect(stored).not.toContain(each);
    expect(JSON.stringify(desk.log.lines)).not.toContain(codes[0] ?? '');
  });

  it('are not made of a session that takes no answers any more, and there are none of one without', async () => {
    expect((await ada.get('/d/p/compact/s/TWO/codes')).statusCode).toBe(404);
    const form = { ...hiddenFields(await ada.get(page)), count: '12' };
    await closeSession(code, desk.deps.programmes, desk.clock.now(), { withoutGrace: true });
    const refused = await ada.post(page, form);
    expect(refused.statusCode).toBe(409);
    expect(bodyText(refused.body ?? '')).toContain('so no codes are made');
    expect((await ada.get(page)).body).not.toContain('name="count"');
  });

  it('have no page on a stage that has none', async () => {
    const { limits } = desk.deps;
    (desk.deps as { limits: typeof limits }).limits = { languages: limits.languages, maxRetentionDays: 730 };
    expect((await ada.get(page)).statusCode).toBe(404);
    expect((await ada.post(page, { count: '1' })).statusCode).toBe(404);
    expect((await ada.get(session)).body).not.toContain('/codes"');
  });
});

describe('a session that takes answers with codes', () => {
  it('says on its page and on that of its programme that none were made, until some are', async () => {
    const task = 'nobody can answer before there are one-time codes.';
    const step = `<a class="button" href="${page}"><span>Make one-time codes: `;
    const none = 'There are no codes now: nobody can answer without one.';
    const shown = async (path: string) => bodyText((await ada.get(path)).body ?? '');
    expect(await shown(session)).toContain(none);
    expect(await shown('/d/p/compact')).toContain(task);
    expect((await ada.get('/d/p/compact')).body).toContain(step);

    await make();

    expect(await shown(session)).not.toContain(none);
    expect(await shown('/d/p/compact')).not.toContain(task);
    expect((await ada.get('/d/p/compact')).body).not.toContain(step);
    expect((await ada.get(session)).body).toContain(`href="${page}"`);
    await ada.get(page);
    await ada.post(`${page}/withdraw`, { agree: 'yes' });
    expect(await shown(session)).toContain(none);
  });

  it('says so where it is shown to people, and that the link alone is not enough', async () => {
    const shown = async (path: string) => bodyText((await ada.get(path)).body ?? '');
    for (const each of ['projector', 'sheet']) {
      expect(await shown(`${session}/${each}?lang=en`)).toContain(
        'You need the code on your card or in your invitation',
      );
      expect(await shown(`/d/p/compact/s/TWO/${each}?lang=en`)).not.toContain('code on your card');
    }
    expect(await shown(session)).toContain('Who has the link needs a code to answer');
  });
});

describe('who may answer', () => {
  const edit = '/d/p/compact/edit/session/TWO';
  const file = async () => Buffer.from((await ada.get('/d/p/compact/file.yaml')).body ?? '', 'base64').toString();
  const field = /<select id="(sessions\.1\.access)".*?<\/select>/s;

  it('is chosen on the page of a session, and published', async () => {
    const [select = ''] = field.exec((await ada.get(edit)).body ?? '') ?? [];
    expect(bodyText(select).trim()).toBe(
      'Whoever has the link Only with a one-time code With or without a one-time code Only with a blind code (phones must have JavaScript) With a blind code, or a code where there is no JavaScript',
    );

    await ada.post(edit, { ...hiddenFields(await ada.get(edit)), 'sessions.1.access': 'codes-or-open' });
    expect(await file()).toContain('access: codes-or-open');
    expect((await ada.get(edit)).body).toMatch(/value="codes-or-open" selected/);
    expect(bodyText((await ada.get('/d/p/compact/publish')).body ?? '')).toMatch(
      /One-time codes are still to be made .*so all answer without one/,
    );
    // Where codes are blind, a key is made first, by a button.
    await ada.post(edit, { ...hiddenFields(await ada.get(edit)), 'sessions.1.access': 'blind-codes' });
    const keyless = await ada.get('/d/p/compact/publish');
    const needsKey = async () =>
      bodyText((await ada.get('/d/p/compact')).body ?? '').includes('blind codes need a key');
    expect(await needsKey()).toBe(true);
    expect(bodyText(keyless.body ?? '')).toContain('A key is missing');
    await ada.post('/d/p/compact/publish/keys', hiddenFields(keyless));
    expect(bodyText((await ada.get('/d/p/compact/publish')).body ?? '')).not.toContain('A key is missing');
    expect(await needsKey()).toBe(false);
    await ada.post(edit, { ...hiddenFields(await ada.get(edit)), 'sessions.1.access': '' });
    expect((await file()).match(/access:/g)).toHaveLength(1);
  });

  it('is not offered on a stage without codes, but where a file asks for them: there it says what is wrong', async () => {
    const { limits } = desk.deps;
    (desk.deps as { limits: typeof limits }).limits = { languages: limits.languages, maxRetentionDays: 730 };
    expect((await ada.get(edit)).body).not.toMatch(field);
    const { body = '' } = await ada.get('/d/p/compact/edit/session/ONE');
    expect(body).toContain('id="sessions.0.access"');
    expect(bodyText(body)).toContain('One-time codes are not switched on here');
  });
});
