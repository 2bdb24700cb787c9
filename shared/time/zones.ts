import type { Instant } from './instant.ts';
import { isZone, offsetMinutes } from './zone-changes.ts';
import { zonesByCountry } from './zone-places.ts';

/** How far a zone is from Greenwich today: `UTC+8`. */
export function offsetOf(zone: string): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' }).formatToParts();
  return parts.find(({ type }) => type === 'timeZoneName')?.value.replace('GMT', 'UTC') ?? '';
}

/** The city that a zone is named by: `New York`. */
export function cityOf(zone: string): string {
  return (zone.split('/').at(-1) ?? '').replaceAll('_', ' ');
}

/** A zone by the name that this machine, and most browsers, have for it: `Asia/Calcutta` of `Asia/Kolkata`. */
export function usualZone(zone: string): string {
  const kept = usual.get(zone);
  if (kept !== undefined) return kept;
  const name = new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  // A name in letters of any size can be typed in more ways than are kept.
  if (usual.size < mostKept) usual.set(zone, name);
  return name;
}

/** More than the time zone database has names. */
const mostKept = 1000;
const usual = new Map<string, string>();

/** A zone by the name that is written: `Asia/Shanghai` of `PRC`, `Asia/Kolkata` of `asia/calcutta`. */
export function canonicalZone(zone: string): string {
  const same = usualZone(zone);
  return (
    knownZones().find((each) => each.toLowerCase() === zone.toLowerCase()) ??
    knownZones().find((each) => usualZone(each) === same) ??
    same
  );
}

/** All zones that one can be in: those of countries, and the others that this machine knows. */
export function knownZones(): readonly string[] {
  if (known !== undefined) return known;
  const ofCountries = [...new Set([...zonesByCountry.values()].flat())];
  const theirs = new Set(ofCountries.map(usualZone));
  known = [...ofCountries, ...Intl.supportedValuesOf('timeZone').filter((zone) => !theirs.has(zone))];
  return known;
}

let known: readonly string[] | undefined;

/** An offset as people write it, in minutes: `UTC+8`, `GMT-3`, `+05:30`. */
export function typedOffset(typed: string): number | undefined {
  const [, sign, hours, minutes = '0'] =
    /^(?:utc|gmt)?\s*([+\-−])\s*(\d{1,2})(?::?([0-5]\d))?$/i.exec(typed.trim()) ?? [];
  return sign === undefined ? undefined : (Number(hours) * 60 + Number(minutes)) * (sign === '+' ? 1 : -1);
}

/** The zone whose clocks are always so many minutes from Greenwich; undefined: none is named by that. */
export function zoneAtOffset(minutes: number): string | undefined {
  if (minutes === 0) return 'UTC';
  // These zones have the sign that clocks at Greenwich have from there.
  const zone = `Etc/GMT${minutes > 0 ? '-' : '+'}${Math.abs(minutes) / 60}`;
  return isZone(zone) ? zone : undefined;
}

const winter = '2026-01-15T00:00:00.000Z' as Instant;
const summer = '2026-07-15T00:00:00.000Z' as Instant;

/** What clocks of a zone are from Greenwich in winter and in summer, in minutes. */
export function offsetsOf(zone: string): string {
  const found = clocks.get(zone) ?? [winter, summer].map((at) => offsetMinutes(at, zone)).join();
  clocks.set(zone, found);
  return found;
}

/** Kept: to look through all zones takes some hundredths of a second. */
const clocks = new Map<string, string>();
