import type { Language } from './text.ts';

/**
 * The languages that the product speaks, by their own names: the six of the United Nations, then those of many programmes.
 * Here without their words (`words/<tag>.json`), for who only needs to know.
 */
const names = {
  en: 'English',
  'zh-CN': '简体中文',
  fr: 'Français',
  ar: 'العربية',
  es: 'Español',
  ru: 'Русский',
  pt: 'Português',
  de: 'Deutsch',
  it: 'Italiano',
  ja: '日本語',
  ko: '한국어',
  vi: 'Tiếng Việt',
  id: 'Bahasa Indonesia',
  hi: 'हिन्दी',
} as const;

/** The tag of one of them. */
export type InterfaceLanguage = keyof typeof names;

/** Their tags. */
export const interfaceLanguages = Object.keys(names) as [InterfaceLanguage, ...InterfaceLanguage[]];

export function isInterfaceLanguage(language: string): language is InterfaceLanguage {
  return Object.hasOwn(names, language);
}

/** The interface language that readers of a language know: itself, or the same in the same script (`pt-BR` reads `pt`). */
export function interfaceLanguageFor(language: Language): InterfaceLanguage | undefined {
  if (isInterfaceLanguage(language)) return language;
  const wanted = new Intl.Locale(language).maximize();
  return interfaceLanguages.find((each) => {
    const known = new Intl.Locale(each).maximize();
    return known.language === wanted.language && known.script === wanted.script;
  });
}

/** A language by its own name. */
export function nameOfInterfaceLanguage(language: InterfaceLanguage): string {
  return names[language];
}
