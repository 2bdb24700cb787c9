import { textPaths } from '../../../../authoring/schema-places.ts';
import { isTemplateText } from '../../../../authoring/template-words.ts';
import type { Language } from '../../../../i18n/text.ts';
import { isNamePlace } from '../../../../programme/names-everywhere.ts';
import { shownOf, valueAtPlace, type Written } from './written.ts';

/** A text of a programme file, in whatever languages it is. */
export interface TextInFile {
  readonly path: string;
  /** Where else it stands with the same words, as in the copy of a session: nobody has to translate it twice. */
  readonly also: readonly string[];
}

/** All texts of a programme file, each once, at the first of its places. */
export function textsOnce(written: Pick<Written, 'content'>): readonly TextInFile[] {
  const found = new Map<string, string[]>();
  for (const path of textPaths(written.content).map((each) => each.join('.'))) {
    const key = sameness(path, written);
    found.set(key, [...(found.get(key) ?? []), path]);
  }
  return [...found.values()].map(([path = '', ...also]) => ({ path, also }));
}

/** The places of these. */
export function textsInFile(written: Pick<Written, 'content'>): readonly string[] {
  return textsOnce(written).map(({ path }) => path);
}

/** What two texts have in common that are the same: the kind of their place, and all that they say. */
function sameness(path: string, written: Pick<Written, 'content'>): string {
  const said = Object.entries(valueAtPlace(written, path) ?? {}).toSorted();
  const isSaid = said.some(([, words]) => words !== '');
  return isSaid ? JSON.stringify([path.replaceAll(/\.\d+(?=\.|$)/g, '.*'), said]) : path;
}

/** The texts that a language lacks. A name is none of them as long as there is one: it stands in all languages. */
export function missingIn(language: Language, texts: readonly string[], written: Written): readonly string[] {
  return texts.filter((path) => shownOf(written, `${path}.${language}`) === '' && !standsIn(path, written));
}

/** The language whose name stands where another one has none (see `withNamesEverywhere`); undefined: none does. */
export function standsIn(path: string, written: Written): Language | undefined {
  if (!isNamePlace(path)) return undefined;
  return written.languages.find((language) => shownOf(written, `${path}.${language}`) !== '');
}

/**
 * The language before it in which a text is the same, letter for letter: what was typed once for all languages is so until somebody
 * translates it. Not what is the same in both anyway.
 */
export function sameAs(language: Language, path: string, written: Written): Language | undefined {
  const text = shownOf(written, `${path}.${language}`);
  const before = written.languages.slice(0, Math.max(0, written.languages.indexOf(language)));
  const isSame = (other: Language) => shownOf(written, `${path}.${other}`) === text;
  return before.find((other) => isSame(other) && !isSameAnyway(text, path, language, other));
}

/** Whether a text may well be the same in two languages: without letters, an abbreviation (`CCER`), a name, or what our templates say alike. */
function isSameAnyway(text: string, path: string, language: Language, other: Language): boolean {
  return !/\p{Ll}|\p{Lo}/u.test(text) || isNamePlace(path) || isTemplateText(text, language, other);
}
