import { locale } from './locale.ts';
import type { Language } from './text.ts';

/** What makes numbers, dates, lists and plurals is made once a language and kind: that costs more than to use it a hundred times. */
function kept<Options, Formatter>(
  make: (locale: string, options: Options) => Formatter,
): (language: Language, options: Options) => Formatter {
  const made = new Map<string, Formatter>();
  return (language, options) => {
    const key = `${language} ${keyOf(options)}`;
    const known = made.get(key);
    if (known !== undefined) return known;
    const formatter = make(locale(language), options);
    made.set(key, formatter);
    return formatter;
  };
}

/** By hand: JSON would take longer than the writing of the number. */
function keyOf(options: unknown): string {
  if (typeof options !== 'object') return String(options);
  let key = '';
  for (const name in options) key += `${name}:${(options as Record<string, unknown>)[name]} `;
  return key;
}

export const numberFormat = kept((tag, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(tag, options));

export const pluralRules = kept((tag, options: Intl.PluralRulesOptions) => new Intl.PluralRules(tag, options));

export const dateFormat = kept((tag, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, options));

export const listFormat = kept((tag, type: 'conjunction' | 'disjunction') => new Intl.ListFormat(tag, { type }));
