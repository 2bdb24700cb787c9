/**
 * A number with so many decimals, halves away from zero: the one way in which the numbers of a report are rounded. A half is
 * what is one in decimals: 2.65 is stored as a little less, and is 2.7 all the same. No mean of less than a million answers
 * comes as near to a half without being one.
 */
export function rounded(value: number, decimals = 0): number {
  const scale = 10 ** decimals;
  const scaled = Math.abs(value) * scale;
  // As far off as reckoning with such a number can be.
  const tolerance = Math.max(1e-9, 4 * Number.EPSILON * scaled);
  const size = Math.round(scaled + tolerance) / scale;
  return value < 0 && size > 0 ? -size : size;
}

/** A share 0..1 in whole percent: finer digits would promise more than some hundred answers can say. */
export function wholePercent(share: number): number {
  return rounded(share * 100);
}

/** The largest number with so many decimals that is no more than a positive one: of what is said to be at least so much. */
export function roundedDown(value: number, decimals: number): number {
  const nearest = rounded(value, decimals);
  return nearest > value ? rounded(nearest - 10 ** -decimals, decimals) : nearest;
}
