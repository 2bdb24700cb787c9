import { isZone } from '../time/zone-changes.ts';
import { type CityZone, plainLetters, zonesByCountry } from '../time/zone-places.ts';
import { cityOf, offsetOf, usualZone } from '../time/zones.ts';
import { editorTexts } from './editor-texts.ts';
import { withoutIsolates } from './isolate.ts';
import { locale } from './locale.ts';
import type { Language } from './text.ts';

/**
 * What a zone is called all year, and which one it is where several countries say so: `China Standard Time`, `Central European Time
 * (Belgium)`. What is no zone as it stands: a file may hold it while it is edited.
 */
export function zoneName(zone: string, language: Language): string {
  const home = homeOf(zone);
  if (home === undefined && !isZone(zone)) return zone;
  if (/^Etc\/GMT[+-]/i.test(zone)) return offsetOf(zone);
  if (home === undefined && usualZone(zone) === 'UTC') return said(zone, 'long', language);
  const name = said(home?.zone ?? zone, 'longGeneric', language);
  const place = placeOf(home ?? { zone }, name, language);
  return place === undefined ? name : within(name, place, language);
}

/** What tells a zone from others of its name; undefined: the name does. */
function placeOf({ zone, country }: Partial<CityZone> & Pick<CityZone, 'zone'>, name: string, language: Language) {
  const city = cityOf(zone);
  const holds = (part: string) => plainLetters(name).includes(plainLetters(part));
  if (country === undefined) return holds(city) ? undefined : city;
  const named = (['short', 'long'] as const).map((style) => countryName(country, language, style));
  const place = named.some(holds) ? undefined : named[0];
  // Some data say the country of one zone themselves: another of that country would be called the same with it.
  const sameNames = [name, ...(place === undefined ? [] : [within(name, place, language)])];
  const chosenFrom = zonesIn(country);
  const isAlone = chosenFrom.every((each) => each === zone || !sameNames.includes(said(each, 'longGeneric', language)));
  if (isAlone && chosenFrom.includes(zone)) return place;
  return editorTexts(language).zones.within({ country: countryName(country, language), city });
}

/** `Mountain Time (Canada)`. */
function within(name: string, place: string, language: Language): string {
  return withoutIsolates(editorTexts(language).zones.of({ name, place }));
}

/** A zone's name in the locale data: `long` is that of today, `longGeneric` that of the whole year. */
export function said(zone: string, kind: 'long' | 'longGeneric', language: Language): string {
  const key = `${language} ${kind} ${zone}`;
  const known = names.get(key);
  if (known !== undefined) return known;
  // What makes it is not kept, as `dateFormat` would: there are hundreds of zones.
  const parts = new Intl.DateTimeFormat(locale(language), { timeZone: zone, timeZoneName: kind }).formatToParts();
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
  names.set(key, name);
  return name;
}

const names = new Map<string, string>();

/** What a country is called: `Belgium`, `US`. */
export function countryName(country: string, language: Language, style: 'short' | 'long' = 'short'): string {
  return new Intl.DisplayNames(language, { type: 'region', style }).of(country) ?? country;
}

/**
 * The zones of a country that one has to choose from: of those that are called the same, the first. Their clocks show the
 * same, but in the north of Canada, where one has to name the town. */
export function zonesIn(country: string): readonly string[] {
  const found = kept.get(country);
  if (found !== undefined) return found;
  const all = zonesByCountry.get(country) ?? [];
  const called = all.length === 1 ? [''] : all.map((zone) => said(zone, 'longGeneric', 'en'));
  const zones = all.filter((_, at) => called.indexOf(called[at] ?? '') === at);
  kept.set(country, zones);
  return zones;
}

/** Kept, since it takes some milliseconds to find. */
const kept = new Map<string, readonly string[]>();

/** A zone with its country, by any of its names; undefined: it is of none. */
function homeOf(zone: string): CityZone | undefined {
  homes ??= homesBy((own) => own);
  const home = homes.get(zone);
  if (home !== undefined || !isZone(zone)) return home;
  usualHomes ??= homesBy(usualZone);
  return usualHomes.get(usualZone(zone));
}

/** The country of a zone, by any of its names. */
export function countryOf(zone: string): string | undefined {
  return homeOf(zone)?.country;
}

let homes: ReadonlyMap<string, CityZone> | undefined;
/** By the names that this machine has for zones: made where they are needed, since it takes a while. */
let usualHomes: ReadonlyMap<string, CityZone> | undefined;

function homesBy(nameOf: (zone: string) => string): ReadonlyMap<string, CityZone> {
  // Of two countries with one zone it is that one's which stands first.
  const all = [...zonesByCountry].reverse();
  return new Map(all.flatMap(([country, zones]) => zones.map((zone) => [nameOf(zone), { country, zone }] as const)));
}

/** Zones that are offered: those that one has to choose from in each country, and that of no country. */
export function offeredZones(): readonly string[] {
  return [...new Set([...zonesByCountry.keys()].flatMap(zonesIn)), 'UTC'];
}
