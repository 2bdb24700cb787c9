import { pluralRules } from './formatters.ts';
import { numberText } from './numbers.ts';
import type { Language } from './text.ts';

/** Larger ones first: they are less often a word or another number of the text. */
const samples = Array.from({ length: 200 }, (_, n) => 199 - n);

/**
 * The words of a function of the catalogue as data, for a page whose script can't call it: the text of one number of
 * each plural category (`Intl.PluralRules`), with `{n}` in the place of the number.
 */
export function pluralTexts(language: Language, text: (n: number) => string): Record<string, string> {
  const numbers = known.get(language) ?? byCategory(language);
  known.set(language, numbers);
  return Object.fromEntries([...numbers].map(([category, own]) => [category, withPlace(own, text, language)]));
}

/** A form has a few such texts, and a language always the same numbers. */
const known = new Map<Language, ReadonlyMap<string, readonly number[]>>();

function byCategory(language: Language): ReadonlyMap<string, readonly number[]> {
  const rules = pluralRules(language, {});
  const numbers = new Map<string, number[]>();
  for (const n of samples) {
    const category = rules.select(n);
    numbers.set(category, [...(numbers.get(category) ?? []), n]);
  }
  return numbers;
}

/**
 * The text with a place where its number stands, in the digits of the language. A form of one number alone, as the Arabic
 * dual, may say it in a word.
 */
function withPlace(numbers: readonly number[], text: (n: number) => string, language: Language): string {
  const [first = 0] = numbers;
  if (numbers.length === 1) return text(first);
  for (const n of numbers) {
    const parts = text(n).split(new RegExp(`(?<!\\p{Nd})${numberText(n, language)}(?!\\p{Nd})`, 'u'));
    if (parts.length === 2) return parts.join('{n}');
  }
  return text(first);
}
