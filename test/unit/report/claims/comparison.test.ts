import { describe, expect, it } from 'vitest';
import type { ComparedNumber } from '../../../../shared/report/claims/compared-numbers.ts';
import { type Claim, claimed, clearestOf, comparison } from '../../../../shared/report/claims/comparison.ts';
import { aClaim, apartBy, thirdsOf } from '../../../fixtures/report/a-claim.ts';

const share = { unit: 'share' } as ComparedNumber;
const score = { unit: 'score' } as ComparedNumber;
const scores = (n: number) => ({ low: n, middle: 0, high: 0 });

describe('two sets of answers', () => {
  it.each([
    [share, 10, 10, true],
    [share, 9, 10, false],
    [share, 10, 9, false],
    [score, 20, 20, true],
    [score, 19, 20, false],
    [score, 20, 19, false],
  ])('are compared by %j of %i and of %i: %s', (number, one, other, isCompared) => {
    expect(comparison(number, scores(one), scores(other)) !== undefined).toBe(isCompared);
  });

  it('are not where one of them is not shown', () => {
    expect(comparison(share, undefined, thirdsOf(5, 20))).toBeUndefined();
    expect(comparison(share, thirdsOf(5, 20), undefined)).toBeUndefined();
  });
});

describe('what may be said of a difference', () => {
  const of = (one: [number, number], other: [number, number], isRejected: boolean, level = 0.05): Claim => {
    const compared = comparison(share, thirdsOf(...one), thirdsOf(...other));
    if (compared === undefined) throw new Error('enough people for a comparison');
    return claimed(compared, { isRejected, level });
  };

  it.each([
    ['clear: certain, and one in ten', [900, 1000], [800, 1000], true, 'clear'],
    ['clear: just one in ten, of different sizes', [800, 1200], [1700, 3000], true, 'clear'],
    ['clear: just one in ten, of few', [290, 1000], [190, 1000], true, 'clear'],
    ['small: certain, and less', [900, 1000], [850, 1000], true, 'small'],
    ['unclear: by the test', [900, 1000], [800, 1000], false, 'unclear'],
    ['unclear: by the interval, from one side', [19, 40], [12, 40], true, 'unclear'],
    ['unclear: by the interval, from the other side', [12, 40], [19, 40], true, 'unclear'],
    ['clear below', [800, 1000], [900, 1000], true, 'clear'],
  ] as const)('is %s', (_, one, other, isRejected, verdict) => {
    expect(of([...one], [...other], isRejected).verdict).toBe(verdict);
  });

  it('names a range with zero in it where it is unclear, and only then', () => {
    const sides = ({ apart: { interval } }: Claim) => [Math.sign(interval.low), Math.sign(interval.high)];
    expect(sides(of([900, 1000], [800, 1000], true))).toEqual([1, 1]);
    expect(sides(of([900, 1000], [800, 1000], false))).toEqual([0, 1]);
    expect(sides(of([800, 1000], [900, 1000], false))).toEqual([-1, 0]);
  });

  // 90 and 70 of 100: Newcombe's interval is 9.0 to 30.6 points.
  it('has the interval of its level around the difference', () => {
    const { value, interval } = of([90, 100], [70, 100], true).apart;
    expect([value, interval.low, interval.high].map((points) => points.toFixed(1))).toEqual(['20.0', '9.0', '30.6']);
  });
});

describe('the clearest of some differences', () => {
  it.each([
    ['the one whose interval is farthest from none', [apartBy(20), apartBy(40), apartBy(30)], 1],
    ['the same below', [apartBy(-20), apartBy(-30), apartBy(-40)], 2],
    ['of both sides', [apartBy(30), apartBy(-35)], 1],
    ['not the largest, if it is less sure', [{ value: 50, interval: { low: 5, high: 95 } }, apartBy(20)], 1],
  ] as const)('is %s', (_, aparts, at) => {
    const claims = aparts.map((apart) => aClaim('q_overall', { apart }));
    expect(clearestOf(claims)).toBe(claims[at]);
  });

  it('is a share before a score, and a score where no share is clear', () => {
    const far = aClaim('q_nps', { apart: apartBy(60) });
    const farther = aClaim('q_nps', { apart: apartBy(70) });
    const near = aClaim('q_overall', { apart: apartBy(20) });
    expect(clearestOf([far, farther, near])).toBe(near);
    expect(clearestOf([far, farther, { ...near, verdict: 'small' }])).toBe(farther);
    expect(clearestOf([{ ...near, verdict: 'small' }])).toBeUndefined();
  });
});
