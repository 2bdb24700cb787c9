import { createCipheriv, createDecipheriv, createHmac, createPrivateKey, type KeyObject } from 'node:crypto';
import type { SessionCode } from '../access/session-code.ts';
import type { BlindPublicKey } from './blind-public-key.ts';
import type { BlindKeyPair } from './new-blind-key.ts';

declare const brand: unique symbol;

/** A private key as it is stored: encrypted, so that who has the table, a backup or an export has no key. */
export type WrappedKey = string & { readonly [brand]: 'WrappedKey' };

const cipher = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/**
 * Wraps the private part of a session's key with the stage's key for one-time codes, which is a secret of its own: so a stage has one
 * secret however many sessions have keys, and who may read it are those who hash codes anyway. Bound to its session and its public part.
 */
export function wrapKey(
  stageKey: Uint8Array,
  session: SessionCode,
  { publicKey, privateKey }: BlindKeyPair,
): WrappedKey {
  const key = wrappingKey(stageKey, session);
  const text = privateKey.export({ type: 'pkcs8', format: 'der' });
  // Of what is encrypted, so that no two texts have the same.
  const nonce = createHmac('sha256', key).update(text).digest().subarray(0, nonceBytes);
  const encryption = createCipheriv(cipher, key, nonce).setAAD(Buffer.from(publicKey));
  const encrypted = [encryption.update(text), encryption.final()];
  return Buffer.concat([nonce, encryption.getAuthTag(), ...encrypted]).toString('base64url') as WrappedKey;
}

/** @throws if it was wrapped with another key, for another session, or is not what was wrapped */
export function unwrapKey(
  stageKey: Uint8Array,
  session: SessionCode,
  { publicKey, wrapped }: { readonly publicKey: BlindPublicKey; readonly wrapped: WrappedKey },
): KeyObject {
  const bytes = Buffer.from(wrapped, 'base64url');
  const [nonce, tag] = [bytes.subarray(0, nonceBytes), bytes.subarray(nonceBytes, nonceBytes + tagBytes)];
  const decryption = createDecipheriv(cipher, wrappingKey(stageKey, session), nonce, { authTagLength: tagBytes });
  decryption.setAAD(Buffer.from(publicKey)).setAuthTag(tag);
  const key = Buffer.concat([decryption.update(bytes.subarray(nonceBytes + tagBytes)), decryption.final()]);
  return createPrivateKey({ key, format: 'der', type: 'pkcs8' });
}

/** A key for nothing but this: 256 bits of an HMAC, apart from all that codes are hashed with. */
function wrappingKey(stageKey: Uint8Array, session: SessionCode): Buffer {
  return createHmac('sha256', stageKey).update(`debrief blind key ${session}`).digest();
}
