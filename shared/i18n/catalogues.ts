import type { InterfaceLanguage } from './interface-languages.ts';
import type { Language } from './text.ts';

/** The same words in every language that the product speaks: one that is missing does not compile. */
export type Catalogues<Texts> = Readonly<Record<InterfaceLanguage, Texts>>;

/** The words of one language. A language without a catalogue gets English ones. */
export function textsIn<Texts>(catalogues: Catalogues<Texts>, language: Language): Texts {
  return catalogues[language as InterfaceLanguage] ?? catalogues.en;
}
