import type { Language } from './text.ts';

/** Which way a language is written. */
export type Direction = 'ltr' | 'rtl';

/** Unicode scripts that are written from the right, by their ISO 15924 codes; others of them have no living readers. */
const fromTheRight = ['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg', 'Samr', 'Mand'];

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
