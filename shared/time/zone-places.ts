import { isZone, zoneChanges } from './zone-changes.ts';
import written from './zone-places.json';

/*
 * In which zones a country or a city is. `zone-places.json` has by country (ISO 3166) its zones, and by zone its cities in plain small
 * letters. Countries and zones are those of `zone.tab` of the time zone database (public domain), that in whose cities most people
 * live first; but China has the one time that is official in all of it. The cities are those of the package `city-timezones` 1.3.4 (MIT),
 * and in Chinese, French and Arabic those by which CLDR 48.2 (Unicode-3.0) names the zones. Where a name is in several zones, `!` is before
 * that of the largest city. `test/fixtures/time/write-zone-places.ts` writes it.
 */

/** By country its zones, each with its cities: without zones that are newer than the data of this machine, whose clocks it can't tell. */
const places = placesHere();

function placesHere(): readonly [country: string, zones: readonly (readonly [zone: string, cities: string])[]][] {
  const newer = new Set(zoneChanges.map(({ zone }) => zone).filter((zone) => !isZone(zone)));
  return Object.entries(written as Readonly<Record<string, Readonly<Record<string, string>>>>).map(
    ([country, zones]) => [country, Object.entries(zones).filter(([zone]) => !newer.has(zone))],
  );
}

/** The zones of each country, that with the most people first. */
export const zonesByCountry: ReadonlyMap<string, readonly string[]> = new Map(
  places.map(([country, zones]) => [country, zones.map(([zone]) => zone)]),
);

/** In which country, by which zone's clocks. */
export interface CityZone {
  readonly country: string;
  readonly zone: string;
}

/** Where cities of a name are, as `plainLetters` writes it: the largest first. */
export function zonesOfCity(name: string): readonly CityZone[] {
  cities ??= citiesByName();
  return cities.get(name) ?? [];
}

/** The names of all cities, in plain letters. */
export function cityNames(): Iterable<string> {
  cities ??= citiesByName();
  return cities.keys();
}

let cities: ReadonlyMap<string, readonly CityZone[]> | undefined;

/** Made when first asked for: there are eight thousand. */
function citiesByName(): ReadonlyMap<string, readonly CityZone[]> {
  const all = new Map<string, CityZone[]>();
  for (const [country, zones] of places) {
    for (const [zone, names] of zones) {
      const listed = names.split(',').filter((name) => name !== '');
      const largest = new Set(listed.filter((name) => name.startsWith('!')).map((name) => name.slice(1)));
      const named = listed.map((name) => name.replace('!', ''));
      for (const name of new Set([...named, plainLetters(zone.split('/').at(-1) ?? '')])) {
        const found = all.get(name) ?? [];
        const here = { country, zone };
        all.set(name, largest.has(name) ? [here, ...found] : [...found, here]);
      }
    }
  }
  return all;
}

/** A name without what people leave out when they type it: `São-Paulo` is `sao paulo`. */
export function plainLetters(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
