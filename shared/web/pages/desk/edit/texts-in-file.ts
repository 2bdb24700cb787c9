import { textPaths } from '../../../../authoring/schema-places.ts';
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
 * The language before it in which a text is the same, letter for letter. It may be meant, as with names; what was typed once for all
 * languages is so until somebody translates it.
 */
export function sameAs(language: Language, path: string, written: Written): Language | undefined {
  const text = shownOf(written, `${path}.${language}`);
  if (text === '') return undefined;
  const before = written.languages.slice(0, Math.max(0, written.languages.indexOf(language)));
  return before.find((each) => shownOf(written, `${path}.${each}`) === text);
}
