import { createHash } from 'node:crypto';
import type { SubmissionId } from './response.ts';

/**
 * Whether a proof of work was done for a submission: SHA-256 of `id:proof` begins with this many zero bits. It costs a
 * phone a moment and a flood of made-up answers that moment each (Dwork and Naor 1992; Back 2002, Hashcash).
 */
export function isProof(submission: SubmissionId, proof: string | undefined, bits: number): boolean {
  if (proof === undefined || !/^[0-9a-z]{1,16}$/.test(proof)) return false;
  const digest = createHash('sha256').update(`${submission}:${proof}`).digest();
  return leadingZeroBits(digest) >= bits;
}

function leadingZeroBits(digest: Uint8Array): number {
  const firstSet = digest.findIndex((byte) => byte !== 0);
  // No text is known whose digest has no bit set.
  return firstSet * 8 + Math.clz32(digest[firstSet] ?? 0) - 24;
}
