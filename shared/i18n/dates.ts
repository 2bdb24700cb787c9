import type { Instant } from '../time/instant.ts';
import { zoneChangeOf } from '../time/zone-changes.ts';
import { formTexts } from './form-texts.ts';
import { dateFormat } from './formatters.ts';
import type { Language } from './text.ts';

/**
 * Day and minute with the zone's name, for example `4 December 2020 at 20:00 (China Standard Time)`; with the offset instead, `(GMT-7)`,
 * where the rules have changed lately: then it says the same moment whatever this machine knows of them, and no name that
 * the locale data still takes from before.
 */
export function formatMoment(at: Instant, zone: string, language: Language): string {
  const date = new Date(at);
  const moment = dateFormat(language, {
    timeZone: zone,
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(date);
  const name = dateFormat(language, { timeZone: zone, timeZoneName: zoneChangeOf(zone) ? 'shortOffset' : 'long' })
    .formatToParts(date)
    .find((part) => part.type === 'timeZoneName')?.value;
  return formTexts(language).momentInZone({ moment, zone: name ?? zone });
}

/** Day and minute without year and zone, where what stands above it says both: `4 Dec, 20:00`. */
export function formatShortMoment(at: Instant, zone: string, language: Language): string {
  const day = { month: 'short', day: 'numeric' } as const;
  return dateFormat(language, { timeZone: zone, ...day, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    new Date(at),
  );
}

/**
 * What a programme file says of a time, `2020-12-04 20:00` or a day alone, in words and without a zone: `4 December 2020 at 20:00`. On
 * the day `after` which it comes its hour is enough. Anything else as it stands: a file may hold it while it is edited.
 */
export function formatWritten(text: string, language: Language, after = ''): string {
  const [, date = '', time] = /^(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d))?$/.exec(text) ?? [];
  const at = Date.parse(`${date}T${time ?? '00:00'}Z`);
  if (Number.isNaN(at)) return text;
  const hour = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const day = { year: 'numeric', month: 'long', day: 'numeric' } as const;
  const said = time === undefined ? day : after.startsWith(date) ? hour : { ...day, ...hour };
  return dateFormat(language, { timeZone: 'UTC', ...said }).format(at);
}

/** A calendar day, for example `4 December 2020`. */
export function formatDay(at: Instant, zone: string, language: Language): string {
  return dateFormat(language, { timeZone: zone, year: 'numeric', month: 'long', day: 'numeric' }).format(new Date(at));
}

/** A calendar day without its year, for a mail's subject: `3 December`, `12月3日`. */
export function formatShortDay(at: Instant, zone: string, language: Language): string {
  return dateFormat(language, { timeZone: zone, month: 'long', day: 'numeric' }).format(new Date(at));
}

/**
 * The days from one (`2026-03-02`) to another, for example `2–4 March 2026`; a single one as it is. `isShort`: without a year that is the
 * same in both, for a mail's subject.
 */
export function formatDays(first: string, last: string, language: Language, { isShort = false } = {}): string {
  const [from, to] = [first, last].map((day) => Date.parse(`${day}T00:00Z`)) as [number, number];
  const isOneYear = first.slice(0, 4) === last.slice(0, 4);
  const isOneMonth = first.slice(0, 7) === last.slice(0, 7);
  const year = isShort && isOneYear ? {} : ({ year: 'numeric' } as const);
  const whole = dateFormat(language, { timeZone: 'UTC', ...year, month: 'long', day: 'numeric' });
  if (first === last) return whole.format(from);
  const between = /^zh\b/.test(language) ? '—' : /^ja\b/.test(language) ? '～' : undefined;
  if (between === undefined) {
    // Some locales begin days below ten with a nought here, and nowhere else; and some have thin spaces, which fonts lack.
    const dash = isOneMonth ? '–' : ' – ';
    const parts = whole.formatRangeToParts(from, to);
    return parts
      .map(({ type, value }) => (type === 'day' ? value.replace(/^0/, '') : value.replace(/\s?–\s?/, dash)))
      .join('');
  }
  // The locale data has slashes in place of 年, 月 and 日. The mark between is that of GB/T 15834, and of Japanese usage.
  const rest = dateFormat(language, {
    timeZone: 'UTC',
    ...(isOneYear ? {} : { year: 'numeric' }),
    ...(isOneMonth ? {} : { month: 'long' }),
    day: 'numeric',
  });
  return `${whole.format(from)}${between}${rest.format(to)}`;
}

/** The time of day to the second, for example `16:30:05`. */
export function formatTime(at: Instant, zone: string, language: Language): string {
  return dateFormat(language, {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(at));
}

/** A day `2026-05-31`, a month `2026-05` or a year `2026` in words. */
export function formatDate(date: string, language: Language): string {
  const [year = '', month, day] = date.split('-');
  return dateFormat(language, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month === undefined ? {} : { month: 'long' }),
    ...(day === undefined ? {} : { day: 'numeric' }),
  }).format(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
}
