import { createHash, createHmac } from 'node:crypto';
import { meantSymbols } from '../access/one-time-code.ts';
import type { SessionCode } from '../access/session-code.ts';
import type { SubmissionId } from './response.ts';

declare const codeBrand: unique symbol;
declare const blindedBrand: unique symbol;
declare const claimBrand: unique symbol;
declare const setBrand: unique symbol;

/** What is stored of a one-time code: who has all that is stored, but not the stage's key, can't look for the code. */
export type CodeHash = string & { readonly [codeBrand]: 'CodeHash' };

/**
 * What is stored of who has used a code: it says whether the same submission comes again, and nothing else. The submission's id is in no
 * store; the response's key is another hash of it, so that the two can't be set side by side.
 */
export type CodeClaim = string & { readonly [claimBrand]: 'CodeClaim' };

/** What a phone has blinded, as a claim is made of it: there is no submission id that it could be. */
export type BlindedHash = string & { readonly [blindedBrand]: 'BlindedHash' };

/** Who claims a code. */
export type Claimant = SubmissionId | BlindedHash;

/** Which codes were made together: the same ones are the same set, in whatever order they come. */
export type CodeSetId = string & { readonly [setBrand]: 'CodeSetId' };

/** The first 128 bits of an HMAC-SHA-256, in base64url: of whatever was typed, so that what can't be a code takes as long. */
export function codeHash(key: Uint8Array, session: SessionCode, typed: string): CodeHash {
  return keyed(key, `code ${session} ${meantSymbols(typed)}`) as CodeHash;
}

/** The same of a code and what it is used for. */
export function codeClaim(key: Uint8Array, code: CodeHash, claimant: Claimant): CodeClaim {
  return keyed(key, `claim ${code} ${claimant}`) as CodeClaim;
}

/** The SHA-256 of what a phone has blinded. */
export function blindedHash(blinded: Uint8Array): BlindedHash {
  return `blinded ${createHash('sha256').update(blinded).digest('base64url')}` as BlindedHash;
}

/** Of hashes that are keyed already. */
export function codeSetId(codes: readonly CodeHash[]): CodeSetId {
  const text = codes.toSorted().join(' ');
  return createHash('sha256')
    .update(`debrief codes ${text}`)
    .digest()
    .subarray(0, 16)
    .toString('base64url') as CodeSetId;
}

/** Of the new links of a round, before it is known whether there are any. */
export function newLinksId(round: number): CodeSetId {
  return `links ${round}` as CodeSetId;
}

/**
 * Random bytes that are the same each time for the same key and text: what is made of them can be made once more by who knows both, and by
 * nobody else.
 */
export function keyedBytes(key: Uint8Array, text: string): (count: number) => Uint8Array {
  let block = 0;
  return (count) => {
    const blocks: Buffer[] = [];
    for (let length = 0; length < count; length += 32) {
      block += 1;
      blocks.push(createHmac('sha256', key).update(`debrief bytes ${block} ${text}`).digest());
    }
    return Buffer.concat(blocks).subarray(0, count);
  };
}

function keyed(key: Uint8Array, text: string): string {
  return createHmac('sha256', key).update(`debrief ${text}`).digest().subarray(0, 16).toString('base64url');
}
