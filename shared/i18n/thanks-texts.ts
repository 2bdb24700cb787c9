import { thanks as ar } from './ar.ts';
import { thanks as en, type ThanksTexts } from './en.ts';
import { thanks as fr } from './fr.ts';
import type { InterfaceLanguage } from './interface-languages.ts';
import type { Language } from './text.ts';
import { thanks as zhCN } from './zh-CN.ts';

const catalogues: Readonly<Record<InterfaceLanguage, ThanksTexts>> = { en, 'zh-CN': zhCN, fr, ar };

/** The words of a receipt. A language without a catalogue gets English ones. */
export function thanksTexts(language: Language): ThanksTexts {
  return catalogues[language as InterfaceLanguage] ?? en;
}
