import type { Language } from './text.ts';

/** Which way a language is written. */
export type Direction = 'ltr' | 'rtl';

/** Unicode scripts that are written from the right, by their ISO 15924 codes; others of them have no living readers. */
const fromTheRight = ['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg', 'Samr', 'Mand'];

/** A letter of one of these scripts, for a regular expression with the flag `u`. */
export const letterFromTheRight = `[${fromTheRight.map((code) => `\\p{Script=${code}}`).join('')}]`;

/** Asked for with every value of every sentence. */
const known = new Map<Language, Direction>();

/** Which way a language is written, by the script that its tag names or that it is usually written in. */
export function directionOf(language: Language): Direction {
  const before = known.get(language);
  if (before !== undefined) return before;
  const { script = 'Zyyy' } = new Intl.Locale(language).maximize();
  const direction = fromTheRight.includes(script) ? 'rtl' : 'ltr';
  known.set(language, direction);
  return direction;
}

/** In which direction a text runs: that of its first letter (as HTML's `dir="auto"`). Undefined: it has none. */
export function firstDirection(text: string): Direction | undefined {
  const [first] = /\p{L}/u.exec(text) ?? [];
  if (first === undefined) return undefined;
  return startsFromTheRight.test(first) ? 'rtl' : 'ltr';
}

const startsFromTheRight = new RegExp(letterFromTheRight, 'u');
