import type { Language } from '../../i18n/text.ts';
import type { ReportTexts } from '../../i18n/texts.ts';
import { inLanguage } from '../../questionnaire/items.ts';
import type { Question, QuestionType } from '../../questionnaire/question.ts';
import type { Page, Questionnaire } from '../../questionnaire/schema.ts';

/** The questions of one type that are asked about each speaker or topic. */
export function repeatedQuestions(pages: readonly Page[], repeat: Page['repeat'], type: QuestionType): Question[] {
  return pages
    .filter((page) => page.repeat === repeat)
    .flatMap((page) => page.questions)
    .filter((question) => question.type === type);
}

/** Whether the results of a question are in one of the tables. */
export function isTabled(question: Question, { pages }: Questionnaire): boolean {
  const [pair] = repeatedQuestions(pages, 'topic', 'pair');
  return [pair, ...repeatedQuestions(pages, 'speaker', 'five-point')].some((tabled) => tabled?.id === question.id);
}

/** The name of a question at the head of a column. */
export function shortName(question: Question, language: Language): string {
  return question.short === undefined ? question.id : inLanguage(question.short, language);
}

/** The wording of a question that is asked about each speaker, with a general word in the place of each name. */
export function generalWording(question: Question, language: Language, texts: ReportTexts): string {
  const words: Readonly<Record<string, string>> = texts.table.placeholders;
  return inLanguage(question.text, language).replace(/\{(\w+)\}/g, (whole, name: string) => words[name] ?? whole);
}
