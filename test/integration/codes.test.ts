import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { groupedCode, meantSymbols, type OneTimeCode, oneTimeCode } from '../../shared/access/one-time-code.ts';
import type { SessionCode } from '../../shared/access/session-code.ts';
import { drawnCodes, issueCodes } from '../../shared/response/issue-codes.ts';
import { deskBrowser, signInLink } from '../demo/desk-browser.ts';
import { mailsIn } from '../demo/mailbox.ts';
import { aFilledForm, freshId, postForm } from '../fixtures/local/posts.ts';
import { sharedStack } from '../fixtures/local/shared-stack.ts';
import { aProgrammeFile, withSessions } from '../fixtures/programmes/programme-files.ts';

const stack = sharedStack();

/** A session that takes answers with codes, and some of them. */
async function withCodes(count: number, access: 'codes' | 'codes-or-open' = 'codes') {
  const { code, form } = await stack.openSession(withSessions(aProgrammeFile(), { access }));
  const codes = drawnCodes(count, randomBytes);
  await issue(code, codes);
  return { code, form, codes };
}

async function issue(code: SessionCode, codes: readonly OneTimeCode[]): Promise<void> {
  const session = await stack.target.programmes.findSession(code);
  if (session === undefined) throw new Error(`${code} is not stored`);
  await issueCodes(session, codes, stack.target);
}

const send = (form: string, code: string, _submission = freshId()) =>
  postForm(form, aFilledForm({ _language: 'en', _submission, _code: code }));

describe('a session with one-time codes', () => {
  it('asks for a code, and takes one answer for each', async () => {
    const { code, form, codes } = await withCodes(2);
    const [one = ''] = codes;

    const page = await (await fetch(form)).text();
    const kept = await send(form, one.toLowerCase());
    const again = await send(form, one);
    const none = await send(form, '');

    expect(page).toMatch(/<input[^>]* name="_code"/);
    expect([kept.status, again.status, none.status]).toEqual([303, 422, 422]);
    expect(await stack.target.responses.count(code)).toBe(1);
    expect(await stack.target.codes.count(code)).toEqual({ issued: 2, spent: 1 });
  });

  it('gives a repetition its receipt again, and another answer with the same code none', async () => {
    const { code, form, codes } = await withCodes(1);
    const [one = ''] = codes;
    const id = freshId();

    const sent = await Promise.all([send(form, one, id), send(form, one, id), send(form, one), send(form, one)]);
    const [winner = '', ...others] = new Set(sent.flatMap(({ headers }) => headers.get('location') ?? []));

    expect(others).toEqual([]);
    expect(winner).toContain('/thanks?r=');
    expect(await stack.target.responses.count(code)).toBe(1);
    // Who has won can repeat it, and nobody else.
    const won = winner.includes(id);
    expect((await send(form, one, id)).status).toBe(won ? 303 : 422);
  });

  it('takes as many answers as there are codes, whoever tries them at once', async () => {
    const { code, form, codes } = await withCodes(8);

    const tried = await Promise.all(codes.flatMap((each) => [send(form, each), send(form, each), send(form, each)]));

    expect(tried.filter(({ status }) => status === 303)).toHaveLength(8);
    expect(tried.filter(({ status }) => status === 422)).toHaveLength(16);
    expect(await stack.target.responses.count(code)).toBe(8);
    expect(await stack.target.codes.count(code)).toEqual({ issued: 8, spent: 8 });
  });

  it('takes no code of another session', async () => {
    const { form } = await withCodes(1);
    const { codes } = await withCodes(1);

    expect((await send(form, codes[0] ?? '')).status).toBe(422);
  });

  it('takes none that was withdrawn, and still knows who has used one', async () => {
    const { code, form, codes } = await withCodes(2);
    const [one = '', other = ''] = codes;
    const id = freshId();
    await send(form, one, id);

    expect(await stack.target.codes.withdraw(code)).toBe(1);

    expect((await send(form, other)).status).toBe(422);
    expect((await send(form, one, id)).status).toBe(303);
    expect(await stack.target.codes.count(code)).toEqual({ issued: 1, spent: 1 });
  });
});

