import type { SessionCode } from '../../shared/access/session-code.ts';
import { type Claimant, codeClaim, codeHash } from '../../shared/response/code-hashes.ts';
import type { OneTimeCodes } from '../../shared/response/one-time-codes.ts';
import type { GuessLimit } from './guess-limit.ts';

/**
 * Claims the code that somebody typed for one submission, or for what a phone has blinded: once, and again for the same one. `none`: it is
 * none of this session, or another one has it; `too-many`: it is none either, as so many were that a program is guessing.
 */
export type SpendCode = (
  session: SessionCode,
  typed: string,
  claimant: Claimant,
) => Promise<'spent' | 'none' | 'too-many'>;

/**
 * Whatever was typed is hashed and asked for, so that what can't be a code gets its answer by the same way and in the same time as one that
 * is used up; and however many that are none are tried, one that is good is taken: it has too many bits to be found (see `codeLength`).
 *
 * @param readKey the stage's key for codes
 */
export function codeSpender(
  codes: Pick<OneTimeCodes, 'spend'>,
  readKey: () => Promise<Uint8Array>,
  isTooMany: GuessLimit,
): SpendCode {
  return async (session, typed, claimant) => {
    const key = await readKey();
    const code = codeHash(key, session, typed);
    if (await codes.spend(session, code, codeClaim(key, code, claimant))) return 'spent';
    return isTooMany(session) ? 'too-many' : 'none';
  };
}
