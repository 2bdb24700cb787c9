import { createHmac } from 'node:crypto';
import { meantSymbols } from '../access/one-time-code.ts';
import type { SessionCode } from '../access/session-code.ts';
import type { SubmissionId } from './response.ts';

declare const codeBrand: unique symbol;
declare const claimBrand: unique symbol;

/** What is stored of a one-time code: who has all that is stored, but not the stage's key, can't look for the code. */
export type CodeHash = string & { readonly [codeBrand]: 'CodeHash' };

/**
 * What is stored of who has used a code: it says whether the same submission comes again, and nothing else. The submission's id is in no
 * store; the response's key is another hash of it, so that the two can't be set side by side.
 */
export type CodeClaim = string & { readonly [claimBrand]: 'CodeClaim' };

/** The first 128 bits of an HMAC-SHA-256, in base64url: of whatever was typed, so that what can't be a code takes as long. */
export function codeHash(key: Uint8Array, session: SessionCode, typed: string): CodeHash {
  return keyed(key, `code ${session} ${meantSymbols(typed)}`) as CodeHash;
}

/** The same of a code and the submission that it is used for. */
export function codeClaim(key: Uint8Array, code: CodeHash, submission: SubmissionId): CodeClaim {
  return keyed(key, `claim ${code} ${submission}`) as CodeClaim;
}

function keyed(key: Uint8Array, text: string): string {
  return createHmac('sha256', key).update(`debrief ${text}`).digest().subarray(0, 16).toString('base64url');
}
