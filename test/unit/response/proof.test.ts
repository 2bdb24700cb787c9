import { describe, expect, it } from 'vitest';
import { isProof } from '../../../shared/response/proof.ts';
import type { SubmissionId } from '../../../shared/response/response.ts';

const submission = 'A'.repeat(22) as SubmissionId;

describe('a proof of work', () => {
  // Digests by another program: each begins with just so many zero bits.
  it.each([
    ['2', 0],
    ['0', 1],
    ['10', 4],
    ['3e', 7],
    ['dt', 8],
    ['1t1', 9],
    ['2zmq', 15],
    ['495l', 16],
    ['3vpi', 23],
  ])('%s is one of %i bits, and of no more', (proof, bits) => {
    expect(isProof(submission, proof, bits)).toBe(true);
    expect(isProof(submission, proof, bits + 1)).toBe(false);
  });

  it('is of 1 to 16 letters and digits', () => {
    expect(
      ['', 'A', ' 2', '2 ', '2\n', 'a-b', '0'.repeat(17), undefined].map((proof) => isProof(submission, proof, 0)),
    ).toEqual(Array<boolean>(8).fill(false));
    expect([0, 16].map((length) => isProof(submission, '0'.repeat(length), 0))).toEqual([false, true]);
  });

  it('is of its own submission', () => {
    expect(isProof('B'.repeat(22) as SubmissionId, '3vpi', 23)).toBe(false);
  });
});
