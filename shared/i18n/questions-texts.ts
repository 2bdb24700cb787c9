import { organiserTexts } from './organiser-texts.ts';
import type { Language } from './text.ts';
import type { QuestionsTexts } from './texts.ts';

/** The words of the questionnaire at the desk. */
export function questionsTexts(language: Language): QuestionsTexts {
  return organiserTexts(language).questions;
}
