import places from './zone-places.json';

/*
 * In which zones a country or a city is. `zone-places.json` has by country (ISO 3166) its zones, and by zone its cities in plain small
 * letters. Countries and zones are those of `zone.tab` of the time zone database (public domain), that in whose cities most people
 * live first; but China has the one time that is official in all of it. The cities are those of the package `city-timezones` 1.3.4 (MIT),
 * and in Chinese, French and Arabic those by which CLDR 48.2 (Unicode-3.0) names the zones. Where a name is in several zones, `!` is before
 * that of the largest city. `test/fixtures/time/write-zone-places.ts` writes it.
 */

/** The zones of each country, that with the most people first. */
export const zonesByCountry: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(places as Readonly<Record<string, Readonly<Record<string, string>>>>).map(([country, zones]) => [
    country,
    Object.keys(zones),
  ]),
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
  for (const [country, zones] of Object.entries(places)) {
    for (const [zone, names] of Object.entries(zones)) {
      const written = names.split(',').filter((name) => name !== '');
      const largest = new Set(written.filter((name) => name.startsWith('!')).map((name) => name.slice(1)));
      const named = written.map((name) => name.replace('!', ''));
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
