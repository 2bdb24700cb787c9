import { organiserTexts } from './organiser-texts.ts';
import type { Language } from './text.ts';
import type { DeskTexts } from './texts.ts';

/** The words of the desk. */
export function deskTexts(language: Language): DeskTexts {
  return organiserTexts(language).desk;
}
