import type { Language } from './text.ts';
import type { SheetTexts } from './texts.ts';
import { textsIn } from './texts-in.ts';

/** The words of the attached tables. */
export function sheetTexts(language: Language): SheetTexts {
  return textsIn('recipients', language).sheets;
}
