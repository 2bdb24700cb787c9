import { Temporal } from 'temporal-polyfill';
import { type Instant, instant } from './instant.ts';

/**
 * The instant at which clocks in `zone` show `local` (`2020-12-03 16:30`). Undefined when they never do or do it twice,
 * as around a change to or from summer time; a RangeError when either text is not what it should be.
 */
export function wallClockInstant(local: string, zone: string): Instant | undefined {
  const wall = Temporal.PlainDateTime.from(local.replace(' ', 'T'), { overflow: 'reject' });
  const [earlier, later] = (['earlier', 'later'] as const).map(
    (disambiguation) => wall.toZonedDateTime(zone, { disambiguation }).epochMilliseconds,
  );
  return earlier !== undefined && earlier === later ? instant(earlier) : undefined;
}

/** What clocks in `zone` show at an instant, to the minute, in the form that a programme file uses. */
export function wallClockText(at: Instant, zone: string): string {
  const wall = Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDateTime();
  return wall.toString({ smallestUnit: 'minute' }).replace('T', ' ');
}

/**
 * The moments around `at` when clocks in `zone` show the time of day `local` (`18:00`): the last one that has come, and
 * the next one. A time that summer time skips comes with the first moment after the gap's length; one that it repeats
 * comes once, the first time.
 */
export function dailyMoments(at: Instant, local: string, zone: string): { last: Instant; next: Instant } {
  const today = Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate();
  const [yesterdays = at, todays = at, tomorrows = at] = [-1, 0, 1].map((days) =>
    instant(today.add({ days }).toZonedDateTime({ timeZone: zone, plainTime: local }).epochMilliseconds),
  );
  return todays <= at ? { last: todays, next: tomorrows } : { last: yesterdays, next: todays };
}

/** Whether this machine's time-zone database knows the zone. */
export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
