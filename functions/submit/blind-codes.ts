import type { SessionCode } from '../../shared/access/session-code.ts';
import type { StoredBlindKey } from '../../shared/blind/blind-keys.ts';
import { isToken } from '../../shared/blind/blind-signature.ts';
import type { StoredSession } from '../../shared/programme/session.ts';
import type { Fields } from '../../shared/response/fields.ts';
import type { SubmissionId } from '../../shared/response/response.ts';
import type { SessionLookup } from '../../shared/store/cached-sessions.ts';
import type { Clock } from '../../shared/time/instant.ts';
import type { HttpResponse } from '../../shared/web/http/http.ts';
import type { Replies } from './replies.ts';
import { sellToken, signingKeys } from './sell-token.ts';
import type { SpendCode } from './spend-code.ts';

/** What is done for phones of sessions whose codes are blind. */
export interface BlindCodes {
  /** Sells a signature for a code (see `sellToken`). */
  sell(session: StoredSession, fields: Fields, replies: Replies): Promise<HttpResponse>;
  /** Whether a token was bought for this submission. */
  isBought(session: StoredSession, submission: SubmissionId, token: string): Promise<boolean>;
}

/** What that works with. */
interface BlindDeps {
  readonly findKey: (session: SessionCode) => Promise<StoredBlindKey | undefined>;
  /** The stage's key for one-time codes, with which sessions' keys are wrapped. */
  readonly stageKey: () => Promise<Uint8Array>;
  readonly spendCode: SpendCode;
  /** The session as it is now: a warm function may know the one of before its key was replaced. */
  readonly findAgain: SessionLookup['findAgain'];
  readonly clock: Clock;
}

/** The same, which opens a session's key once. */
export function blindCodes({ findKey, stageKey, spendCode, findAgain, clock }: BlindDeps): BlindCodes {
  const signingKey = signingKeys(findKey, stageKey);
  return {
    sell: (session, fields, replies) =>
      sellToken(session, fields, replies, { spendCode, signingKey, findAgain, clock }),
    async isBought(session, submission, token) {
      // Whoever is told that theirs is none throws it away, and its code is spent: only what the key of now did not sign is none.
      return fits(session) || fits(await findAgain(session.code));

      function fits(known: StoredSession | undefined): boolean {
        return known?.blindKey !== undefined && isToken(known.blindKey, { session: known.code, submission }, token);
      }
    },
  };
}
