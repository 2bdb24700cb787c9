import { isZone } from '../../shared/time/wall-clock.ts';

/**
 * The zone that somebody means who typed its name in small letters, or a city alone: `shanghai`, `New York`. What no zone, or more than
 * one, is called stays as it was typed.
 */
export function zoneNamed(typed: string): string {
  const name = typed.trim().replaceAll(' ', '_');
  if (name === '') return name;
  const known = Intl.supportedValuesOf('timeZone');
  const lower = name.toLowerCase();
  const whole = known.find((zone) => zone.toLowerCase() === lower);
  if (whole !== undefined) return whole;
  const [city, ...others] = known.filter((zone) => zone.toLowerCase().split('/').at(-1) === lower);
  if (city !== undefined && others.length === 0) return city;
  return isZone(name) ? name : typed.trim();
}
