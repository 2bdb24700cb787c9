const first = 2_000;
const longest = 5 * 60_000;

/** After so many attempts that found the server busy the person is told that it waits: the pauses between them are 14 seconds at most. */
export const quietTries = 3;

/**
 * How long to wait after so many failed attempts, in milliseconds: twice as long each time, and by chance up to half of
 * it less, so that a hall full of phones doesn't come back at once.
 *
 * @param random from 0 to 1
 */
export function backoff(tries: number, random: number): number {
  return Math.min(longest, first * 2 ** Math.min(tries - 1, 20)) * (1 - random / 2);
}
