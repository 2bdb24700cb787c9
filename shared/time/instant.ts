declare const brand: unique symbol;

/**
 * A point in time: ISO 8601 in UTC with milliseconds, as `Date.toISOString` writes it. Two instants compare as text,
 * and read well in a table's console.
 */
export type Instant = string & { readonly [brand]: 'Instant' };

/** Where the time comes from. Domain code never asks the machine. */
export interface Clock {
  now(): Instant;
}

export const minute = 60_000;
export const day = 24 * 60 * minute;

/**
 * The instant of a count of milliseconds since 1970 UTC, or of a Date. Throws a RangeError for an invalid date, and for one
 * outside the years 0 to 9999: it would be written with a sign, and sort before all others.
 */
export function instant(at: number | Date): Instant {
  const text = new Date(at).toISOString();
  if (!/^\d/.test(text)) throw new RangeError(`${text} is not in the years 0 to 9999`);
  return text as Instant;
}

/** The instant `milliseconds` after (or, when negative, before) another. Throws a RangeError as `instant` does. */
export function after(from: Instant, milliseconds: number): Instant {
  return instant(Date.parse(from) + milliseconds);
}

/** The beginning of the stretch of time, each this many milliseconds long, that a moment is in. */
export function beginningOfStretch(at: Instant, milliseconds: number): Instant {
  const time = Date.parse(at);
  return instant(time - (time % milliseconds));
}

/** The first of two. */
export function earlier(one: Instant, other: Instant): Instant {
  return one < other ? one : other;
}

/** The last of two. */
export function later(one: Instant, other: Instant): Instant {
  return one > other ? one : other;
}

/** Whole seconds since 1970 UTC, as DynamoDB's time-to-live wants it. */
export function epochSeconds(at: Instant): number {
  return Math.floor(Date.parse(at) / 1000);
}
