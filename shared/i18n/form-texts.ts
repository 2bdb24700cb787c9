import { form as ar } from './ar/form.ts';
import { type Catalogues, textsIn } from './catalogues.ts';
import { form as en } from './en/form.ts';
import { form as fr } from './fr/form.ts';
import type { Language } from './text.ts';
import type { FormTexts } from './texts.ts';
import { form as zhCN } from './zh-CN/form.ts';

const catalogues: Catalogues<FormTexts> = { en, 'zh-CN': zhCN, fr, ar };

/** The words around the questions. A language without a catalogue gets English ones. */
export function formTexts(language: Language): FormTexts {
  return textsIn(catalogues, language);
}
