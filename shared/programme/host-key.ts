import { createHash, timingSafeEqual } from 'node:crypto';

declare const keyBrand: unique symbol;
declare const hashBrand: unique symbol;

/** Opens a session's counter: 128 random bits in base64url. Only the host's link holds it; the store keeps a hash. */
export type HostKey = string & { readonly [keyBrand]: 'HostKey' };

/** What is stored of a host key: its SHA-256, in base64url. */
export type HostKeyHash = string & { readonly [hashBrand]: 'HostKeyHash' };

/** The host key made of 16 random bytes. */
export function newHostKey(random: Uint8Array): HostKey {
  return Buffer.from(random).toString('base64url') as HostKey;
}

/** The host key in a link, or undefined if it can't be one. */
export function parseHostKey(text: string | undefined): HostKey | undefined {
  return text !== undefined && /^[A-Za-z0-9_-]{22}$/.test(text) ? (text as HostKey) : undefined;
}

/** No salt and no slow hash: a key has 128 bits of its own, so its hash can't be searched for. */
export function hostKeyHash(key: HostKey): HostKeyHash {
  return digest(key).toString('base64url') as HostKeyHash;
}

/** Whether a key is the one that was hashed, in a time that tells nothing of how much of it is right. */
export function isKeyOf(hash: HostKeyHash, key: HostKey): boolean {
  const known = Buffer.from(hash, 'base64url');
  const own = digest(key);
  return known.length === own.length && timingSafeEqual(known, own);
}

function digest(key: HostKey): Buffer {
  return createHash('sha256').update(`debrief host ${key}`).digest();
}
