import { isZone } from '../time/zone-changes.ts';
import { plainLetters, zonesByCountry, zonesOfCity } from '../time/zone-places.ts';
import { canonicalZone, knownZones, offsetsOf, typedOffset, zoneAtOffset } from '../time/zones.ts';
import { deskLanguages } from './desk-languages.ts';
import { interfaceLanguages } from './interface-languages.ts';
import { alsoCalled, zonesCalled } from './places-also-called.ts';
import type { Language } from './text.ts';
import { offeredZones, said, zoneName, zonesIn } from './zone-names.ts';

/**
 * The zones that somebody means who typed one, in any way that people name them: a country or the zone itself in one of our languages, a
 * city, an offset (`UTC+8`), a name of the time zone database in letters of any size. Several: one has to be chosen. None: nothing is
 * called so. An abbreviation is no name of one: the database takes `BST` for the time of Bangladesh.
 */
export function zonesMeant(typed: string, language: Language): readonly string[] {
  const text = typed.trim();
  const name = plainLetters(text);
  if (text === '') return [];
  for (const way of ways) {
    const zones = way({ text, name, language });
    if (zones.length > 0) return [...new Set(zones)];
  }
  return [];
}

/** The first that finds any is right. */
const ways = [
  inDatabase,
  byAbbreviation,
  byUse,
  byOffset,
  byCountry,
  byCity,
  byLabel,
  byName,
  byCountryOfCity,
  byOldName,
  guessed,
];

interface Asked {
  readonly text: string;
  /** The same in plain letters. */
  readonly name: string;
  readonly language: Language;
}

/** `asia/shanghai`, `America/New York`. */
function inDatabase({ text }: Asked): readonly string[] {
  const name = text.replaceAll(' ', '_');
  return name.includes('/') && isZone(name) ? [canonicalZone(name)] : [];
}

/** The abbreviations that say the same to everybody, in winter and in summer: `UTC`, `CET` and `CEST`. */
function byAbbreviation({ text }: Asked): readonly string[] {
  if (/^(?:utc|gmt|gmt0|zulu)$/i.test(text)) return ['UTC'];
  const [, part] = /^([cew])es?t$/i.exec(text) ?? [];
  return part === undefined ? [] : [`${part.toUpperCase()}ET`];
}

/** What people say of places with different clocks. Who reads Chinese means China by `CST` first. */
function byUse({ name, language }: Asked): readonly string[] {
  const zones = Object.hasOwn(zonesCalled, name) ? (zonesCalled[name] ?? []) : [];
  const isChinese = language.startsWith('zh') && zones.includes('Asia/Shanghai');
  return isChinese ? ['Asia/Shanghai', ...zones] : zones;
}

function byOffset({ text }: Asked): readonly string[] {
  const minutes = typedOffset(text);
  if (minutes === undefined) return [];
  const zone = zoneAtOffset(minutes);
  // No zone of its own is at such an offset: those whose clocks are, all year.
  return zone === undefined ? offeredZones().filter((each) => offsetsOf(each) === `${minutes},${minutes}`) : [zone];
}

function byCountry({ text, name }: Asked): readonly string[] {
  const country = countryCalled(name);
  if (country === undefined) return [];
  // The database had zones by the name of a country: `Portugal` is that of most people there.
  return isOldName(text) ? [canonicalZone(text)] : zonesIn(country);
}

/** A country by its name, or by its code in letters of any size. */
function countryCalled(name: string): string | undefined {
  const code = name.toUpperCase();
  return countries().get(name.replace(/^the /, '')) ?? (zonesByCountry.has(code) ? code : undefined);
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
  const known = countryCalled(plainLetters(country));
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

/** An old name, such as `Navajo`, of which this machine knows what it is. */
function byOldName({ text }: Asked): readonly string[] {
  return isOldName(text) ? [canonicalZone(text)] : [];
}

/** Shorter ones are abbreviations, which say different things to different people. */
function isOldName(text: string): boolean {
  return text.length > 4 && isZone(text);
}

/** Where a name in Chinese characters may be that nothing here is called by: in China most of all. */
function guessed({ text }: Asked): readonly string[] {
  return /^[\p{Script=Han}·]+$/u.test(text) ? ['CN', 'TW', 'HK', 'MO', 'JP', 'SG'].flatMap(zonesIn) : [];
}

/** Whether of what somebody typed nothing but its characters tells where it is. */
export function isGuess(typed: string, language: Language): boolean {
  const asked = { text: typed.trim(), name: plainLetters(typed), language };
  return guessed(asked).length > 0 && ways.slice(0, -1).every((way) => way(asked).length === 0);
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
