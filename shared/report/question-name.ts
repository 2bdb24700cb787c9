import type { Language } from '../i18n/text.ts';
import type { ReportTexts } from '../i18n/texts.ts';
import { inLanguage } from '../questionnaire/items.ts';
import type { Question } from '../questionnaire/question.ts';
import type { Questionnaire } from '../questionnaire/schema.ts';
import { satisfiedName } from './headline-numbers.ts';

/** What a report calls a question in a sentence: its short name, or its words. */
export function questionName({ short, text }: Question, language: Language): string {
  return inLanguage(short ?? text, language);
}

/** What a report calls the number of a question: as its first numbers do, where it is one of them. */
export function numberName(
  question: Question,
  questionnaire: Questionnaire,
  language: Language,
  texts: ReportTexts,
): string {
  const { headline } = questionnaire;
  const role = (['satisfied', 'recommend', 'able', 'used'] as const).find((each) => headline[each] === question.id);
  if (role === undefined) return questionName(question, language);
  return texts.metric[role === 'satisfied' ? satisfiedName(questionnaire) : role];
}
