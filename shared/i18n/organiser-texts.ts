import { deskLanguageFor } from './desk-languages.ts';
import type { Language } from './text.ts';
import type { OrganiserTexts } from './texts.ts';
import { textsIn } from './texts-in.ts';

/** What organisers read, in their language if there are words for them in it, else in English. */
export function organiserTexts(language: Language): OrganiserTexts {
  return textsIn('organisers', deskLanguageFor(language));
}
