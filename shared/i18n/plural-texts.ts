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
  const rules = pluralRules(language, {});
  const numbers = new Map<string, number[]>();
  for (const n of samples) {
    const category = rules.select(n);
    numbers.set(category, [...(numbers.get(category) ?? []), n]);
  }
  return Object.fromEntries([...numbers].map(([category, own]) => [category, withPlace(own, text, language)]));
}

/**
 * The text with a place where its number stands, in the digits of the language. A form of one number alone, as the Arabic
 * dual, may say it in a word.
 */
function withPlace(numbers: readonly number[], text: (n: number) => string, language: Language): string {
  const [first = 0] = numbers;
  if (numbers.length === 1) return text(first);
  const placed = numbers
    .map((n) => text(n).split(new RegExp(`(?<!\\p{Nd})${numberText(n, language)}(?!\\p{Nd})`, 'u')))
    .find(({ length }) => length === 2);
  return placed?.join('{n}') ?? text(first);
}
