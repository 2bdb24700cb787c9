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
  return hasLetterFromTheRight(first) ? 'rtl' : 'ltr';
}

/** Nothing but what lies outside of the blocks that Unicode keeps for scripts from the right: most of what is asked for. */
const plain = /^[\0-\u058f\u0900-\ud7ff\uff00-\uffff]*$/;

/** Made by the first text that needs it: a start would wait a millisecond for the scripts' tables. */
let fromRight: RegExp | undefined;

/** Whether a letter of a script from the right is in a text. */
export function hasLetterFromTheRight(text: string): boolean {
  if (plain.test(text)) return false;
  fromRight ??= new RegExp(letterFromTheRight, 'u');
  return fromRight.test(text);
}
