import { createHash, timingSafeEqual } from 'node:crypto';

declare const keyBrand: unique symbol;
declare const hashBrand: unique symbol;

/** Opens one thing: 128 random bits in base64url. Only the link that was handed out holds it; the store keeps a hash. */
export type AccessKey = string & { readonly [keyBrand]: 'AccessKey' };

/** What is stored of a key: its SHA-256, in base64url. */
export type KeyHash = string & { readonly [hashBrand]: 'KeyHash' };

/**
 * What a key opens: a session's counter, the preview of its form, a recipient's results, or the desk: by the link of a mail, in the
 * browser that has asked for it, from then on, and by its forms. A key of one kind opens nothing of the other.
 */
export type Purpose = 'host' | 'preview' | 'results' | 'desk-link' | 'desk-browser' | 'desk' | 'desk-form';

/** The key made of 16 random bytes. */
export function newKey(random: Uint8Array): AccessKey {
  return Buffer.from(random).toString('base64url') as AccessKey;
}

/** The key in a link, or undefined if it can't be one. */
export function parseKey(text: string | undefined): AccessKey | undefined {
  return text !== undefined && /^[A-Za-z0-9_-]{22}$/.test(text) ? (text as AccessKey) : undefined;
}

/** The hash in what was sent, or undefined if it can't be one. */
export function parseKeyHash(text: string | undefined): KeyHash | undefined {
  return text !== undefined && /^[A-Za-z0-9_-]{43}$/.test(text) ? (text as KeyHash) : undefined;
}

/** No salt and no slow hash: a key has 128 bits of its own, so its hash can't be searched for. */
export function keyHash(purpose: Purpose, key: AccessKey): KeyHash {
  return digest(purpose, key).toString('base64url') as KeyHash;
}

/** Whether a key is the one that was hashed, in a time that tells nothing of how much of it is right. */
export function isKeyOf(hash: KeyHash, purpose: Purpose, key: AccessKey): boolean {
  const known = Buffer.from(hash, 'base64url');
  const own = digest(purpose, key);
  return known.length === own.length && timingSafeEqual(known, own);
}

function digest(purpose: Purpose, key: AccessKey): Buffer {
  return createHash('sha256').update(`debrief ${purpose} ${key}`).digest();
}
