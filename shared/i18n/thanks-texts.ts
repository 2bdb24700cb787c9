import type { Language } from './text.ts';
import type { ThanksTexts } from './texts.ts';
import { textsIn } from './texts-in.ts';

/** The words of a receipt. */
export function thanksTexts(language: Language): ThanksTexts {
  return textsIn('participants', language).thanks;
}
