import { randomBytes } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fingerprint } from '../../functions/form/client/blind/blinding.ts';
import type { Shop } from '../../functions/form/client/blind/buyer.ts';
import type { OneTimeCode } from '../../shared/access/one-time-code.ts';
import type { SessionCode } from '../../shared/access/session-code.ts';
import { madeKey } from '../../shared/blind/blind-keys.ts';
import type { BlindPublicKey } from '../../shared/blind/blind-public-key.ts';
import { fingerprintOf } from '../../shared/blind/fingerprint-of.ts';
import { closeSession } from '../../shared/programme/close.ts';
import { getOrThrow } from '../../shared/programme/get-or-throw.ts';
import { replaceKey } from '../../shared/programme/replace-blind-key.ts';
import { drawnCodes, issueCodes } from '../../shared/response/issue-codes.ts';
import { systemClock } from '../../shared/time/system-clock.ts';
import { functionEnvironment } from '../bench/environment.ts';
import { anEvent } from '../bench/events.ts';
import { aBlindPage, aStorage, askingAt, tokenOf } from '../fixtures/codes/blind-phone.ts';
import { aFilledForm, freshId, postForm, postJson } from '../fixtures/local/posts.ts';
import { sharedStack } from '../fixtures/local/shared-stack.ts';
import { rememberWritten } from '../fixtures/log/log-secrets.ts';
import { aProgrammeFile, withSessions } from '../fixtures/programmes/programme-files.ts';

const stack = sharedStack();

/** A session whose codes are blind, and some of them. */
async function withCodes(count: number, access: 'blind-codes' | 'blind-codes-or-codes' = 'blind-codes') {
  const { code, form } = await stack.openSession(withSessions(aProgrammeFile(), { access }));
  const session = await stack.target.programmes.findSession(code);
  if (session?.blindKey === undefined) throw new Error(`${code} has no key`);
  const codes = await issued(session, count);
  const page = (key: BlindPublicKey = session.blindKey as BlindPublicKey) =>
    aBlindPage({ session: code, key, ask: askingAt(stack.url) });
  return { code, form, codes: codes as unknown as readonly [OneTimeCode, ...OneTimeCode[]], session, page };
}

async function issued(session: Parameters<typeof issueCodes>[0], count: number): Promise<OneTimeCode[]> {
  const codes = drawnCodes(count, randomBytes);
  await issueCodes(session, codes, stack.target);
  return codes;
}

const spend = (form: string, id: string, token: string, more: object = {}) =>
  postForm(form, aFilledForm({ _language: 'en', _submission: id, _token: token, ...more }));

/** Locks as a browser has them, among the tabs that share them. */
function oneAtATime() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(_: string, use: () => Promise<T>): Promise<T> => {
    const own = last.then(use);
    last = own.catch(() => {});
    return own;
  };
}

const askRaw = (form: string, body: Record<string, string>) => postJson(`${form}/token`, { _language: 'en', ...body });

/** The function that takes answers, as it is deployed, in an environment of its own that keeps a session for an hour. */
async function ownFunction(code: SessionCode) {
  vi.resetModules();
  for (const [name, value] of Object.entries(functionEnvironment(stack))) vi.stubEnv(name, value);
  const { handler } = await import('../../functions/submit/handler.ts');
  const posted = async (below: '' | '/token', fields: Record<string, string>) => {
    rememberWritten(Object.values(fields));
    const event = anEvent('POST', `/f/{code}${below}`, `/f/${code}${below}`, {
      variables: { code },
      body: new URLSearchParams(fields).toString(),
      type: 'application/x-www-form-urlencoded',
      headers: { accept: below === '' ? 'text/html' : 'application/json' },
    });
    return (await handler(event as never, {} as never)) as { readonly statusCode: number; readonly body: string };
  };
  const askRaw = async (fields: Record<string, string>) => {
    const { statusCode: status, body } = await posted('/token', { _language: 'en', ...fields });
    return { status, body: JSON.parse(body) as unknown };
  };
  return {
    askRaw,
    ask: async ({ code: _code, key }, _blinded) => askRaw({ _code, _blinded, _key: await fingerprint(key) }),
    spend: async (id: string, token: string) =>
      (await posted('', aFilledForm({ _language: 'en', _submission: id, _token: token }))).statusCode,
  } satisfies { readonly ask: Shop['ask']; [name: string]: unknown };
}

