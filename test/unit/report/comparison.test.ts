import { describe, expect, it } from 'vitest';
import type { ComparedNumber } from '../../../shared/report/claims/compared-numbers.ts';
import { claimed, comparison } from '../../../shared/report/claims/comparison.ts';

const share = { unit: 'share' } as ComparedNumber;
const yes = (high: number, n: number) => ({ low: n - high, middle: 0, high });

describe('a difference of just as many points as are worth a sentence', () => {
  it.each([
    [800, 1200, 1700, 3000],
    [290, 1000, 190, 1000],
    [900, 1000, 800, 1000],
  ])('is clear: %i of %i and %i of %i', (count, n, otherCount, otherN) => {
    const compared = comparison(share, yes(count, n), yes(otherCount, otherN));
    if (compared === undefined) throw new Error('enough people for a comparison');
    expect(claimed(compared, { isRejected: true, level: 0.05 }).verdict).toBe('clear');
  });
});
