import { type BlindKeys, keyExpiry, keyWith, type StoredBlindKey } from '../blind/blind-keys.ts';
import type { Instant } from '../time/instant.ts';
import type { Programmes } from './programmes.ts';
import type { StoredSession } from './session.ts';

/** Where keys, and the sessions that name them, are stored. */
export interface ReplacingDeps {
  readonly programmes: Pick<Programmes, 'putSession'>;
  readonly blindKeys: Pick<BlindKeys, 'find' | 'replace'>;
}

/**
 * Gives a session another key. The new one is kept beside the one of before until the session names it, and that is forgotten afterwards: whoever
 * dies between two of these writes leaves a session that sells by the key that it names. `lost`: the session was changed meanwhile, and goes on with
 * the one of before.
 */
export async function replaceKey(
  session: StoredSession,
  key: StoredBlindKey,
  { programmes, blindKeys }: ReplacingDeps,
  now: Instant,
): Promise<'replaced' | 'lost'> {
  const { code, blindKey } = session;
  const held = keyWith(blindKey, await blindKeys.find(code));
  const before = held && { publicKey: held.publicKey, wrapped: held.wrapped };
  await blindKeys.replace(code, { ...key, ...(before && { before }) }, keyExpiry(now));
  const next = { ...session, blindKey: key.publicKey };
  if ((await programmes.putSession({ session: next, before: session, now })) === 'lost') return 'lost';
  await blindKeys.replace(code, key, keyExpiry(now));
  return 'replaced';
}
