import { isInterfaceLanguage, nameOfInterfaceLanguage } from './interface-languages.ts';
import { ownNameOf } from './own-words.ts';
import type { Language } from './text.ts';

/** A language by its own name: as the programme's words say, as the product knows it, else as the locale data has it. */
export function languageName(language: Language): string {
  const own = ownNameOf(language);
  if (own !== undefined) return own;
  if (isInterfaceLanguage(language)) return nameOfInterfaceLanguage(language);
  return new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
}
