import { isZone } from '../time/wall-clock.ts';
import { plainLetters, zonesByCountry, zonesOfCity } from '../time/zone-places.ts';
import { clocksOf, knownZones, typedOffset, zoneAtOffset } from '../time/zones.ts';
import { deskLanguages } from './desk-languages.ts';
import { interfaceLanguages } from './interface-languages.ts';
import type { Language } from './text.ts';
import { offeredZones, said, zoneName, zonesIn } from './zone-names.ts';

/**
 * The zones that somebody means who typed one, in any way that people name them: a country or the zone itself in one of our languages, a
 * city, an offset (`UTC+8`), a name of the time zone database in letters of any size. Several: one has to be chosen. None: nothing is
 * called so.
 */
export function zonesMeant(typed: string, language: Language): readonly string[] {
  const text = typed.trim();
  const name = plainLetters(text);
  if (text === '') return [];
  for (const ways of [inDatabase, byOffset, byCountry, byCity, byLabel, byName, byCountryOfCity, byOldName]) {
    const zones = ways({ text, name, language });
    if (zones.length > 0) return [...new Set(zones)];
  }
  return [];
}

interface Asked {
  readonly text: string;
  /** The same in plain letters. */
  readonly name: string;
  readonly language: Language;
}

/** `asia/shanghai`, `America/New York`. */
function inDatabase({ text }: Asked): readonly string[] {
  if (/^(?:utc|gmt)$/i.test(text)) return ['UTC'];
  const asked = text.replaceAll(' ', '_');
  if (!asked.includes('/') || !isZone(asked)) return [];
  return [knownZones().find((zone) => zone.toLowerCase() === asked.toLowerCase()) ?? asked];
}

function byOffset({ text }: Asked): readonly string[] {
  const minutes = typedOffset(text);
  if (minutes === undefined) return [];
  const zone = zoneAtOffset(minutes);
  // No zone of its own is at such an offset: those whose clocks are, all year.
  return zone === undefined ? offeredZones().filter((each) => clocksOf(each) === `${minutes},${minutes}`) : [zone];
}

function byCountry({ text, name }: Asked): readonly string[] {
  const country = countries().get(name) ?? text;
  return zonesByCountry.has(country) ? zonesIn(country) : [];
}

function byCity({ name, text }: Asked): readonly string[] {
  const alone = zonesOfCity(name);
  if (alone.length > 0) return alone.map(({ zone }) => zone);
  const { city, country } = cityAndCountry(text) ?? {};
  return zonesOfCity(plainLetters(city ?? '')).flatMap((each) => (each.country === country ? [each.zone] : []));
}

/** A city with its country behind a comma or in brackets, `San José, Costa Rica`: of what is not known, the country says enough. */
function byCountryOfCity({ text }: Asked): readonly string[] {
  return zonesIn(cityAndCountry(text)?.country ?? '');
}

function cityAndCountry(text: string): { readonly city: string; readonly country: string } | undefined {
  const [, city, country = ''] = /^([^,，،(（]+)[,，،(（]([^,，،)）]+)[)）]?$/.exec(text) ?? [];
  const known = countries().get(plainLetters(country));
  return city === undefined || known === undefined ? undefined : { city, country: known };
}

/** As `zoneName` says it. */
function byLabel({ name, language }: Asked): readonly string[] {
  const labels = (reader: Language) => labelsIn(reader, knownZones, (zone) => [zoneName(zone, reader)]);
  return inFirstLanguage(language, (reader) => labels(reader).get(name));
}

/** What zones of several countries are called: `Central European Time`, or `Central European Standard Time`. */
function byName({ name, language }: Asked): readonly string[] {
  const names = (reader: Language) =>
    namesIn(reader, offeredZones, (zone) => [said(zone, 'longGeneric', reader), said(zone, 'long', reader)]);
  return inFirstLanguage(language, (reader) => names(reader).get(name));
}

/** An old name, such as `CET`, of which this machine knows what it is. */
function byOldName({ text }: Asked): readonly string[] {
  return isZone(text) ? [text] : [];
}

/** What is found in the language of who has typed it, or else in another one of the desk. */
function inFirstLanguage(
  language: Language,
  find: (reader: Language) => readonly string[] | undefined,
): readonly string[] {
  for (const reader of new Set([language, ...deskLanguages])) {
    const zones = find(reader);
    if (zones !== undefined) return zones;
  }
  return [];
}

/** Zones by what they are called in a language: made when first asked for, since it takes some hundredths of a second. */
function byPlainName() {
  const made = new Map<Language, ReadonlyMap<string, readonly string[]>>();
  return (reader: Language, zones: () => readonly string[], namesOf: (zone: string) => readonly string[]) => {
    const known = made.get(reader);
    if (known !== undefined) return known;
    const all = new Map<string, string[]>();
    for (const zone of zones()) {
      for (const name of new Set(namesOf(zone).map(plainLetters))) all.set(name, [...(all.get(name) ?? []), zone]);
    }
    made.set(reader, all);
    return all;
  };
}

const labelsIn = byPlainName();
const namesIn = byPlainName();

/** What people say for which the locale data have longer names. */
const alsoCalled: Readonly<Record<string, string>> = {
  usa: 'US',
  america: 'US',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  holland: 'NL',
  'beijing time': 'CN',
  北京时间: 'CN',
};

/** Countries by what they are called in all languages that the product speaks. */
function countries(): ReadonlyMap<string, string> {
  if (called !== undefined) return called;
  const all = new Map(Object.entries(alsoCalled));
  for (const language of interfaceLanguages) {
    for (const style of ['long', 'short'] as const) {
      const regions = new Intl.DisplayNames(language, { type: 'region', style });
      for (const country of zonesByCountry.keys()) {
        const name = plainLetters(regions.of(country) ?? country);
        if (!all.has(name)) all.set(name, country);
      }
    }
  }
  called = all;
  return all;
}

let called: ReadonlyMap<string, string> | undefined;
