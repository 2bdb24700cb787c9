import type { Language } from '../../i18n/text.ts';
import type { ReportTexts } from '../../i18n/texts.ts';
import type { Question } from '../../questionnaire/question.ts';
import type { Questionnaire } from '../../questionnaire/schema.ts';
import type { Counts } from '../../tally/tally.ts';
import type { Part, QuestionResult, Tone } from '../view.ts';

/** What is needed to say a result in words. */
export interface Context {
  readonly language: Language;
  readonly texts: ReportTexts;
  readonly scales: Questionnaire['scales'];
}

/** What a report shows of one question, without its wording. */
type Result = Pick<QuestionResult, 'summary' | 'layout' | 'parts'>;

/** The result of one type of question from counts that may be shown; `n` people answered, at least one. */
export type Describe<Q extends Question> = (question: Q, counts: Counts, n: number, context: Context) => Result;

/** A part of a distribution of `n` answers. */
export function part(label: string, count: number, n: number, tone: Tone = 'plain'): Part {
  return { label, count, share: count / n, tone };
}
