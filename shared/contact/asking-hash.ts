import { createHmac } from 'node:crypto';
import type { Instant } from '../time/instant.ts';

declare const hashBrand: unique symbol;

/**
 * What is stored of an address, or a receipt, for which something was asked, so that it is not asked for too often: without the
 * stage's key nobody can look for one, and each stretch of time has another.
 */
export type AskingHash = string & { readonly [hashBrand]: 'AskingHash' };

/** The first 128 bits of an HMAC-SHA-256, in base64url. */
export function askingHash(key: Uint8Array, of: string, value: string, since: Instant): AskingHash {
  return createHmac('sha256', key)
    .update(`debrief asking ${of} ${since} ${value}`)
    .digest()
    .subarray(0, 16)
    .toString('base64url') as AskingHash;
}
