import type { Language } from '../i18n/text.ts';
import type { ReportTexts } from '../i18n/texts.ts';
import { inLanguage } from '../questionnaire/items.ts';
import type { Question } from '../questionnaire/question.ts';
import type { Questionnaire } from '../questionnaire/schema.ts';

/** What a report calls a question: by its short name, where it has one. */
export function questionName({ short, text }: Question, language: Language): string {
  return inLanguage(short ?? text, language);
}

/** What a report calls the number of a question: as its first numbers do, where it is one of them. */
export function numberName(
  question: Question,
  { headline }: Questionnaire,
  language: Language,
  texts: ReportTexts,
): string {
  const { id } = question;
  if (id === headline.satisfied) return texts.metric.satisfied;
  if (id === headline.recommend) return texts.metric.recommend;
  return id === headline.able ? texts.metric.able : questionName(question, language);
}
