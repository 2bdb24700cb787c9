import { type InterfaceLanguage, interfaceLanguageFor } from './interface-languages.ts';
import type { Language } from './text.ts';

/** The languages that have words for organisers. */
export const deskLanguages = ['en', 'zh-CN', 'fr', 'ar'] as const satisfies readonly InterfaceLanguage[];

/** The tag of one of them. */
export type DeskLanguage = (typeof deskLanguages)[number];

export function isDeskLanguage(language: string): language is DeskLanguage {
  return deskLanguages.some((each) => each === language);
}

/** The one that readers of a language know, else English. */
export function deskLanguageFor(language: Language): DeskLanguage {
  const spoken = interfaceLanguageFor(language);
  return spoken !== undefined && isDeskLanguage(spoken) ? spoken : 'en';
}
