import type { Language } from '../i18n/text.ts';
import { type Edit, isMap, isSame, type Path, valueAt } from './edit/edit.ts';
import { textPaths } from './schema-places.ts';

/** The paths of all texts of a file that are not in each of some languages, or are empty there: `['title', 'fr']`. */
export function missingTranslations(value: unknown, languages: readonly Language[]): Path[] {
  return textPaths(value).flatMap((path) =>
    languages.filter((language) => !isSaid(valueAt(value, [...path, language]))).map((language) => [...path, language]),
  );
}

/** Puts a language behind the others: its texts are still to be written. */
export function languageAdded(value: unknown, language: Language): Edit[] {
  const languages = valueAt(value, ['languages']);
  if (!Array.isArray(languages)) return [{ set: ['languages'], value: [language] }];
  return languages.includes(language) ? [] : [{ insert: ['languages'], at: languages.length, value: language }];
}

/** Takes a language out, with all that is written in it. Who read reports in it gets the first one that is left. */
export function languageRemoved(value: unknown, language: Language): Edit[] {
  const languages = valueAt(value, ['languages']);
  const at = Array.isArray(languages) ? languages.indexOf(language) : -1;
  const [left] = Array.isArray(languages) ? languages.filter((each) => each !== language) : [];
  return [
    ...(at < 0 ? [] : [{ remove: ['languages', at] }]),
    ...wordsIn(value, language).map((path) => ({ remove: path })),
    ...(left === undefined
      ? []
      : readersOf(value, language).map((path) => ({ set: [...path, 'language'], value: left }))),
  ];
}

/** Takes a language out again that was added: what the file had in it before is as it was then, and the rest goes. */
export function languageTakenBack(value: unknown, language: Language, before: unknown): Edit[] {
  const places = [...wordsIn(before, language), ...readersOf(before, language).map((path) => [...path, 'language'])];
  const had = new Map(places.map((path) => [namedPath(path, before), valueAt(before, path)]));
  return languageRemoved(value, language).flatMap((edit): Edit[] => {
    const path = 'remove' in edit ? edit.remove : 'set' in edit ? edit.set : [];
    const was = had.get(namedPath(path, value));
    if (was === undefined) return [edit];
    return isSame(was, valueAt(value, path)) ? [] : [{ set: path, value: was }];
  });
}

/** A path by the names of the rows that it leads through: others may have been put before them since. */
function namedPath(path: Path, value: unknown): string {
  const names = path.map((key, at) => {
    const row = typeof key === 'number' ? valueAt(value, path.slice(0, at + 1)) : undefined;
    return isMap(row) ? (row.id ?? row.code ?? key) : key;
  });
  return JSON.stringify(names);
}

/** The paths of what is written in a language. */
function wordsIn(value: unknown, language: Language): Path[] {
  const has = (path: Path) => isMap(valueAt(value, path)) && valueAt(value, [...path, language]) !== undefined;
  return [['words'], ...textPaths(value)].filter(has).map((path) => [...path, language]);
}

/** The paths of those whose reports are in a language: recipients, and speakers. */
export function readersOf(value: unknown, language: Language): Path[] {
  return ['recipients', 'speakers'].flatMap((list) => {
    const people = valueAt(value, [list]);
    if (!Array.isArray(people)) return [];
    return people.flatMap((each, at) => (valueAt(each, ['language']) === language ? [[list, at]] : []));
  });
}

/** Whether a text is written. */
export function isSaid(words: unknown): boolean {
  return typeof words === 'string' && words.trim() !== '';
}