describe('the desk', () => {
  it('makes codes that are on cards, each of which takes one answer, and withdraws the rest', async () => {
    const file = withSessions(aProgrammeFile(), { access: 'codes' });
    const { code, form } = await stack.openSession(file);
    const session = await stack.target.programmes.findSession(code);
    const organiser = file.recipients.find(({ role }) => role !== 'manager')?.address ?? '';
    const browser = deskBrowser(stack.url);
    await browser.get('/d');
    await browser.post('/d/link', { address: organiser });
    const links = (await mailsIn(stack.mail)).flatMap(({ body }) => signInLink(body.text) ?? []);
    for (const link of links) {
      await browser.get(link);
      if ((await browser.post(link)).status === 303) break;
    }
    const page = `/d/p/${session?.programme.id}/s/${code}/codes`;
    const [, key = ''] = /name="form" value="([^"]*)"/.exec((await browser.get(page)).body) ?? [];

    const shown = await browser.post(page, { form: key, count: '3' });
    const codes = [...shown.body.matchAll(/<p class="code"[^>]*>([^<]*)</g)].map(([, each = '']) => each);
    const [one = '', other = ''] = codes;

    expect(codes).toHaveLength(3);
    expect([(await send(form, one)).status, (await send(form, one)).status]).toEqual([303, 422]);
    await browser.get(page);
    expect((await browser.post(`${page}/withdraw`, { agree: 'yes' })).status).toBe(303);
    expect((await send(form, other)).status).toBe(422);
    expect(await stack.target.codes.count(code)).toEqual({ issued: 1, spent: 1 });
  });
});

describe('who reads all that is stored', () => {
  it('finds no code in it, and nothing in a code’s item that is in an answer', async () => {
    const { code, form, codes } = await withCodes(12);
    const ids = codes.map(() => freshId());
    for (const [at, each] of codes.entries()) expect((await send(form, each, ids[at] ?? '')).status).toBe(303);

    const spent = (await stack.items('programmes')).filter(({ pk }) => pk?.S?.startsWith(`CODES#${code}#`));
    const answers = await stack.responsesTo(code);

    expect(spent).toHaveLength(12);
    expect(answers).toHaveLength(12);
    const stored = JSON.stringify([spent, answers]);
    for (const each of [...codes, ...ids]) expect(stored).not.toContain(each);
    // What is in both is in all: nothing sets one of the ones beside one of the others.
    const valuesIn = (item: object) =>
      new Set(Object.values(item).flatMap((value: object) => Object.values(value).map(String)));
    const ofCodes = spent.map(valuesIn);
    const ofAnswers = answers.map(valuesIn);
    const shared = [...new Set(ofCodes.flatMap((each) => [...each]))].filter((value) =>
      ofAnswers.some((each) => each.has(value)),
    );
    for (const value of shared) {
      expect(
        [...ofCodes, ...ofAnswers].every((each) => each.has(value)),
        value,
      ).toBe(true);
    }
    // Nor do they stand in the same order: by their keys, or in the same shards.
    for (const item of spent) expect(Object.keys(item).sort()).toEqual(['claim', 'expires', 'pk', 'sk', 'v']);
  });

  it('finds no line in a log that has a code, of fifteen symbols or of twelve, in groups or without', async () => {
    const { code, form, codes } = await withCodes(1);
    const [printed = '', earlier] = [codes[0], 'CDFGHJKMNPRG' as OneTimeCode];
    await issue(code, [earlier]);
    const tried = [printed, earlier, 'CDFG-HJKM-NPRG', groupedCode(printed as OneTimeCode)];
    const statuses: number[] = [];
    for (const each of tried) statuses.push((await send(form, each)).status);

    expect(statuses).toEqual([303, 303, 422, 422]);
    // What finds nothing in them finds what would be there.
    for (const each of tried) expect(codesIn([`{"message":"refused ${each}, again"}`])).toContain(meantSymbols(each));
    expect(codesIn([...stack.lines, ...stack.accessLines])).toEqual([]);
  });
});

/** What could be a code in some lines, of whichever length codes have had. */
function codesIn(lines: readonly string[]): string[] {
  const runs = lines.flatMap((line) => line.match(/[CDFGHJKMNPRTWXY3479](?:-?[CDFGHJKMNPRTWXY3479]){11,}/g) ?? []);
  return runs.map(meantSymbols).flatMap((run) =>
    [15, 12].flatMap((length) => {
      const starts = Array.from({ length: Math.max(0, run.length - length + 1) }, (_, at) => at);
      return starts.flatMap((at) => oneTimeCode(run.slice(at, at + length)) ?? []);
    }),
  );
}
