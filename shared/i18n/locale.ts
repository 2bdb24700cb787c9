import type { Language } from './text.ts';

/**
 * The locale for numbers, dates and lists. British for English, whose order and 24-hour clock an international audience
 * reads. Arabic with the digits that all of its readers know, whatever the release of the locale data says.
 */
export function locale(language: Language): string {
  if (language === 'en') return 'en-GB';
  return /^ar\b/.test(language) ? `${language}-u-nu-latn` : language;
}
