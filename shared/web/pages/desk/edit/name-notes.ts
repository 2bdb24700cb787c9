import { editorTexts } from '../../../../i18n/editor-texts.ts';
import { languageSaidIn } from '../../../../i18n/language-said-in.ts';
import type { Language } from '../../../../i18n/text.ts';
import { standsIn } from './texts-in-file.ts';
import { shownOf, type Written } from './written.ts';

/** For each language that has no name at a place of names: whose it has then. */
export function nameNotes(path: string, written: Written, language: Language): Readonly<Record<Language, string>> {
  const first = standsIn(path, written);
  if (first === undefined) return {};
  const note = editorTexts(language).languages.asIn({ language: languageSaidIn(language, first, written.languages) });
  const empty = written.languages.filter((each) => shownOf(written, `${path}.${each}`) === '');
  return Object.fromEntries(empty.map((each) => [each, note]));
}
