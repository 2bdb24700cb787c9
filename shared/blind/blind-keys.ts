import type { SessionCode } from '../access/session-code.ts';
import { after, day, type Instant } from '../time/instant.ts';
import type { BlindPublicKey } from './blind-public-key.ts';
import { newBlindKey } from './new-blind-key.ts';
import { type WrappedKey, wrapKey } from './wrapped-key.ts';

/** A key, its private part wrapped. */
interface OneKey {
  readonly publicKey: BlindPublicKey;
  readonly wrapped: WrappedKey;
}

/** A session's key as it is stored. */
export interface StoredBlindKey extends OneKey {
  /** Those in whose place it comes, until its session has the public part: the session says which of them signs (see `replaceKey`). */
  readonly before?: readonly OneKey[];
}

/** All keys that are stored of a session, the newest first. */
export function keysIn(stored: StoredBlindKey | undefined): readonly OneKey[] {
  if (stored === undefined) return [];
  const { before = [], ...newest } = stored;
  // Some were stored when one alone could be the one before.
  return [newest, ...[before].flat()];
}

/** The key with this public part, of what is stored of a session's keys. */
export function keyWith(publicKey: BlindPublicKey | undefined, stored: StoredBlindKey | undefined): OneKey | undefined {
  return keysIn(stored).find((each) => each.publicKey === publicKey);
}

/** The keys of sessions for blind signatures: one each, also of a session that is still to be published. */
export interface BlindKeys {
  find(session: SessionCode): Promise<StoredBlindKey | undefined>;
  /** Keeps the key of a session that has none. `there`: it has one, which stays. */
  keep(session: SessionCode, key: StoredBlindKey, expire: Instant): Promise<'kept' | 'there'>;
  /**
   * Keeps a key in the place of what is stored.
   *
   * @param newest of what is stored, as it was read; undefined: nothing was. `lost`: it is another by now, and stays.
   */
  replace(
    session: SessionCode,
    key: StoredBlindKey,
    newest: BlindPublicKey | undefined,
    expire: Instant,
  ): Promise<'replaced' | 'lost'>;
}

/** What making keys works with. */
export interface BlindKeyDeps {
  readonly blindKeys: BlindKeys;
  /** The stage's key for one-time codes, with which they are wrapped. */
  readonly codeKey: () => Promise<Uint8Array>;
}

/**
 * How long a key is kept, in days: longer than from its making to the end of any session. It says nothing of who answered: a blind
 * signature is as likely to be of one message as of another, whoever has the key.
 */
const keyDays = 1100;

/** When a key that is made now is deleted. */
export function keyExpiry(now: Instant): Instant {
  return after(now, keyDays * day);
}

/** Makes the keys of sessions that have none. */
export async function makeKeys(
  sessions: readonly SessionCode[],
  { blindKeys, codeKey }: BlindKeyDeps,
  now: Instant,
): Promise<void> {
  for (const session of sessions) await blindKeys.keep(session, await madeKey(session, codeKey), keyExpiry(now));
}

/** Makes the key of a session, wrapped, to be stored. */
export async function madeKey(session: SessionCode, codeKey: BlindKeyDeps['codeKey']): Promise<StoredBlindKey> {
  const stageKey = await codeKey();
  const pair = await newBlindKey();
  return { publicKey: pair.publicKey, wrapped: wrapKey(stageKey, session, pair) };
}
