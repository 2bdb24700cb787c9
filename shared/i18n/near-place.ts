import { cityNames, plainLetters, zonesByCountry } from '../time/zone-places.ts';
import type { Language } from './text.ts';
import { countryName } from './zone-names.ts';

/** The country or city whose name is what somebody typed but for one letter, or begins so; undefined: there is none. */
export function nearPlace(typed: string, language: Language): string | undefined {
  const name = plainLetters(typed);
  if (name.length < fewestLetters) return undefined;
  const countries = [...zonesByCountry.keys()].map((country) => countryName(country, language));
  const country = countries.find((each) => isNear(plainLetters(each), name));
  if (country !== undefined) return country;
  const city = [...cityNames()].find((each) => isNear(each, name));
  return city?.replace(/(?<=^| )\p{L}/gu, (letter) => letter.toUpperCase());
}

/** Shorter names begin too many others. */
const fewestLetters = 4;
/** Shorter names are one letter from others on another continent: Korea and Korla, Kiev and Kiel. */
const fewestForSlips = 6;

function isNear(name: string, typed: string): boolean {
  return name.startsWith(typed) || (typed.length >= fewestForSlips && isOneLetterOff(name, typed));
}

/** Whether a letter is wrong, too many, missing, or has changed places with the next one. */
function isOneLetterOff(name: string, typed: string): boolean {
  if (Math.abs(name.length - typed.length) > 1) return false;
  const begin = [...name].findIndex((letter, at) => letter !== typed[at]);
  if (begin < 0) return true;
  const [rest, typedRest] = [name.slice(begin), typed.slice(begin)];
  return (
    rest.slice(1) === typedRest ||
    rest === typedRest.slice(1) ||
    rest.slice(1) === typedRest.slice(1) ||
    (rest[0] === typedRest[1] && rest[1] === typedRest[0] && rest.slice(2) === typedRest.slice(2))
  );
}
