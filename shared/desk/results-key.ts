import { createHmac } from 'node:crypto';
import { type AccessKey, newKey } from '../access/key.ts';

/**
 * The key under which who is signed in opens the results of a recipient: the same each time, so that each visit finds the link of the
 * one before; nobody can work it out from what is stored, and from it nobody can work out the key of the sign-in.
 *
 * @param key that of the sign-in
 */
export function resultsKey(key: AccessKey, programme: string, recipient: string): AccessKey {
  const digest = createHmac('sha256', key).update(`debrief results ${programme} ${recipient}`).digest();
  return newKey(digest.subarray(0, 16));
}
