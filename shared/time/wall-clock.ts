import { Temporal } from 'temporal-polyfill';
import { type Instant, instant } from './instant.ts';
import { isInYears, outsideYears } from './years.ts';

/**
 * The instant at which clocks in `zone` show `local` (`2020-12-03 16:30`). Undefined when they never do or do it twice,
 * as around a change to or from summer time; a RangeError when either text is not what it should be, or the year is out of
 * range (see `isInYears`).
 */
export function wallClockInstant(local: string, zone: string): Instant | undefined {
  if (!isInYears(local)) throw new RangeError(outsideYears(local));
  const [earlier, later] = readings(local, zone);
  return earlier === later ? earlier : undefined;
}

/**
 * The times before and after which clocks in `zone` show instead of `local`, when they skip it: `01:30` and `03:30` for `02:30`
 * in spring, the days around it for a day that is left out. Undefined when they show it.
 */
export function aroundSkipped(local: string, zone: string): readonly [before: string, after: string] | undefined {
  const [earlier, later] = readings(local, zone);
  const before = wallClockText(earlier, zone);
  return before === local ? undefined : [before, wallClockText(later, zone)];
}

function readings(local: string, zone: string): readonly [earlier: Instant, later: Instant] {
  const wall = Temporal.PlainDateTime.from(local.replace(' ', 'T'));
  const at = (disambiguation: 'earlier' | 'later') =>
    instant(wall.toZonedDateTime(zone, { disambiguation }).epochMilliseconds);
  return [at('earlier'), at('later')];
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
  // Two days on either side: a place that changes the side of the day line leaves a day out, as Samoa did.
  const moments = [-2, -1, 0, 1, 2].map((days) =>
    instant(today.add({ days }).toZonedDateTime({ timeZone: zone, plainTime: local }).epochMilliseconds),
  );
  const last = moments.findLast((moment) => moment <= at) ?? at;
  return { last, next: moments.find((moment) => moment > at) ?? at };
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
