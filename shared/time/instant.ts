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

/** The instant of a count of milliseconds since 1970 UTC, or of a Date. Throws a RangeError for an invalid date. */
export function instant(at: number | Date): Instant {
  return new Date(at).toISOString() as Instant;
}

/** The instant `milliseconds` after (or, when negative, before) another. */
export function after(from: Instant, milliseconds: number): Instant {
  return instant(Date.parse(from) + milliseconds);
}

/** Whole seconds since 1970 UTC, as DynamoDB's time-to-live wants it. */
export function epochSeconds(at: Instant): number {
  return Math.floor(Date.parse(at) / 1000);
}
