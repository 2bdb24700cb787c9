import { textPaths } from '../../../../authoring/schema-places.ts';
import { isTemplateText } from '../../../../authoring/template-words.ts';
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
 * translates it. Not what is the same in both anyway.
 */
export function sameAs(language: Language, path: string, written: Written): Language | undefined {
  const text = shownOf(written, `${path}.${language}`);
  const before = written.languages.slice(0, Math.max(0, written.languages.indexOf(language)));
  const isSame = (other: Language) => shownOf(written, `${path}.${other}`) === text;
  return before.find((other) => isSame(other) && !isSameAnyway(text, path, language, other));
}

/**
 * Whether a text may well be the same in two languages: without letters, or an abbreviation (`CCER`); a name, where both write it with the
 * same letters; what our own templates say alike in both.
 */
function isSameAnyway(text: string, path: string, language: Language, other: Language): boolean {
  if (!/\p{Ll}|\p{Lo}/u.test(text)) return true;
  if (names.test(path) && scriptOf(other) === scriptOf(language)) return true;
  return isTemplateText(text, language, other);
}

/** Texts that are the name of somebody or of some place. */
const names = /^(?:speakers\.\d+\.(?:name|institution)|contact\.name|sessions\.\d+\.place)$/;
