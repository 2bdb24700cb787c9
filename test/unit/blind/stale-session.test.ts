import { beforeAll, describe, expect, it } from 'vitest';
import { fingerprint } from '../../../functions/form/client/blind/blinding.ts';
import type { Shop } from '../../../functions/form/client/blind/buyer.ts';
import { type BlindCodes, blindCodes } from '../../../functions/submit/blind-codes.ts';
import { jsonReplies } from '../../../functions/submit/json-replies.ts';
import type { SpendCode } from '../../../functions/submit/spend-code.ts';
import type { BlindKeys, StoredBlindKey } from '../../../shared/blind/blind-keys.ts';
import { type BlindKeyPair, newBlindKey } from '../../../shared/blind/new-blind-key.ts';
import { wrapKey } from '../../../shared/blind/wrapped-key.ts';
import type { Programmes } from '../../../shared/programme/programmes.ts';
import { replaceKey } from '../../../shared/programme/replace-blind-key.ts';
import type { StoredSession } from '../../../shared/programme/session.ts';
import type { SubmissionId } from '../../../shared/response/response.ts';
import { instant, after as later } from '../../../shared/time/instant.ts';
import { aClock } from '../../fixtures/clock.ts';
import { aBlindPage, tokenOf } from '../../fixtures/codes/blind-phone.ts';
import { aSession } from '../../fixtures/programmes/programme-files.ts';
import { Crashed, crashingAt, type Interceptor, intercepted } from '../../fixtures/store/intercepted.ts';

const stageKey = new Uint8Array(32).fill(7);
const open = instant(Date.parse('2020-12-04T10:00:00Z'));

let before: BlindKeyPair;
let now: BlindKeyPair;
let third: BlindKeyPair;
beforeAll(async () => {
  [before, now, third] = await Promise.all([newBlindKey(), newBlindKey(), newBlindKey()]);
});

const withKey = ({ publicKey }: BlindKeyPair): StoredSession => ({
  ...aSession(),
  access: 'blind-codes',
  blindKey: publicKey,
});

/** A function whose session is one of before, until it looks again. */
function warm(
  session: StoredSession = withKey(now),
  at = open,
  spendCode: SpendCode = async () => 'spent',
): { readonly blind: BlindCodes; readonly asked: { again: number } } {
  const asked = { again: 0 };
  const blind = blindCodes({
    findKey: async (code) => ({ publicKey: now.publicKey, wrapped: wrapKey(stageKey, code, now) }),
    stageKey: async () => stageKey,
    spendCode,
    findAgain: async () => {
      asked.again += 1;
      return session;
    },
    clock: aClock(at),
  });
  return { blind, asked };
}

/** Asks such a function, and says the fingerprint of its key, or leaves it out. */
const askingOf =
  (blind: BlindCodes, isNamed = true, known = () => withKey(before)): Shop['ask'] =>
  async ({ code, key }, blinded) => {
    const named = isNamed ? { _key: [await fingerprint(key)] } : {};
    const fields = { _code: [code], _blinded: [blinded], ...named };
    const { statusCode: status = 200, body } = await blind.sell(known(), fields, jsonReplies);
    return { status, body: JSON.parse(body ?? '{}') as unknown };
  };

it('asks who buys for one more of too many codes that are none to come later, in the same words', async () => {
  const refused = (outcome: Awaited<ReturnType<SpendCode>>) => {
    const { blind } = warm(withKey(now), open, async () => outcome);
    return blind.sell(withKey(now), { _code: ['CODE'], _blinded: [covered] }, jsonReplies);
  };
  let covered = '';
  const ask: Shop['ask'] = async (_, blinded) => {
    covered = blinded;
    return { status: 503, body: undefined };
  };
  await aBlindPage({ session: 'ONE', key: now.publicKey, ask }).buy('CODE');

  const none = await refused('none');
  expect(none).toMatchObject({ statusCode: 422 });
  expect(await refused('too-many')).toMatchObject({
    ...none,
    statusCode: 429,
    headers: { ...none.headers, 'retry-after': '1' },
  });
});

const submissionOf = (page: ReturnType<typeof aBlindPage>, code = 'CODE') => page.begun(code).id as SubmissionId;

describe('a function that still knows the key of before', () => {
  it.each([true, false])('sells by the key of now, whether the phone names it (%s)', async (isNamed) => {
    const { blind } = warm();
    const page = aBlindPage({ session: 'ONE', key: now.publicKey, ask: askingOf(blind, isNamed) });

    const token = tokenOf(await page.buy('CODE'));

    expect(await blind.isBought(withKey(now), submissionOf(page), token)).toBe(true);
  });

  it('takes what the key of now has signed, and looks again only for what it would refuse', async () => {
    const { blind, asked } = warm();
    const page = aBlindPage({ session: 'ONE', key: now.publicKey, ask: askingOf(blind) });
    const token = tokenOf(await page.buy('CODE'));
    const id = submissionOf(page);
    asked.again = 0;

    expect(await blind.isBought(withKey(now), id, token)).toBe(true);
    expect(asked.again).toBe(0);
    expect(await blind.isBought(withKey(before), id, token)).toBe(true);
    expect(asked.again).toBe(1);
    expect(await blind.isBought(withKey(before), submissionOf(page, 'ANOTHER'), token)).toBe(false);
  });

  it('still has a form of before opened anew', async () => {
    const { blind } = warm();
    const page = aBlindPage({ session: 'ONE', key: before.publicKey, ask: askingOf(blind) });

    expect(await page.buy('CODE')).toMatchObject({ reply: { fields: [{ code: 'changed' }] } });
  });
});

