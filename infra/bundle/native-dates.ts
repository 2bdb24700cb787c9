/*
 * What the SDK reads and writes dates with, by Node's own reader. The SDK's is for machines that read them in different ways, by patterns
 * and with a parser of numbers: 5 kB of the hot functions, for values that no call of theirs has.
 */

/** As HTTP writes it: `Mon, 30 Nov 2026 02:43:17 GMT`. */
export const dateToUtcString = (date: Date): string => date.toUTCString();

/** Seconds since 1970, which may have a fraction. */
export const parseEpochTimestamp = (value: unknown): Date | undefined =>
  read(value, (seconds) => Math.round(Number(seconds) * 1000));

/** `2026-11-30T02:43:17Z`. */
export const parseRfc3339DateTime = (value: unknown): Date | undefined => read(value, String);

/** The same, with or without an offset. */
export const parseRfc3339DateTimeWithOffset = (value: unknown): Date | undefined => read(value, String);

/** As HTTP writes it, in this way and in the two old ones. */
export const parseRfc7231DateTime = (value: unknown): Date | undefined => read(value, String);

function read(value: unknown, as: (value: unknown) => number | string): Date | undefined {
  if (value === null || value === undefined) return undefined;
  const date = new Date(as(value));
  if (Number.isNaN(date.getTime())) throw new TypeError('Invalid date');
  return date;
}
