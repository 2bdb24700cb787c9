import { type BlindKeys, keyExpiry, keysIn, type StoredBlindKey } from '../blind/blind-keys.ts';
import type { Instant } from '../time/instant.ts';
import type { Programmes } from './programmes.ts';
import type { StoredSession } from './session.ts';

/** Where keys, and the sessions that name them, are stored. */
export interface ReplacingDeps {
  readonly programmes: Pick<Programmes, 'putSession'>;
  readonly blindKeys: Pick<BlindKeys, 'find' | 'replace'>;
}

/**
 * Gives a session another key. The new one is kept beside all that are stored until the session names it, and these are forgotten afterwards, unless
 * yet another one has come meanwhile: whoever dies between two of these writes, and however many do this at once, the session sells by the key that it
 * names. `lost`: the session or its key was changed meanwhile, and it goes on with the one that it names.
 *
 * @param session as it was read before this is called: who is overtaken after that changes nothing that another one's session needs
 */
export async function replaceKey(
  session: StoredSession,
  key: StoredBlindKey,
  { programmes, blindKeys }: ReplacingDeps,
  now: Instant,
): Promise<'replaced' | 'lost'> {
  const { code } = session;
  const stored = await blindKeys.find(code);
  const known = keysIn(stored);
  const beside = known.length === 0 ? key : { ...key, before: known };
  if ((await blindKeys.replace(code, beside, stored?.publicKey, keyExpiry(now))) === 'lost') return 'lost';
  const next = { ...session, blindKey: key.publicKey };
  if ((await programmes.putSession({ session: next, before: session, now })) === 'lost') return 'lost';
  await blindKeys.replace(code, key, key.publicKey, keyExpiry(now));
  return 'replaced';
}
