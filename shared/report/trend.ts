import type { Language } from '../i18n/text.ts';
import type { ReportTexts } from '../i18n/texts.ts';
import { shownCounts } from '../privacy/release.ts';
import { type ComparableQuestion, comparableQuestions } from '../programme/publishing/equal-questions.ts';
import type { Publication } from '../publication/publication.ts';
import { inLanguage } from '../questionnaire/items.ts';
import type { Questionnaire } from '../questionnaire/schema.ts';
import type { Counts } from '../tally/tally.ts';
import { consented, favourable, recommendation, right, satisfied } from './measure.ts';
import { type HeadlineNumber, headlineNumbers } from './metrics.ts';

/** One question as it was answered then and now, by enough people both times to be compared. */
export interface TrendComparison {
  readonly key: string;
  /** What the report calls its number: that of the headline, or the question's own name. */
  readonly name: string;
  readonly question: ComparableQuestion;
  readonly number: HeadlineNumber;
  readonly earlier: Counts;
  readonly now: Counts;
}

/** How many people must have answered, then as now: of fewer there is no percentage to compare, and of more no score. */
export const leastToCompare: { readonly [U in HeadlineNumber['unit']]: number } = { share: 10, score: 20 };

/** All that is compared with the earlier programme, in the order of the questionnaire: a table and any claim rest on this. */
export function trendComparisons(
  { released, earlier }: Pick<Publication, 'released' | 'earlier'>,
  questionnaire: Questionnaire,
  language: Language,
  texts: ReportTexts,
): TrendComparison[] {
  if (earlier === undefined) return [];
  const { items } = earlier;
  const headline = headlineNumbers(questionnaire, texts);
  return comparableQuestions(questionnaire).flatMap((question) => {
    const { id: key, short, text } = question;
    const [before, now] = [items[key], shownCounts(released, key)];
    if (before === undefined || now === undefined) return [];
    const name = headline.find((number) => number.key === key)?.label ?? inLanguage(short ?? text, language);
    const number = numberOf(question, name);
    const isEnough = [before, now].every((counts) => (number.of(counts)?.n ?? 0) >= leastToCompare[number.unit]);
    return isEnough ? [{ key, name, question, number, earlier: before, now }] : [];
  });
}

/** The number that a question's answers give. */
function numberOf(question: ComparableQuestion, label: string): HeadlineNumber {
  const { id: key } = question;
  switch (question.type) {
    case 'five-point':
      return { key, label, unit: 'share', of: satisfied };
    case 'zero-to-ten':
      return { key, label, unit: 'score', of: recommendation };
    case 'one':
      return { key, label, unit: 'share', of: (counts) => favourable(question, counts) };
    case 'check':
      return { key, label, unit: 'share', of: (counts) => right(question, counts) };
    case 'consent':
      return { key, label, unit: 'share', of: consented };
  }
}
