import type { Ratio } from '../statistics/rounding.ts';

/** Whether a part of a bar is wide enough for its number, on a phone as well. */
export function hasRoom({ count, n }: Ratio): boolean {
  return count >= 0.07 * n;
}
