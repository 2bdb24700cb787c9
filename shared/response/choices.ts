import { formTexts } from '../i18n/form-texts.ts';
import { oneOf } from '../i18n/lists.ts';
import type { Language } from '../i18n/text.ts';
import type { Choice } from '../questionnaire/choices.ts';
import { type Condition, wording } from '../questionnaire/items.ts';
import type { Question } from '../questionnaire/question.ts';
import type { Questionnaire } from '../questionnaire/schema.ts';
import { askingOf } from './answer-types.ts';

type Scales = Questionnaire['scales'];

/** What a question offers to choose from, in the order of the form and in words; of one that is typed, nothing. */
export function choicesOf(question: Question, scales: Scales, language: Language): readonly Choice[] {
  return askingOf(question).choices(question, { scales, language, texts: formTexts(language) });
}

/** A condition in words, in quotation marks: the question that decides, and the answers with which it holds. */
export function conditionWords(
  { on, is }: Condition,
  scales: Scales,
  language: Language,
): { question: string; answers: string } {
  const { quoted } = formTexts(language);
  const labels = choicesOf(on.question, scales, language).filter(({ value }) => is.includes(value));
  return {
    question: quoted({ text: wording(on.question.text, on.subject, language) }),
    answers: oneOf(
      labels.map(({ label }) => quoted({ text: label })),
      language,
    ),
  };
}
