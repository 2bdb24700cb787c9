import type { Language } from '../../i18n/text.ts';
import type { ReportTexts } from '../../i18n/texts.ts';
import { inLanguage } from '../../questionnaire/items.ts';
import type { Question, QuestionOf } from '../../questionnaire/question.ts';
import type { Page, Questionnaire } from '../../questionnaire/schema.ts';
import { isStepped, type SteppedQuestion } from '../../questionnaire/step-numbers.ts';

/** The questions by which each speaker is rated, on whatever scales. */
export function speakerRatings(pages: readonly Page[]): SteppedQuestion[] {
  return repeatedQuestions(pages, 'speaker').filter(isStepped);
}

/** The questions by which each part of a day is rated, on whatever scales. */
export function partRatings(pages: readonly Page[]): SteppedQuestion[] {
  return repeatedQuestions(pages, 'part').filter(isStepped);
}

/** The questions about before and now of each topic. */
export function topicPairs(pages: readonly Page[]): QuestionOf<'pair'>[] {
  return repeatedQuestions(pages, 'topic').filter((question) => question.type === 'pair');
}

function repeatedQuestions(pages: readonly Page[], repeat: Page['repeat']): Question[] {
  return pages.filter((page) => page.repeat === repeat).flatMap((page) => page.questions);
}

/** Whether the results of a question are in one of the tables. */
export function isTabled(question: Question, { pages }: Questionnaire): boolean {
  const tabled = [...topicPairs(pages).slice(0, 1), ...speakerRatings(pages), ...partRatings(pages)];
  return tabled.some(({ id }) => id === question.id);
}

/** The name of a question at the head of a column. */
export function shortName(question: Question, language: Language): string {
  return question.short === undefined ? question.id : inLanguage(question.short, language);
}

/** The wording of a question that is asked about each speaker or part, with a general word in the place of each name. */
export function generalWording(question: Question, language: Language, texts: ReportTexts): string {
  const words: Readonly<Record<string, string>> = texts.table.placeholders;
  return inLanguage(question.text, language).replace(/\{(\w+)\}/g, (whole, name: string) => words[name] ?? whole);
}
