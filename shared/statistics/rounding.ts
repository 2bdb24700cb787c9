/**
 * A number with so many decimals, halves up: the one way in which a number that is shown is rounded. A half is what is one
 * in decimals: 2.65 is stored as a little less, and is 2.7 all the same. No mean of less than a million answers comes as
 * near to a half without being one.
 */
export function rounded(value: number, decimals = 0): number {
  const scale = 10 ** decimals;
  return Math.round(value * scale + 1e-9) / scale + 0; // never −0
}

/** A share 0..1 in whole percent: finer digits would promise more than some hundred answers can say. */
export function wholePercent(share: number): number {
  return rounded(share * 100);
}
