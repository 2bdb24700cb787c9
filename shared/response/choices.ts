import { formTexts } from '../i18n/form-texts.ts';
import type { Language } from '../i18n/text.ts';
import type { Choice } from '../questionnaire/choices.ts';
import type { Question } from '../questionnaire/question.ts';
import type { Questionnaire } from '../questionnaire/schema.ts';
import { askingOf } from './answer-types.ts';

type Scales = Questionnaire['scales'];

/** What a question offers to choose from, in the order of the form and in words; of one that is typed, nothing. */
export function choicesOf(question: Question, scales: Scales, language: Language): readonly Choice[] {
  return askingOf(question).choices(question, { scales, language, texts: formTexts(language) });
}
