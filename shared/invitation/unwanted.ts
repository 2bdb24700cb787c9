import { timingSafeEqual } from 'node:crypto';
import { keyedBytes } from '../response/code-hashes.ts';

declare const idBrand: unique symbol;
declare const keyBrand: unique symbol;

/**
 * An address that wants no letters, or can't be reached: a hash by the stage's key, of the address alone, so that it holds for whatever
 * session invites it next. It is kept without an end: who has stopped letters once is not asked again.
 */
export type UnwantedId = string & { readonly [idBrand]: 'UnwantedId' };

/**
 * What a letter's stop link holds: the id, and what proves that a letter of ours held it. So nothing is stored for those who never stop their
 * letters, and nobody can fill the store with ids of their own.
 */
export type StopKey = string & { readonly [keyBrand]: 'StopKey' };

/**
 * Why an address gets no letters: its owner stopped them, or called one unwanted, or one came back. Of the two kinds of these only an
 * `invitation-bounce` may be told: everybody gets the first invitation, and others only those who have not answered.
 */
export type UnwantedReason = 'stopped' | 'invitation-bounce' | 'bounce' | 'complaint';

/** The addresses, by their hashes, that get no letters. */
export interface UnwantedLetters {
  find(id: UnwantedId): Promise<UnwantedReason | undefined>;
  /** Keeps an address from all letters to come. Doing it again changes nothing. */
  stop(id: UnwantedId, reason: UnwantedReason): Promise<void>;
  /** Its owner wants letters again. */
  readmit(id: UnwantedId): Promise<void>;
}

export function unwantedId(key: Uint8Array, address: string): UnwantedId {
  return hashed(key, `unwanted ${address.toLowerCase()}`) as UnwantedId;
}

export function stopKey(key: Uint8Array, id: UnwantedId): StopKey {
  return `${id}${hashed(key, `stop ${id}`)}` as StopKey;
}

/** Whose letters a stop link stops; undefined: no letter of ours held it. */
export function stoppedBy(key: Uint8Array, typed: string | undefined): UnwantedId | undefined {
  if (typed === undefined || !/^[\w-]{44}$/.test(typed)) return undefined;
  const id = typed.slice(0, 22) as UnwantedId;
  return timingSafeEqual(Buffer.from(stopKey(key, id)), Buffer.from(typed)) ? id : undefined;
}

function hashed(key: Uint8Array, text: string): string {
  return Buffer.from(keyedBytes(key, text)(16)).toString('base64url');
}
