import { day, type Instant, instant } from './instant.ts';
import { isInYears, outsideYears } from './years.ts';

/**
 * The instant at which clocks in `zone` show `local` (`2020-12-03 16:30`). Undefined when they never do or do it twice,
 * as around a change to or from summer time; a RangeError when either text is not what it should be, or the year is out of
 * range (see `isInYears`).
 */
export function wallClockInstant(local: string, zone: string): Instant | undefined {
  if (!isInYears(local)) throw new RangeError(outsideYears(local));
  const { earlier, later } = readings(asInUtc(local), zone);
  return earlier === later ? instant(earlier) : undefined;
}

/**
 * The times before and after which clocks in `zone` show instead of `local`, when they skip it: `01:30` and `03:30` for `02:30`
 * in spring, the days around it for a day that is left out. Undefined when they show it.
 */
export function aroundSkipped(local: string, zone: string): readonly [before: string, after: string] | undefined {
  const { isShown, earlier, later } = readings(asInUtc(local), zone);
  return isShown ? undefined : [wallClockText(instant(earlier), zone), wallClockText(instant(later), zone)];
}

/** What clocks in `zone` show at an instant, to the minute, in the form that a programme file uses. */
export function wallClockText(at: Instant, zone: string): string {
  return new Date(shownAt(Date.parse(at), zone)).toISOString().slice(0, 16).replace('T', ' ');
}

/**
 * The moments around `at` when clocks in `zone` show the time of day `local` (`18:00`): the last one that has come, and
 * the next one. A time that summer time skips comes with the first moment after the gap's length; one that it repeats
 * comes once, the first time.
 */
export function dailyMoments(at: Instant, local: string, zone: string): { last: Instant; next: Instant } {
  const today = asInUtc(`${wallClockText(at, zone).slice(0, 10)} ${local}`);
  // Two days on either side: a place that changes the side of the day line leaves a day out, as Samoa did.
  const moments = [-2, -1, 0, 1, 2].map((days) => {
    const { isShown, earlier, later } = readings(today + days * day, zone);
    return instant(isShown ? earlier : later);
  });
  const last = moments.findLast((moment) => moment <= at) ?? at;
  return { last, next: moments.find((moment) => moment > at) ?? at };
}

/**
 * When clocks in a zone show a time, which is given, like all times here, as milliseconds since 1970, as if it were in UTC: twice the same
 * moment, or the first and the last of two. A skipped one is read by the clocks after the change, which is the earlier moment, and by those
 * before it.
 *
 * @see https://tc39.es/proposal-temporal/#sec-temporal-disambiguatepossibleepochnanoseconds
 */
function readings(wall: number, zone: string): { isShown: boolean; earlier: number; later: number } {
  // No zone is a day from Greenwich, and none changes its clocks twice in two days.
  const moments = [wall - day, wall + day].map((around) => wall - (shownAt(around, zone) - around));
  const shown = moments.filter((moment) => shownAt(moment, zone) === wall);
  const isShown = shown.length > 0;
  const all = isShown ? shown : moments;
  return { isShown, earlier: Math.min(...all), later: Math.max(...all) };
}

/** What clocks in a zone show at a moment, to the second. */
function shownAt(moment: number, zone: string): number {
  const part: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const { type, value } of clockOf(zone).formatToParts(moment)) part[type] = value;
  const { year, month, day: date, hour, minute, second } = part;
  return Date.UTC(Number(year), Number(month) - 1, Number(date), Number(hour), Number(minute), Number(second));
}

/** To make one takes longer than to use it a hundred times: there are a few hundred names of zones. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known !== undefined) return known;
  const clock = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  clocks.set(zone, clock);
  return clock;
}

/** A wall-clock time as if it were in UTC. Throws a RangeError for what no calendar has. */
function asInUtc(local: string): number {
  const text = local.replace(' ', 'T');
  const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text) ? Date.parse(`${text}Z`) : Number.NaN;
  // The engine counts on where a month has no such day.
  if (Number.isNaN(at) || !new Date(at).toISOString().startsWith(text)) throw new RangeError(`${local} is no time`);
  return at;
}
