import { form as ar } from './ar.ts';
import { form as en, type FormTexts } from './en.ts';
import { form as fr } from './fr.ts';
import type { InterfaceLanguage } from './interface-languages.ts';
import type { Language } from './text.ts';
import { form as zhCN } from './zh-CN.ts';

const catalogues: Readonly<Record<InterfaceLanguage, FormTexts>> = { en, 'zh-CN': zhCN, fr, ar };

/** The words around the questions. A language without a catalogue gets English ones. */
export function formTexts(language: Language): FormTexts {
  return catalogues[language as InterfaceLanguage] ?? en;
}
