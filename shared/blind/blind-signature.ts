import { constants, createPublicKey, type KeyObject, privateDecrypt, publicEncrypt, verify } from 'node:crypto';
import type { SessionCode } from '../access/session-code.ts';
import type { SubmissionId } from '../response/response.ts';
import { type BlindPublicKey, prefixBytes, signatureBytes, signatureHash } from './blind-public-key.ts';
import { tokenMessage } from './token-message.ts';

// The server's half of RSABSSA-SHA384-PSS-Randomized, RFC 9474, https://www.rfc-editor.org/rfc/rfc9474. OpenSSL does both operations: the
// first with a blinding of its own, so that its time tells nothing of the key.

/** A key that can be verified with. */
export function publicKeyOf(key: BlindPublicKey): KeyObject {
  return createPublicKey({ key: Buffer.from(key, 'base64url'), format: 'der', type: 'spki' });
}

/**
 * Signs what a phone has blinded (4.3, BlindSign). Undefined: it is none of this key, of another length or as large as the modulus.
 *
 * @throws if the result is not the signature: a computer that errs there gives away its key (3)
 */
export function signBlinded(key: KeyObject, blinded: Uint8Array): Buffer | undefined {
  const raw = { padding: constants.RSA_NO_PADDING };
  if (!isSignable(key, blinded)) return undefined;
  const signed = privateDecrypt({ key, ...raw }, blinded);
  if (!publicEncrypt({ key, ...raw }, signed).equals(blinded))
    throw new Error('a blind signature was computed wrongly');
  return signed;
}

/** Whether a phone had a message signed: standard RSASSA-PSS (4.5, Verify). */
export function isSigned(key: KeyObject, prepared: Uint8Array, signature: Uint8Array): boolean {
  const { saltLength } = signatureHash;
  return verify('sha384', prepared, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength }, signature);
}

/** Whether a token was bought for this submission to this session: the random prefix of its message, and the signature, in base64url. */
export function isToken(
  key: BlindPublicKey,
  { session, submission }: { readonly session: SessionCode; readonly submission: SubmissionId },
  token: string,
): boolean {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.byteLength !== prefixBytes + signatureBytes) return false;
  const prepared = Buffer.concat([bytes.subarray(0, prefixBytes), tokenMessage(session, submission)]);
  return isSigned(publicKeyOf(key), prepared, bytes.subarray(prefixBytes));
}

/** Whether it is as long as the modulus, and smaller: what is as large stands for another number. And not nothing, which is its own signature. */
function isSignable(key: KeyObject, blinded: Uint8Array): boolean {
  const modulus = Buffer.from(key.export({ format: 'jwk' }).n ?? '', 'base64url');
  const isNothing = blinded.every((byte) => byte === 0);
  return blinded.byteLength === modulus.byteLength && !isNothing && Buffer.compare(blinded, modulus) < 0;
}
