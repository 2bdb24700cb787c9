import { form as ar } from './ar.ts';
import { form as en, type FormTexts } from './en.ts';
import { form as fr } from './fr.ts';
import type { Language } from './text.ts';
import { form as zhCN } from './zh-CN.ts';

const catalogues: Readonly<Record<string, FormTexts>> = { en, 'zh-CN': zhCN, fr, ar };

/** The words around the questions. A language without a catalogue gets English ones. */
export function formTexts(language: Language): FormTexts {
  return catalogues[language] ?? en;
}

/** The languages that a page without a programme can be shown in. */
export const interfaceLanguages: readonly Language[] = Object.keys(catalogues);
