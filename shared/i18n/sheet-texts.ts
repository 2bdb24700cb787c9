import { sheets as ar } from './sheets/ar.ts';
import { sheets as en, type SheetTexts } from './sheets/en.ts';
import { sheets as fr } from './sheets/fr.ts';
import { sheets as zhCN } from './sheets/zh-CN.ts';
import type { Language } from './text.ts';

const catalogues: Readonly<Record<string, SheetTexts>> = { en, 'zh-CN': zhCN, fr, ar };

/** The words of the attached tables. A language without a catalogue gets English ones. */
export function sheetTexts(language: Language): SheetTexts {
  return catalogues[language] ?? en;
}
