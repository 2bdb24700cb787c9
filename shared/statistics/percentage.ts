import { type Ratio, rounded, roundedRatio } from './rounding.ts';

/** A whole percentage; with a sign, one that it is below or above. */
export interface WholePercentage {
  readonly sign: '' | '<' | '>';
  readonly whole: number;
}

/**
 * A share 0..1 in whole percent: finer digits would promise more than some hundred answers can say. It is 0 or 100 only where
 * it is nobody or everybody: 999 of 1,000 are more than 99 %, not 100 %. A share that was counted is rounded from its counts.
 */
export function wholePercentage(share: Ratio | number): WholePercentage {
  const whole = percentage(share, 0);
  if (whole === 0 && !isNobody(share)) return { sign: '<', whole: 1 };
  if (whole === 100 && !isEverybody(share)) return { sign: '>', whole: 99 };
  return { sign: '', whole };
}

/** Enough for one of a thousand million. */
const mostDecimals = 10;

/**
 * A share 0..1 in percent as a number to calculate with, for tables of data: with one decimal, and with more where one would
 * say nobody or everybody of what is neither. 1,999 of 2,000 are 99.95.
 */
export function percentageFigure(share: Ratio | number): number {
  return trueFigure(share, 1);
}

function trueFigure(share: Ratio | number, decimals: number): number {
  const value = percentage(share, decimals);
  const isFalse = (value === 0 && !isNobody(share)) || (value === 100 && !isEverybody(share));
  return isFalse && decimals < mostDecimals ? trueFigure(share, decimals + 1) : value;
}

function percentage(share: Ratio | number, decimals: number): number {
  if (typeof share === 'number') return rounded(share * 100, decimals);
  return roundedRatio({ count: share.count * 100, n: share.n }, decimals);
}

function isNobody(share: Ratio | number): boolean {
  return (typeof share === 'number' ? share : share.count) <= 0;
}

function isEverybody(share: Ratio | number): boolean {
  return typeof share === 'number' ? share >= 1 : share.count >= share.n;
}