describe('a function that still knows the session of before', () => {
  const { opensAt, closesAt } = aSession();
  const past = later(closesAt, 86_400_000);

  it.each([
    ['it was put off by two days', past, {}, { closesAt: later(past, 86_400_000) }],
    ['it was opened now', later(opensAt, -60_000), {}, { opensAt: later(opensAt, -120_000) }],
    ['its codes became blind', open, { access: 'codes' as const }, {}],
  ])('sells what the session of now sells: %s', async (_, at, then, since) => {
    const { blind, asked } = warm({ ...withKey(now), ...since }, at);
    const ask = askingOf(blind, true, () => ({ ...withKey(now), ...then }));
    const page = aBlindPage({ session: 'ONE', key: now.publicKey, ask });

    expect(await page.buy('CODE')).toMatchObject({ token: expect.any(String) });
    expect(asked.again).toBe(1);
  });

  it('refuses what the session of now refuses', async () => {
    const { blind } = warm(withKey(now), past);
    const page = aBlindPage({ session: 'ONE', key: now.publicKey, ask: askingOf(blind) });

    expect(await page.buy('CODE')).toMatchObject({ reply: { kind: 'refused', refusal: { code: 'closed' } } });
  });
});

describe('a key that is being replaced', () => {
  const wrapped = (key: BlindKeyPair): StoredBlindKey => ({
    publicKey: key.publicKey,
    wrapped: wrapKey(stageKey, aSession().code, key),
  });

  /** A session and its key as they are stored, and a process that replaces the key and may die over it. */
  function stored() {
    const held = { session: withKey(before), key: wrapped(before) };
    const stores = (interceptor: Interceptor) => ({
      programmes: intercepted<Pick<Programmes, 'putSession'>>(
        {
          async putSession({ session, before: read }) {
            if (read !== held.session) return 'lost';
            held.session = session;
            return 'published';
          },
        },
        interceptor,
      ),
      blindKeys: intercepted<Pick<BlindKeys, 'find' | 'replace'>>(
        {
          find: async () => held.key,
          async replace(_, key, newest) {
            if (held.key.publicKey !== newest) return 'lost';
            held.key = key;
            return 'replaced';
          },
        },
        interceptor,
      ),
    });
    const replace = (to: BlindKeyPair, interceptor: Interceptor = () => {}, session = held.session) =>
      replaceKey(session, wrapped(to), stores(interceptor), open);
    return { held, replace };
  }

  /** Whether a phone that has the form of now can buy. */
  async function isSold({ session, key }: ReturnType<typeof stored>['held']): Promise<boolean> {
    const blind = blindCodes({
      findKey: async () => key,
      stageKey: async () => stageKey,
      spendCode: async () => 'spent',
      findAgain: async () => session,
      clock: aClock(open),
    });
    const page = aBlindPage({
      session: session.code,
      key: session.blindKey ?? expect.unreachable('it has a key'),
      async ask({ code }, blinded) {
        const { statusCode: status = 200, body } = await blind.sell(
          session,
          { _code: [code], _blinded: [blinded] },
          jsonReplies,
        );
        return { status, body: JSON.parse(body ?? '{}') as unknown };
      },
    });
    return blind.isBought(session, submissionOf(page), tokenOf(await page.buy('CODE')));
  }

  it.each(Array.from({ length: 9 }, (_, at) => at))(
    'leaves a session that sells, whoever dies at step %i, and another try replaces it',
    async (at) => {
      const { held, replace } = stored();
      const crash = crashingAt(at);

      await replace(now, crash.interceptor).catch((cause: unknown) => {
        if (!(cause instanceof Crashed)) throw cause;
      });

      expect(crash.hasCrashed()).toBe(at < 8);
      expect(await isSold(held)).toBe(true);
      expect(await replace(third)).toBe('replaced');
      expect(held).toEqual({ session: withKey(third), key: wrapped(third) });
      expect(await isSold(held)).toBe(true);
    },
  );

  it('goes on with the one of before where the session was changed meanwhile', async () => {
    const { held, replace } = stored();

    expect(await replace(now, () => {}, { ...held.session })).toBe('lost');
    expect(held.session.blindKey).toBe(before.publicKey);
    expect(await isSold(held)).toBe(true);
  });
});
