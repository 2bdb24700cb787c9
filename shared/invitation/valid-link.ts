import { codeLength, codeLengths, type OneTimeCode } from '../access/one-time-code.ts';
import type { StoredSession } from '../programme/session.ts';
import { codeHash } from '../response/code-hashes.ts';
import type { OneTimeCodes } from '../response/one-time-codes.ts';
import { type InviteeId, inviteeCode } from './invitee.ts';

/** What somebody who is invited can answer by. `none`: nothing was issued for them, or it was withdrawn. */
export interface Link {
  readonly state: Awaited<ReturnType<OneTimeCodes['stateOf']>>;
  /** Absent: there is none, or the session takes answers without one. */
  readonly code?: OneTimeCode;
  /** In which round its code was issued; 0 as well where there is none. */
  readonly round: number;
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
  if (access === undefined) return { state: 'unused', round: 0 };
  for (let round = 0; round <= newest; round += 1) {
    // There were no rounds yet when codes were shorter.
    for (const length of round === 0 ? codeLengths : [codeLength]) {
      const code = inviteeCode(key, session, invitee, round, length);
      const state = await codes.stateOf(session, codeHash(key, session, code));
      if (state !== 'none') return { state, code, round };
    }
  }
  return { state: 'none', round: 0 };
}

/** Whether links are as good in one state of a session as in another: they have its key, and a code where it takes one. */
export function hasSameLinks(
  one: Pick<StoredSession, 'access' | 'blindKey'>,
  other: Pick<StoredSession, 'access' | 'blindKey'>,
): boolean {
  return one.access === other.access && one.blindKey === other.blindKey;
}
