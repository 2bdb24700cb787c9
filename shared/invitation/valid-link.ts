import type { OneTimeCode } from '../access/one-time-code.ts';
import type { StoredSession } from '../programme/session.ts';
import { codeHash } from '../response/code-hashes.ts';
import type { OneTimeCodes } from '../response/one-time-codes.ts';
import { type InviteeId, inviteeCode } from './invitee.ts';

/** What somebody who is invited can answer by. `none`: nothing was issued for them, or it was withdrawn. */
export interface Link {
  readonly state: Awaited<ReturnType<OneTimeCodes['stateOf']>>;
  /** Absent: there is none, or the session takes answers without one. */
  readonly code?: OneTimeCode;
}

/**
 * The link of somebody that is good, or was used, of whichever round. Who has either gets no other one: each person answers once. Where everybody
 * may answer, each has one that nothing uses up.
 */
export async function linkOf(
  { code: session, access }: Pick<StoredSession, 'code' | 'access'>,
  invitee: InviteeId,
  newest: number,
  { codes, key }: { readonly codes: Pick<OneTimeCodes, 'stateOf'>; readonly key: Uint8Array },
): Promise<Link> {
  if (access === undefined) return { state: 'unused' };
  for (let round = 0; round <= newest; round += 1) {
    const code = inviteeCode(key, session, invitee, round);
    const state = await codes.stateOf(session, codeHash(key, session, code));
    if (state !== 'none') return { state, code };
  }
  return { state: 'none' };
}
