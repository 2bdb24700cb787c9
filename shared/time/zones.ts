import { isZone } from './wall-clock.ts';

/** The time zones that this machine knows. */
export function knownZones(): readonly string[] {
  return Intl.supportedValuesOf('timeZone');
}

/**
 * The zone that somebody means who typed its name in small letters, or a city alone: `shanghai`, `New York`. What no zone, or more than
 * one, is called stays as it was typed.
 */
export function zoneNamed(typed: string): string {
  const name = typed.trim().replaceAll(' ', '_');
  if (name === '') return name;
  const known = knownZones();
  const lower = name.toLowerCase();
  const whole = known.find((zone) => zone.toLowerCase() === lower);
  if (whole !== undefined) return whole;
  const [city, ...others] = known.filter((zone) => zone.toLowerCase().split('/').at(-1) === lower);
  if (city !== undefined && others.length === 0) return city;
  return isZone(name) ? name : typed.trim();
}

/** How far a zone is from Greenwich today: `UTC+8`. */
export function offsetOf(zone: string): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' }).formatToParts();
  return parts.find(({ type }) => type === 'timeZoneName')?.value.replace('GMT', 'UTC') ?? '';
}
