import { locale } from './locale.ts';
import type { Language } from './text.ts';

/** One object a language and kind: to make one costs more than to use it a hundred times. */
const kept = new Map<string, unknown>();

function keep<Formatter>(language: Language, options: object, make: (locale: string) => Formatter): Formatter {
  const key = `${language} ${JSON.stringify(options)}`;
  const known = kept.get(key) as Formatter | undefined;
  if (known !== undefined) return known;
  const made = make(locale(language));
  kept.set(key, made);
  return made;
}

export function numberFormat(language: Language, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  return keep(language, { number: options }, (tag) => new Intl.NumberFormat(tag, options));
}

export function pluralRules(language: Language, options: Intl.PluralRulesOptions = {}): Intl.PluralRules {
  return keep(language, { plural: options }, (tag) => new Intl.PluralRules(tag, options));
}

export function dateFormat(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return keep(language, { date: options }, (tag) => new Intl.DateTimeFormat(tag, options));
}

export function listFormat(language: Language, type: 'conjunction' | 'disjunction'): Intl.ListFormat {
  return keep(language, { list: type }, (tag) => new Intl.ListFormat(tag, { type }));
}
