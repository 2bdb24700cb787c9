import { createPrivateKey, createPublicKey, randomBytes, webcrypto } from 'node:crypto';
import { RSABSSA } from '@cloudflare/blindrsa-ts';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SessionCode } from '../../../shared/access/session-code.ts';
import { signatureHash } from '../../../shared/blind/blind-public-key.ts';
import { isSigned, isToken, publicKeyOf, signBlinded } from '../../../shared/blind/blind-signature.ts';
import { fingerprintOf } from '../../../shared/blind/fingerprint-of.ts';
import { type BlindKeyPair, newBlindKey } from '../../../shared/blind/new-blind-key.ts';
import { tokenMessage } from '../../../shared/blind/token-message.ts';
import { unwrapKey, wrapKey } from '../../../shared/blind/wrapped-key.ts';
import { newSubmissionId } from '../../../shared/response/response.ts';
import vector from '../../fixtures/blind/rfc9474.json' with { type: 'json' };

const suite = RSABSSA.SHA384.PSS.Randomized();
const bytes = (hex: string) => Buffer.from(hex, 'hex');
const number = (hex: string) => bytes(hex).toString('base64url');
const algorithm = { name: 'RSA-PSS', hash: signatureHash.name };

describe('RFC 9474, appendix A.1', () => {
  const [n, e] = [number(vector.n), number(vector.e)];
  const prepared = Buffer.concat([bytes(vector.prefix), bytes(vector.message)]);
  const open = createPublicKey({ key: { kty: 'RSA', n, e }, format: 'jwk' });

  /** The private key of the vector, with what CRT needs besides. */
  function privateKey() {
    const [p, q, d] = [vector.p, vector.q, vector.d].map((hex) => BigInt(`0x${hex}`)) as [bigint, bigint, bigint];
    const text = (value: bigint) => number(value.toString(16).padStart(512, '0'));
    const crt = { dp: text(d % (p - 1n)), dq: text(d % (q - 1n)), qi: text(inverse(q, p)) };
    return createPrivateKey({
      key: { kty: 'RSA', n, e, d: number(vector.d), p: number(vector.p), q: number(vector.q), ...crt },
      format: 'jwk',
    });
  }

  it('the server signs what was blinded there, and nothing as large as the modulus or of another length', () => {
    const key = privateKey();

    expect(signBlinded(key, bytes(vector.blinded))?.toString('hex')).toBe(vector.blindSignature);
    expect(signBlinded(key, bytes(vector.n))).toBeUndefined();
    expect(signBlinded(key, bytes(vector.blinded).subarray(1))).toBeUndefined();
  });

  it('the phone makes the signature of it, which the server knows', async () => {
    const key = await webcrypto.subtle.importKey('jwk', { kty: 'RSA', n, e }, algorithm, true, ['verify']);
    const made = await suite.finalize(key, prepared, bytes(vector.blindSignature), bytes(vector.inverse));

    expect(Buffer.from(made).toString('hex')).toBe(vector.signature);
    expect(isSigned(open, prepared, made)).toBe(true);
    expect(isSigned(open, prepared.subarray(1), made)).toBe(false);
  });
});

describe('a key of a session', () => {
  const session = 'ETS-WF' as SessionCode;
  const stageKey = Buffer.alloc(32, 7);
  let pair: BlindKeyPair;
  beforeAll(async () => {
    pair = await newBlindKey();
  });

  it('signs a token that is worth one submission of one session', async () => {
    const submission = newSubmissionId(randomBytes(16));
    const spki = Buffer.from(pair.publicKey, 'base64url');
    const key = await webcrypto.subtle.importKey('spki', spki, algorithm, true, ['verify']);
    const prepared = suite.prepare(tokenMessage(session, submission));
    const { blindedMsg, inv } = await suite.blind(key, prepared);
    const signed = signBlinded(pair.privateKey, blindedMsg);
    const signature = await suite.finalize(key, prepared, signed ?? Buffer.of(), inv);
    const token = Buffer.concat([prepared.subarray(0, 32), signature]).toString('base64url');
    const is = (of: object, text = token) => isToken(pair.publicKey, { session, submission, ...of }, text);

    expect(is({})).toBe(true);
    expect(is({ submission: newSubmissionId(randomBytes(16)) })).toBe(false);
    expect(is({ session: 'ETS-SX' as SessionCode })).toBe(false);
    for (const wrong of ['', 'x', token.slice(4), `${token}AAAA`, `A${token.slice(1)}`, token.toLowerCase()]) {
      expect(is({}, wrong), wrong).toBe(wrong === token);
    }
    expect(isToken((await newBlindKey()).publicKey, { session, submission }, token)).toBe(false);
  });

  it('is of 2048 bits, with the usual exponent, and has a fingerprint that another has not', async () => {
    const { n, e } = publicKeyOf(pair.publicKey).export({ format: 'jwk' });

    expect([Buffer.from(n ?? '', 'base64url').byteLength, e]).toEqual([256, 'AQAB']);
    expect(fingerprintOf(pair.publicKey)).toMatch(/^[CDFGHJKMNPRTWXY3479]{16}$/);
    expect(fingerprintOf(pair.publicKey)).not.toBe(fingerprintOf((await newBlindKey()).publicKey));
  });

  it('is unwrapped with the stage’s key, for its session and its public part alone', async () => {
    const wrapped = wrapKey(stageKey, session, pair);
    const { publicKey } = pair;
    const kept = { publicKey, wrapped };

    expect(unwrapKey(stageKey, session, kept).equals(pair.privateKey)).toBe(true);
    expect(() => unwrapKey(Buffer.alloc(32, 8), session, kept)).toThrow();
    expect(() => unwrapKey(stageKey, 'ETS-SX' as SessionCode, kept)).toThrow();
    const { publicKey: another } = await newBlindKey();
    expect(() => unwrapKey(stageKey, session, { ...kept, publicKey: another })).toThrow();
  });
});

/** The inverse of a number modulo another. */
function inverse(of: bigint, modulus: bigint): bigint {
  let [before, now] = [modulus, of];
  let [x, y] = [0n, 1n];
  while (now !== 0n) {
    const quotient = before / now;
    [before, now] = [now, before - quotient * now];
    [x, y] = [y, x - quotient * y];
  }
  return ((x % modulus) + modulus) % modulus;
}
