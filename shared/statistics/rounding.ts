/**
 * A number with so many decimals, halves away from zero: the one way in which a number that is shown is rounded. A half is
 * what is one in decimals: 2.65 is stored as a little less, and is 2.7 all the same. No mean of less than a million answers
 * comes as near to a half without being one.
 */
export function rounded(value: number, decimals = 0): number {
  const scale = 10 ** decimals;
  const size = Math.round(Math.abs(value) * scale + 1e-9) / scale;
  return value < 0 && size > 0 ? -size : size;
}

/** A share 0..1 in whole percent: finer digits would promise more than some hundred answers can say. */
export function wholePercent(share: number): number {
  return rounded(share * 100);
}
