import { textPaths } from '../../../../authoring/schema-places.ts';
import { scriptOf } from '../../../../i18n/language-by-script.ts';
import type { Language } from '../../../../i18n/text.ts';
import { shownOf, type Written } from './written.ts';

/** The places of all texts of a programme file, in whatever languages they are. */
export function textsInFile(written: Pick<Written, 'content'>): readonly string[] {
  return textPaths(written.content).map((path) => path.join('.'));
}

/** The texts that a language lacks. */
export function missingIn(language: Language, texts: readonly string[], written: Written): readonly string[] {
  return texts.filter((path) => shownOf(written, `${path}.${language}`) === '');
}

/**
 * The language before it in which a text is the same, letter for letter: what was typed once for all languages is so until somebody
 * translates it. What has no letters is the same in all of them, and a name in those that write it with the same letters.
 */
export function sameAs(language: Language, path: string, written: Written): Language | undefined {
  const text = shownOf(written, `${path}.${language}`);
  if (!/\p{L}/u.test(text)) return undefined;
  const before = written.languages.slice(0, Math.max(0, written.languages.indexOf(language)));
  const isMeant = (other: Language) => names.test(path) && scriptOf(other) === scriptOf(language);
  return before.find((each) => shownOf(written, `${path}.${each}`) === text && !isMeant(each));
}

/** Texts that are the name of somebody or of some place. */
const names = /^(?:speakers\.\d+\.(?:name|institution)|contact\.name|sessions\.\d+\.place)$/;
