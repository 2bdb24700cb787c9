/** The languages that the product speaks: each has a catalogue. Here without their words, for who only needs to know. */
export const interfaceLanguages = ['en', 'zh-CN', 'fr', 'ar'] as const;

/** The tag of one of them. */
export type InterfaceLanguage = (typeof interfaceLanguages)[number];

export function isInterfaceLanguage(language: string): language is InterfaceLanguage {
  return (interfaceLanguages as readonly string[]).includes(language);
}
