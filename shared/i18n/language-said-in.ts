import { languageName } from './language-name.ts';
import type { Language } from './text.ts';

/**
 * What a language is called in another one, within a sentence of that: `chinois`. Without its country or script where that tells it from
 * no other of `among`.
 */
export function languageSaidIn(reader: Language, language: Language, among: readonly Language[]): string {
  const plain = new Intl.Locale(language).language;
  const isAlone = among.every((each) => each === language || new Intl.Locale(each).language !== plain);
  const said = new Intl.DisplayNames(reader, { type: 'language', fallback: 'none' }).of(isAlone ? plain : language);
  return said ?? languageName(language);
}
