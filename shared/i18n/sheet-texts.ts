import { sheets as ar } from './ar/sheets.ts';
import { type Catalogues, textsIn } from './catalogues.ts';
import { sheets as en } from './en/sheets.ts';
import { sheets as fr } from './fr/sheets.ts';
import type { Language } from './text.ts';
import type { SheetTexts } from './texts.ts';
import { sheets as zhCN } from './zh-CN/sheets.ts';

const catalogues: Catalogues<SheetTexts> = { en, 'zh-CN': zhCN, fr, ar };

/** The words of the attached tables. A language without a catalogue gets English ones. */
export function sheetTexts(language: Language): SheetTexts {
  return textsIn(catalogues, language);
}
