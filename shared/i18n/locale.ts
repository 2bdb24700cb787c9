import type { Language } from './text.ts';

/** The locale for dates and lists: British for English, whose order and 24-hour clock an international audience reads. */
export function locale(language: Language): string {
  return language === 'en' ? 'en-GB' : language;
}
