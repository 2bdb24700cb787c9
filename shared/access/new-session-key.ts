import { type AccessKey, keyHash, newKey } from './key.ts';
import type { SessionCode } from './session-code.ts';
import type { SessionKeys, SessionPurpose } from './session-keys.ts';

/**
 * Makes a session a new key of one purpose; the one before opens nothing from then on. `lost`: another was made at the same moment.
 *
 * @param random 16 random bytes
 */
export async function newSessionKey(
  code: SessionCode,
  purpose: SessionPurpose,
  keys: SessionKeys,
  random: Uint8Array,
): Promise<AccessKey | 'lost'> {
  const key = newKey(random);
  const isNew = await keys.replace(code, await keys.find(code), keyHash(purpose, key));
  return isNew ? key : 'lost';
}
