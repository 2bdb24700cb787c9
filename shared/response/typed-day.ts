import { plainDigits } from './plain-digits.ts';
import type { Problem } from './problem.ts';
import { twoReadings } from './typed-number.ts';

/** From which day to which, each as `2026-05-31`. */
export interface DayRange {
  readonly min: string;
  readonly max: string;
}

/**
 * The day that was typed, as `2026-05-31`: the year first (`2026/5/31`, `2026年5月31日`, `20260531`), or last behind day and month
 * (`31.5.2026`) or month and day (`5/31/2026`). Where both orders give a day, it is a problem that names both. Undefined for
 * a blank.
 */
export function typedDay(typed: string, { min, max }: DayRange): string | Problem | undefined {
  const text = plainDigits(typed);
  if (text === '') return undefined;
  const days = readingsOf(text).filter(isDay);
  const [day, other] = days;
  if (day === undefined) return { code: 'not-a-day' };
  if (days.every((each) => each < min || each > max)) return { code: 'out-of-range', low: min, high: max };
  return other === undefined ? day : twoReadings(typed, day, other);
}

function readingsOf(text: string): string[] {
  const [, year, month = '', day = ''] =
    /^(\d{4})(?: ?[-/.年] ?| )(\d\d?)(?: ?[-/.月] ?| )(\d\d?) ?[日.]?$/.exec(text) ??
    /^(\d{4})(\d\d)(\d\d)$/.exec(text) ??
    [];
  if (year !== undefined) return [written(year, month, day)];
  const [, one = '', two = '', last = ''] = /^(\d\d?)(?: ?[-/.] ?| )(\d\d?)(?: ?[-/.] ?| )(\d{4})$/.exec(text) ?? [];
  return [...new Set([written(last, two, one), written(last, one, two)])];
}

function written(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Whether a text is a day of the calendar, as `2026-05-31`. */
function isDay(text: string): boolean {
  const at = Date.parse(text);
  // Some engines take the 31st of a month of 30 days for the 1st of the next.
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === text;
}
