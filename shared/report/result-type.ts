import type { Language } from '../i18n/text.ts';
import type { ReportTexts } from '../i18n/texts.ts';
import type { Question } from '../questionnaire/question.ts';
import type { Questionnaire } from '../questionnaire/schema.ts';
import type { Precision } from '../statistics/precision.ts';
import type { Counts } from '../tally/tally.ts';
import { factsOf } from './facts.ts';
import type { Part, QuestionResult, Tone } from './view.ts';

/** What is needed to say a result in words. */
export interface ResultContext {
  readonly language: Language;
  readonly texts: ReportTexts;
  readonly scales: Questionnaire['scales'];
  /** What the intervals rest on. */
  readonly precision: Precision;
  /** In how many of all sessions it was asked, where that is not all of them. */
  readonly onlySessions?: { readonly sessions: number; readonly all: number };
}

/** The same, and what is said of an item whose counts are not shown. */
export interface ItemContext extends ResultContext {
  readonly whyHidden: string;
}

/** How a report shows one type of question. */
export interface ResultType<Q extends Question> {
  /** What is shown of counts that may be shown, without the question's wording; `n` people answered, at least one. */
  describe(
    question: Q,
    counts: Counts,
    n: number,
    context: ResultContext,
  ): Pick<QuestionResult, 'summary' | 'layout' | 'parts'>;
  /** The definitions that a reader needs for all questions of this type. */
  definitions(texts: ReportTexts['notes'], questions: readonly Q[]): readonly string[];
}

/** What most types have in common: nothing that must be defined. */
export const plainResult = { definitions: () => [] } as const;

/** A part of a distribution of `n` answers. */
export function part(label: string, count: number, n: number, tone: Tone = 'plain'): Part {
  return { label, count, n, tone };
}

/** What is said where all answers are counted together: no bar. */
export function allTogether(n: number, texts: ReportTexts): Pick<QuestionResult, 'summary' | 'layout' | 'parts'> {
  return { summary: factsOf([texts.summary.n({ n }), texts.allTogether], texts), layout: 'options', parts: [] };
}
