import type { Text } from '../i18n/text.ts';
import type { WrittenProgramme } from './schema.ts';

/** Where a file has names: of speakers and where they work, of the contact, of places. A star is any part of a list. */
const places: readonly string[] = ['contact.name', 'speakers.*.name', 'speakers.*.institution', 'sessions.*.place'];

/**
 * A programme whose names stand in each of its languages. A name is not translated like a sentence, so a language that lacks it has that of
 * the first language that there is. What a file says of all languages stays as it is, and so do the marks of all that was published before.
 */
export function withNamesEverywhere(file: WrittenProgramme): WrittenProgramme {
  const everywhere = (name: Text) => inAll(name, file.languages);
  return places.reduce((named, place) => withTexts(named, place.split('.'), everywhere), file);
}

/** Whether a file has a name at a place that is written with dots. */
export function isNamePlace(place: string): boolean {
  return places.includes(place.replaceAll(/\.\d+(?=\.)/g, '.*'));
}

/** A part of a file with other texts below it: those that some keys lead to. */
function withTexts<Part>(part: Part, [key, ...rest]: readonly string[], text: (before: Text) => Text): Part {
  const inside = (below: unknown) => (rest.length === 0 ? text(below as Text) : withTexts(below, rest, text));
  if (key === '*') return (part as readonly unknown[]).map(inside) as Part;
  const below = (part as Readonly<Record<string, unknown>>)[key ?? ''];
  return below === undefined ? part : { ...part, [key ?? '']: inside(below) };
}

function inAll(name: Text, languages: readonly string[]): Text {
  const first = languages.find((language) => name[language] !== undefined);
  const said = first === undefined ? undefined : name[first];
  const missing = languages.filter((language) => name[language] === undefined);
  return said === undefined ? name : { ...name, ...Object.fromEntries(missing.map((language) => [language, said])) };
}
