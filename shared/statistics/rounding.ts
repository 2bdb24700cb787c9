/** So many of so many: whole numbers, as they were counted. */
export interface Ratio {
  readonly count: number;
  readonly n: number;
}

/**
 * `count / n` with so many decimals, halves away from zero: reckoned in whole numbers, so that a half is one (29 of 200 are
 * 15 %, though 0.145 is stored as a little less). `n` is above 0; exact while twice the scaled count is below 2^53.
 */
export function roundedRatio({ count, n }: Ratio, decimals = 0): number {
  const scale = 10 ** decimals;
  const halves = 2 * Math.abs(count) * scale + n;
  const size = (halves - (halves % (2 * n))) / (2 * n) / scale;
  return count < 0 && size > 0 ? -size : size;
}

/**
 * A number that is no ratio of counts, such as the end of an interval, with so many decimals, halves away from zero. A half is
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

/** The largest number with so many decimals that is no more than a positive one: of what is said to be at least so much. */
export function roundedDown(value: number, decimals: number): number {
  const nearest = rounded(value, decimals);
  return nearest > value ? rounded(nearest - 10 ** -decimals, decimals) : nearest;
}
