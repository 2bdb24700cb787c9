import { organiserTexts } from './organiser-texts.ts';
import type { Language } from './text.ts';
import type { EditorTexts } from './texts.ts';

/** The words of setting programmes up. */
export function editorTexts(language: Language): EditorTexts {
  return organiserTexts(language).editor;
}
