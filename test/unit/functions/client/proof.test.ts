import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstWord, proofFor } from '../../../../functions/form/client/proof.ts';
import { isProof } from '../../../../shared/response/proof.ts';
import { newSubmissionId } from '../../../../shared/response/response.ts';
import { holds } from '../../../fixtures/property.ts';

describe('the hash of the proof of work', () => {
  it('begins like SHA-256', () => {
    const ascii = fc.string({ unit: fc.integer({ min: 32, max: 126 }).map((code) => String.fromCharCode(code)) });
    holds(
      fc.property(
        ascii.filter(({ length }) => length <= 55),
        (text) => {
          expect(firstWord(text)).toBe(createHash('sha256').update(text).digest().readUInt32BE(0));
        },
      ),
    );
  });
});

describe('a proof of work', () => {
  it.each([1, 8, 12])('of %i bits is accepted by the server, and not for another submission', async (bits) => {
    const [id, other] = [newSubmissionId(new Uint8Array(16).fill(bits)), newSubmissionId(new Uint8Array(16).fill(99))];

    const proof = await proofFor(id, bits, async () => {});

    expect(isProof(id, proof, bits)).toBe(true);
    if (bits > 1) expect(isProof(other, proof, bits)).toBe(false);
  });

  it('lets the page breathe meanwhile', async () => {
    let breaths = 0;
    await proofFor(newSubmissionId(new Uint8Array(16)), 15, async () => {
      breaths += 1;
    });

    expect(breaths).toBeGreaterThan(0);
  });
});
