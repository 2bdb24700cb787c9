import type { Language } from './text.ts';
import type { ContactTexts } from './texts.ts';
import { textsIn } from './texts-in.ts';

/** The words of what participants are mailed. */
export function contactTexts(language: Language): ContactTexts {
  return textsIn('participants', language).contact;
}
