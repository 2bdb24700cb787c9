import type { SessionCode } from '../../shared/access/session-code.ts';
import { type Claimant, codeClaim, codeHash } from '../../shared/response/code-hashes.ts';
import type { OneTimeCodes } from '../../shared/response/one-time-codes.ts';
import type { Clock } from '../../shared/time/instant.ts';
import { guessLimit } from './guess-limit.ts';

/**
 * Claims the code that somebody typed for one submission, or for what a phone has blinded: once, and again for the same one. `refused`: it
 * is none of this session, or another one has it. `wait`: so many that are none were tried here that no more are looked at just now.
 */
export type SpendCode = (
  session: SessionCode,
  typed: string,
  claimant: Claimant,
) => Promise<'spent' | 'refused' | 'wait'>;

/**
 * Whatever was typed is hashed and asked for, so that what can't be a code gets its answer by the same way and in the same time as one that
 * is used up.
 *
 * @param readKey the stage's key for codes
 */
export function codeSpender(
  codes: Pick<OneTimeCodes, 'spend'>,
  readKey: () => Promise<Uint8Array>,
  clock: Clock,
): SpendCode {
  const guesses = guessLimit(clock);
  return async (session, typed, claimant) => {
    if (!guesses.mayTry(session)) return 'wait';
    const key = await readKey();
    const code = codeHash(key, session, typed);
    if (await codes.spend(session, code, codeClaim(key, code, claimant))) return 'spent';
    guesses.missed(session);
    return 'refused';
  };
}
