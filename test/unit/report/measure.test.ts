import { describe, expect, it } from 'vitest';
import { itemsOf } from '../../../shared/questionnaire/items.ts';
import { decimal, percent, signed, signedDecimal } from '../../../shared/report/format.ts';
import {
  favourable,
  gain,
  hundredOf,
  meanRank,
  rating,
  recommendation,
  satisfied,
  scaleDistribution,
  topTwoShare,
} from '../../../shared/report/measure.ts';
import { aSession } from '../../fixtures/programmes/programme-files.ts';

const asked = { id: 'q', text: { en: 'How was it?' }, required: false };
const fivePoint = { ...asked, type: 'five-point', scale: 'five' } as const;

describe('the measures of a tally', () => {
  it('have the check values for satisfied and its distribution', () => {
    const counts = { '5': 90, '4': 54, '3': 12, '2': 3, '1': 1, na: 40 };

    expect(satisfied(counts)).toMatchObject({ count: 144, n: 160, value: 0.9 });
    expect(scaleDistribution(fivePoint, counts)?.mean).toBeCloseTo(4.431, 3);
  });

  it('are a share and a mean for a rating, and neither where nobody gave one', () => {
    expect(rating(fivePoint, { 5: 3, 4: 3, 1: 2 })).toMatchObject({
      share: { count: 6, n: 8 },
      spread: { mean: 3.625 },
    });
    expect(rating(fivePoint, { na: 4 })).toBeUndefined();
  });

  it('are those of the scale of each question, and no share where it does not say who is satisfied', () => {
    const scale = { ...asked, type: 'scale', from: 0, to: 10, best: 'high' } as const;

    expect(rating({ ...scale, satisfied: 7 }, { 10: 1, 7: 2, 0: 1, na: 9 })).toMatchObject({
      share: { count: 3, n: 4 },
      spread: { n: 4, mean: 6 },
    });
    expect(rating({ ...scale, from: 1, to: 6, best: 'low', satisfied: 2 }, { 1: 3, 2: 1, 6: 4 })?.share?.count).toBe(4);
    expect(rating(scale, { 10: 1 })).toMatchObject({ spread: { mean: 10 } });
    expect(rating(scale, { 10: 1 })?.share).toBeUndefined();
  });

  it('are the best two steps and a mean of 100 where a scale wants them, from its good end', () => {
    const four = { ...asked, type: 'scale', from: 1, to: 4, best: 'high', topTwo: true, ofHundred: true } as const;
    const counts = { 4: 2, 3: 1, 1: 1 };

    expect(topTwoShare(four, counts)).toMatchObject({ count: 3, n: 4 });
    expect(topTwoShare({ ...four, best: 'low' }, counts)).toMatchObject({ count: 1, n: 4 });
    expect(hundredOf(four, 3)).toBe(75);
    expect(hundredOf({ ...four, best: 'low' }, 1)).toBe(100);
    expect(hundredOf(fivePoint, 4)).toBe(80);
    expect([topTwoShare({ ...four, topTwo: false }, counts), hundredOf({ ...four, ofHundred: false }, 3)]).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('are the mean of the ranks that an option got', () => {
    expect(meanRank('a', 3, { 'a:1': 2, 'a:3': 2, 'b:1': 9 })?.mean).toBe(2);
    expect(meanRank('a', 3, { 'a:1': 1, 'a:2': 3 })?.mean).toBe(1.75);
    expect(meanRank('a', 3, { 'b:1': 9 })).toBeUndefined();
  });

  it('put 9 and 10 among promoters, 7 and 8 among passives, all below among detractors', () => {
    const counts = Object.fromEntries(Array.from({ length: 11 }, (_, n) => [String(n), 2 ** n]));

    expect(recommendation({ ...counts, na: 7 })).toMatchObject({
      promoters: 2 ** 9 + 2 ** 10,
      passives: 2 ** 7 + 2 ** 8,
      detractors: 2 ** 7 - 1,
    });
  });

  it('share the favourable options among all that were chosen', () => {
    const question = itemsOf(aSession()).find(({ key }) => key === 'q_able')?.question;
    if (question?.type !== 'one') throw new Error('q_able is a question of one of several');

    expect(favourable(question, { own: 3, helped: 5, not_yet: 2 })).toMatchObject({ count: 3, n: 10 });
  });

  it('compare before and now over complete pairs only', () => {
    const pair = { ...asked, type: 'pair', scale: 'five' } as const;
    expect(gain(pair, { '#': 4, before: 11, now: 17 })).toMatchObject({
      n: 4,
      before: 11 / 4,
      now: 17 / 4,
      change: 1.5,
    });
    expect(gain(pair, { na: 9 })).toBeUndefined();
  });

  it.each([
    ['high', 96, true],
    ['high', 94, false],
    ['low', 4, true],
    ['low', 6, false],
    ['middle', 50, false],
    ['none', 96, false],
  ] as const)(
    'say of a pair whose %s step is best that little could be gained from %i of 100: %s',
    (best, before, isNear) => {
      const pair = { ...asked, type: 'pair', from: 0, to: 10, best } as const;
      const squares = { before, now: 50, squares: 1000 };
      const found = gain(pair, { '#': 10, ...squares });
      expect(found).toMatchObject({ before: before / 10, now: 5, isNearCeiling: isNear });
      expect(found?.interval?.low).toBeGreaterThanOrEqual(-10);
    },
  );
});

describe('numbers in a report', () => {
  it('are written with a real minus sign and no false precision', () => {
    expect([0.9, 0.004, 0.996].map((value) => percent(value, { language: 'en' }))).toEqual(['90%', '<1%', '>99%']);
    expect([50, -3.4, -0.2, 0.4].map((value) => signed(value, { language: 'en' }))).toEqual(['+50', '−3', '0', '0']);
    expect([4.431, 3].map((value) => decimal(value, { language: 'en' }))).toEqual(['4.4', '3.0']);
    expect([1.25, -0.5, -0.04].map((value) => signedDecimal(value, { language: 'en' }))).toEqual([
      '+1.3',
      '−0.5',
      '0.0',
    ]);
  });
});
