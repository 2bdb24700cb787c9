import type { Language } from './text.ts';
import type { FormTexts } from './texts.ts';
import { textsIn } from './texts-in.ts';

/** The words around the questions. */
export function formTexts(language: Language): FormTexts {
  return textsIn('participants', language).form;
}
