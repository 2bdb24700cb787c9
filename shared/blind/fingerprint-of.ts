import { createHash } from 'node:crypto';
import type { BlindPublicKey } from './blind-public-key.ts';
import { type KeyFingerprint, keyFingerprint } from './key-fingerprint.ts';

/** The fingerprint of a session's public key, as its cards have it and as a phone computes it. */
export function fingerprintOf(key: BlindPublicKey): KeyFingerprint {
  return keyFingerprint(createHash('sha256').update(Buffer.from(key, 'base64url')).digest());
}
