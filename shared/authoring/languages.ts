import type { Language } from '../i18n/text.ts';
import { type Edit, isMap, type Path, valueAt } from './edit/edit.ts';
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

/** Takes a language out, with all that is written in it. */
export function languageRemoved(value: unknown, language: Language): Edit[] {
  const languages = valueAt(value, ['languages']);
  const at = Array.isArray(languages) ? languages.indexOf(language) : -1;
  const has = (path: Path) => isMap(valueAt(value, path)) && valueAt(value, [...path, language]) !== undefined;
  return [
    ...(at < 0 ? [] : [{ remove: ['languages', at] }]),
    ...[['words'], ...textPaths(value)].filter(has).map((path) => ({ remove: [...path, language] })),
  ];
}

function isSaid(words: unknown): boolean {
  return typeof words === 'string' && words.trim() !== '';
}
