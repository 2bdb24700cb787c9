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

/** A calendar day, for example `4 December 2020`. */
export function formatDay(at: Instant, zone: string, language: Language): string {
  return dateFormat(language, { timeZone: zone, year: 'numeric', month: 'long', day: 'numeric' }).format(new Date(at));
}

/** A calendar day without its year, for a mail's subject: `3 December`, `12月3日`. */
export function formatShortDay(at: Instant, zone: string, language: Language): string {
  return dateFormat(language, { timeZone: zone, month: 'long', day: 'numeric' }).format(new Date(at));
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
