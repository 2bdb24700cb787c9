import { crowded as ar } from './ar.ts';
import { type CrowdedTexts, crowded as en } from './en.ts';
import { crowded as fr } from './fr.ts';
import type { InterfaceLanguage } from './interface-languages.ts';
import type { Language } from './text.ts';
import { crowded as zhCN } from './zh-CN.ts';

const catalogues: Readonly<Record<InterfaceLanguage, CrowdedTexts>> = { en, 'zh-CN': zhCN, fr, ar };

/** The words for a network that asks too often. A language without a catalogue gets English ones. */
export function crowdedTexts(language: Language): CrowdedTexts {
  return catalogues[language as InterfaceLanguage] ?? en;
}
