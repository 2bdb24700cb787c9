import { describe, expect, it } from 'vitest';
import { compositeOf } from '../../../shared/statistics/composite.ts';

const aMean = (n: number, value: number, low: number, high: number) => ({ n, value, interval: { low, high } });

describe('the mean of some means', () => {
  it('counts each question alike, and its interval is the mean of theirs', () => {
    expect(compositeOf([aMean(100, 4.5, 4.25, 4.75), aMean(10, 3, 2, 4), aMean(40, 3, 2.75, 3.25)])).toEqual({
      questions: 3,
      value: 3.5,
      interval: { low: 3, high: 4 },
      fewest: 10,
      most: 100,
    });
  });

  it('of one question is its own', () => {
    expect(compositeOf([aMean(12, 4, 3.5, 4.5)])).toEqual({
      ...{ questions: 1, value: 4, interval: { low: 3.5, high: 4.5 } },
      ...{ fewest: 12, most: 12 },
    });
  });

  it('has no interval where none has a width, and has one where any has', () => {
    const certain = aMean(8, 5, 5, 5);
    expect(compositeOf([certain, certain])).toEqual({ questions: 2, value: 5, fewest: 8, most: 8 });
    expect(compositeOf([certain, aMean(9, 4, 3, 5)]).interval).toEqual({ low: 4, high: 5 });
  });
});
