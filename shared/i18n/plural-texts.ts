import type { Language } from './text.ts';

/** A text that contains a number, for each plural category of its language (`Intl.PluralRules`), the number as `{n}`. */
export type PluralTexts = Readonly<Record<string, string>>;

/** Larger ones first: where a category has several numbers, one is taken that stands in the text for nothing else. */
const samples = Array.from({ length: 200 }, (_, n) => 199 - n);

/**
 * The words of a function of the catalogue as data, for a page whose script can't call it: the text of one number of
 * each plural category, with a place for the number.
 */
export function pluralTexts(language: Language, text: (n: number) => string): PluralTexts {
  const rules = new Intl.PluralRules(language);
  const texts: Record<string, string> = {};
  for (const n of samples) {
    const category = rules.select(n);
    texts[category] ??= text(n).replace(String(n), '{n}');
  }
  return texts;
}
