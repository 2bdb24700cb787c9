import type { SessionCode } from '../../shared/access/session-code.ts';
import { codeClaim, codeHash } from '../../shared/response/code-hashes.ts';
import type { OneTimeCodes } from '../../shared/response/one-time-codes.ts';
import type { SubmissionId } from '../../shared/response/response.ts';
import type { Clock } from '../../shared/time/instant.ts';
import { guessLimit } from './guess-limit.ts';

/**
 * Claims the code that somebody typed for one submission: once, and again for the same one. `refused`: it is none of this session, or
 * another submission has it. `wait`: so many that are none were tried here that no more are looked at just now.
 */
export type SpendCode = (
  session: SessionCode,
  typed: string,
  submission: SubmissionId,
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
  return async (session, typed, submission) => {
    if (!guesses.mayTry(session)) return 'wait';
    const key = await readKey();
    const code = codeHash(key, session, typed);
    if (await codes.spend(session, code, codeClaim(key, code, submission))) return 'spent';
    guesses.missed(session);
    return 'refused';
  };
}
