import { thanks as ar } from './ar/thanks.ts';
import { type Catalogues, textsIn } from './catalogues.ts';
import { thanks as en } from './en/thanks.ts';
import { thanks as fr } from './fr/thanks.ts';
import type { Language } from './text.ts';
import type { ThanksTexts } from './texts.ts';
import { thanks as zhCN } from './zh-CN/thanks.ts';

const catalogues: Catalogues<ThanksTexts> = { en, 'zh-CN': zhCN, fr, ar };

/** The words of a receipt. A language without a catalogue gets English ones. */
export function thanksTexts(language: Language): ThanksTexts {
  return textsIn(catalogues, language);
}
