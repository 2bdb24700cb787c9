import { beforeAll, describe, expect, it } from 'vitest';
import { fingerprint } from '../../../functions/form/client/blind/blinding.ts';
import type { Shop } from '../../../functions/form/client/blind/buyer.ts';
import { type BlindCodes, blindCodes } from '../../../functions/submit/blind-codes.ts';
import { jsonReplies } from '../../../functions/submit/json-replies.ts';
import { type BlindKeyPair, newBlindKey } from '../../../shared/blind/new-blind-key.ts';
import { wrapKey } from '../../../shared/blind/wrapped-key.ts';
import type { StoredSession } from '../../../shared/programme/session.ts';
import type { SubmissionId } from '../../../shared/response/response.ts';
import { instant, after as later } from '../../../shared/time/instant.ts';
import { aClock } from '../../fixtures/clock.ts';
import { aBlindPage, tokenOf } from '../../fixtures/codes/blind-phone.ts';
import { aSession } from '../../fixtures/programmes/programme-files.ts';

const stageKey = new Uint8Array(32).fill(7);
const open = instant(Date.parse('2020-12-04T10:00:00Z'));

let before: BlindKeyPair;
let now: BlindKeyPair;
beforeAll(async () => {
  [before, now] = [await newBlindKey(), await newBlindKey()];
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
): { readonly blind: BlindCodes; readonly asked: { again: number } } {
  const asked = { again: 0 };
  const blind = blindCodes({
    findKey: async (code) => ({ publicKey: now.publicKey, wrapped: wrapKey(stageKey, code, now) }),
    stageKey: async () => stageKey,
    spendCode: async () => true,
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