describe('a session with blind codes', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('sells a signature for a code, and takes one answer with it', async () => {
    const { code, form, codes, page } = await withCodes(2);
    const phone = page();
    const token = tokenOf(await phone.buy(codes[0]));
    const { id } = phone.begun(codes[0]);

    expect(await (await fetch(form)).text()).toContain('data-blind="');
    expect((await spend(form, id, token)).status).toBe(303);
    // Once more: the same answer, its receipt.
    expect((await spend(form, id, token)).status).toBe(303);
    // And no other one: under this id, and under another.
    expect((await spend(form, id, token, { q_overall: '2' })).status).toBe(409);
    expect((await spend(form, freshId(), token)).status).toBe(422);
    expect(await stack.responsesTo(code)).toMatchObject([{ code: { BOOL: true } }]);
    expect(await stack.target.codes.count(code)).toEqual({ issued: 2, spent: 1 });
  });

  it('takes no code with answers, and no token of another session', async () => {
    const { code, form, codes } = await withCodes(1);
    const other = await withCodes(1);
    const phone = other.page();
    const token = tokenOf(await phone.buy(other.codes[0]));
    const { id } = phone.begun(other.codes[0]);

    const refused = await postForm(form, aFilledForm({ _language: 'en', _code: codes[0] }));
    const foreign = await spend(form, id, token);

    expect([refused.status, foreign.status]).toEqual([422, 422]);
    expect(await refused.text()).toContain('needs JavaScript');
    expect(await foreign.text()).toContain('no longer valid here');
    expect((await spend(form, freshId(), 'nonsense')).status).toBe(422);
    expect(await stack.responsesTo(code)).toEqual([]);
  });

  it('takes a plain code too where its programme says so, each once, whichever way it comes', async () => {
    const { code, form, codes, page } = await withCodes(2, 'blind-codes-or-codes');
    const [one, other] = codes as unknown as [OneTimeCode, OneTimeCode];
    const phone = page();
    const token = tokenOf(await phone.buy(one));

    expect((await spend(form, phone.begun(one).id, token)).status).toBe(303);
    expect((await postForm(form, aFilledForm({ _language: 'en', _code: one }))).status).toBe(422);
    expect((await postForm(form, aFilledForm({ _language: 'en', _code: other }))).status).toBe(303);
    expect(await page().buy(other)).toMatchObject({ reply: { kind: 'answers' } });
    expect((await postForm(form, aFilledForm({ _language: 'en' }))).status).toBe(422);
    // Nothing that is stored tells one way from the other.
    const stored = (await stack.responsesTo(code)).map(({ sk: _sk, pk: _pk, ...rest }) => JSON.stringify(rest));
    expect([stored.length, new Set(stored).size]).toEqual([2, 1]);
  });

  it('gives a repetition the same signature, and says the same of every code that can’t be used', async () => {
    const { form, codes, page } = await withCodes(2);
    const { codes: foreign } = await withCodes(1);
    const blinded = Buffer.concat([Buffer.of(0), randomBytes(255)]).toString('base64url');
    const ask = (code: string, text = blinded) => askRaw(form, { _code: code, _blinded: text });
    await page().buy(codes[0]);

    const [first, again] = [await ask(codes[1] ?? ''), await ask(codes[1]?.toLowerCase() ?? '')];
    const another = Buffer.concat([Buffer.of(0), randomBytes(255)]).toString('base64url');
    const refused = [await ask(codes[0]), await ask(codes[1] ?? '', another), await ask(foreign[0]), await ask('x')];

    expect([first.status, await first.text()]).toEqual([200, await again.text()]);
    expect(refused.map(({ status }) => status)).toEqual([422, 422, 422, 422]);
    expect(new Set(await Promise.all(refused.map((each) => each.text()))).size).toBe(1);
  });

  it('takes no code for what can’t be signed, or was covered for another key, and says that the form has to be opened anew', async () => {
    const { code, form, codes } = await withCodes(1);
    const other = await withCodes(0);
    const blinded = Buffer.concat([Buffer.of(0), randomBytes(255)]).toString('base64url');
    const unsigned = [
      '',
      'AAAA',
      Buffer.alloc(256, 255).toString('base64url'),
      Buffer.alloc(256).toString('base64url'),
    ];
    const asked = [
      ...unsigned.map((text) => ({ _blinded: text })),
      { _blinded: blinded, _key: fingerprintOf(other.session.blindKey as BlindPublicKey) },
    ];

    for (const body of asked) {
      const reply = await askRaw(form, { _code: codes[0], ...body });
      expect(reply.status).toBe(422);
      expect(await reply.text()).toContain('This form has changed since it was opened');
    }
    expect(await stack.target.codes.count(code)).toMatchObject({ spent: 0 });
  });

  it('sells as many as there are codes, whoever asks at once', async () => {
    const { code, form, codes, page } = await withCodes(12);
    const tries = codes.flatMap((each) => [page(), page(), page()].map((phone) => ({ phone, each })));

    const bought = await Promise.all(tries.map(({ phone, each }) => phone.buy(each)));
    const sold = tries.flatMap(({ phone, each }, at) => {
      const one = bought[at];
      return one !== undefined && 'token' in one ? [{ id: phone.begun(each).id, token: one.token }] : [];
    });
    const sent = await Promise.all(sold.flatMap(({ id, token }) => [spend(form, id, token), spend(form, id, token)]));

    expect(sold).toHaveLength(12);
    expect(new Set(sent.map(({ status }) => status))).toEqual(new Set([303]));
    expect(await stack.target.responses.count(code)).toBe(12);
    expect(await stack.target.codes.count(code)).toEqual({ issued: 12, spent: 12 });
  });

  it('loses nothing when the phone dies before or after anything it keeps, or no reply comes', async () => {
    const { code, form, codes, session } = await withCodes(8);
    const key = session.blindKey as BlindPublicKey;
    for (const [at, card] of codes.entries()) {
      const storage = aStorage();
      let steps = 0;
      const dies = () => {
        steps += 1;
        if (steps > at) throw new Error('switched off');
      };
      const ask = askingAt(stack.url);
      const lost: typeof ask = async (...of) => {
        const reply = await ask(...of);
        dies();
        return reply;
      };
      const first = aBlindPage({ session: code, key, ask: lost, storage, around: dies });
      try {
        await first.buy(card);
      } catch {
        // It was off before anything was asked.
      }
      const after = aBlindPage({ session: code, key, ask, storage });
      const token = tokenOf(await after.buy(card));
      expect((await spend(form, after.begun(card).id, token)).status, `after step ${at}`).toBe(303);
    }

    expect(await stack.target.responses.count(code)).toBe(8);
  });

  it('sells one signature to two tabs of a phone, with locks among them and without', async () => {
    const { code, form, codes, session } = await withCodes(4);
    const key = session.blindKey as BlindPublicKey;
    for (const [at, card] of codes.entries()) {
      const storage = aStorage();
      const alone = at % 2 === 0 ? oneAtATime() : undefined;
      const tab = () => aBlindPage({ session: code, key, ask: askingAt(stack.url), storage, ...(alone && { alone }) });
      const tabs = [tab(), tab()];
      const bought = await Promise.all(tabs.map((each) => each.buy(card)));
      const tokens = [...bought, await tab().buy(card)].map(tokenOf);
      expect(new Set(tokens).size, `code ${at}`).toBe(1);
      expect((await spend(form, tab().begun(card).id, tokens[0] ?? '')).status).toBe(303);
    }

    expect(await stack.target.codes.count(code)).toEqual({ issued: 4, spent: 4 });
  });

  it('has the phone begin anew with another key, and keeps what it has bought', async () => {
    const { code, codes, session } = await withCodes(2);
    const other = (await withCodes(0)).session.blindKey as BlindPublicKey;
    const [one, two] = codes as unknown as [OneTimeCode, OneTimeCode];
    const storage = aStorage();
    const page = (key: BlindPublicKey) => aBlindPage({ session: code, key, ask: askingAt(stack.url), storage });
    const now = page(session.blindKey as BlindPublicKey);

    // The page is from before the key of now.
    expect(await page(other).buy(one)).toMatchObject({ reply: { fields: [{ code: 'changed' }] } });
    expect(now.begun(one).id).not.toBe(page(other).begun(one).id);
    const token = tokenOf(await now.buy(one));
    expect(await page(other).buy(one)).toHaveProperty('reply');
    expect(tokenOf(await now.buy(one))).toBe(token);
    expect(await stack.target.codes.count(code)).toMatchObject({ spent: 1 });
    expect(tokenOf(await now.buy(two))).not.toBe(token);
  });

  it('sells and takes by another key at once when that is replaced, though its function knows a session for an hour', async () => {
    const { code, codes, session: before } = await withCodes(2);
    const { ask, spend: spendThere, askRaw: askThere } = await ownFunction(code);
    const page = (key = before.blindKey as BlindPublicKey) => aBlindPage({ session: code, key, ask });
    const early = page();
    const token = tokenOf(await early.buy(codes[0]));
    const key = await madeKey(code, stack.target.codeKey);
    const [next = ''] = drawnCodes(1, randomBytes);
    const session = { ...before, blindKey: key.publicKey };
    // Its function knows the session of before from here on.
    await askThere({ _code: 'x', _blinded: 'AAAA' });
    expect(await replaceKey(before, key, stack.target, systemClock.now())).toBe('replaced');
    await stack.target.codes.withdraw(code);
    await issueCodes(session, [next as OneTimeCode], stack.target);
    const late = page(key.publicKey);

    // The one who has bought and not sent, and the card that nobody had used, are void; the new card is good from the first moment.
    const [bought, old] = [await late.buy(next), await askThere({ _code: codes[1] ?? '', _blinded: 'AAAA' })];
    expect(await spendThere(late.begun(next).id, tokenOf(bought))).toBe(303);
    expect(old.status).toBe(422);
    expect(await spendThere(early.begun(codes[0]).id, token)).toBe(422);
    expect(await stack.responsesTo(code)).toHaveLength(1);
  });

  it('sells by the key that it names when two replace it at once', async () => {
    const { code, session } = await withCodes(0);
    const keys = await Promise.all([1, 2, 3].map(() => madeKey(code, stack.target.codeKey)));
    const outcomes = await Promise.all(keys.map((key) => replaceKey(session, key, stack.target, systemClock.now())));
    const after = await getOrThrow(stack.target.programmes.findSession(code), code);
    const [next = ''] = drawnCodes(1, randomBytes);
    await issueCodes(session, [next as OneTimeCode], stack.target);
    const { ask, spend } = await ownFunction(code);
    const page = aBlindPage({ session: code, key: after.blindKey as BlindPublicKey, ask });

    expect(outcomes.filter((each) => each === 'replaced')).toHaveLength(1);
    expect(await spend(page.begun(next).id, tokenOf(await page.buy(next)))).toBe(303);
  });

  it('keeps the key of who came first from whoever had read the session before', async () => {
    const { code, session } = await withCodes(0);
    const [first, second] = [await madeKey(code, stack.target.codeKey), await madeKey(code, stack.target.codeKey)];
    const { programmes } = stack.target;
    const now = systemClock.now();

    expect(await replaceKey(session, first, stack.target, now)).toBe('replaced');
    expect(await replaceKey(session, second, stack.target, now)).toBe('lost');
    // So is a publishing or an extension that had read it before.
    expect(await programmes.putSession({ session, before: session, now })).toBe('lost');
    expect(await programmes.moveClosing(session, session)).toBe('lost');
    expect(await programmes.findSession(code)).toMatchObject({ blindKey: first.publicKey });
  });

  it('counts its codes for anybody once it has closed, and says nothing of used ones before', async () => {
    const { code, form, codes, session, page } = await withCodes(7);
    for (const card of codes.slice(0, 6)) await page().buy(card);
    const counts = async () => (await fetch(`${form}/codes`, { headers: { accept: 'application/json' } })).json();

    const before = await counts();
    const shown = await (await fetch(`${form}/codes?lang=en`)).text();
    expect(before).toMatchObject({ session: code, made: 7, withdrawn: 0, publicKey: session.blindKey });
    expect(before).not.toHaveProperty('used');
    expect(shown).toContain('Codes made: 7');
    expect(shown).not.toContain('Codes used');

    await closeSession(code, stack.target.programmes, systemClock.now(), { withoutGrace: true });
    await expect.poll(counts, { timeout: 10_000 }).toMatchObject({ made: 7, used: 6 });
    expect(await (await fetch(`${form}/codes?lang=en`)).text()).toContain('Codes used: 6');
  });

  it('has no such page where codes are none, or where others answer too', async () => {
    const open = await stack.openSession();
    const either = await stack.openSession(withSessions(aProgrammeFile(), { access: 'codes-or-open' }));

    for (const { form } of [open, either]) {
      expect((await fetch(`${form}/codes`)).status).toBe(404);
      expect((await askRaw(form, { _code: 'x', _blinded: 'y' })).status).toBe(404);
    }
  });
});
