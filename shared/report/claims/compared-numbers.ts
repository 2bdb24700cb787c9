import type { ReportTexts } from '../../i18n/texts.ts';
import { type ComparableQuestion, comparableQuestions } from '../../programme/publishing/equal-questions.ts';
import type { Questionnaire } from '../../questionnaire/schema.ts';
import { peopleIn, type Thirds } from '../../statistics/exact-test.ts';
import { roundedRatio } from '../../statistics/rounding.ts';
import type { Counts } from '../../tally/tally.ts';
import { percent, signed } from '../format.ts';
import { consented, favourable, recommendation, right, satisfied } from '../measure.ts';

/** A number by which sets of answers are compared: of which question, and who counts for it and who against it. */
export interface ComparedNumber {
  readonly question: ComparableQuestion;
  /** A share of people, or a score: the share of some less the share of others. */
  readonly unit: 'share' | 'score';
  /** Undefined where nobody answered. */
  thirds(counts: Counts): Thirds | undefined;
}

/** The number that a question's answers give. */
export function comparedNumber(question: ComparableQuestion): ComparedNumber {
  switch (question.type) {
    case 'five-point':
      return { question, unit: 'share', thirds: (counts) => halves(satisfied(counts)) };
    case 'zero-to-ten':
      return { question, unit: 'score', thirds: scored };
    case 'one':
      return { question, unit: 'share', thirds: (counts) => halves(favourable(question, counts)) };
    case 'check':
      return { question, unit: 'share', thirds: (counts) => halves(right(question, counts)) };
    case 'consent':
      return { question, unit: 'share', thirds: (counts) => halves(consented(counts)) };
  }
}

/** The questions with a share of good answers that are asked once of everybody. */
export function ratedQuestions(questionnaire: Questionnaire): ComparedNumber[] {
  return comparableQuestions(questionnaire)
    .filter(({ type }) => type === 'five-point')
    .map(comparedNumber);
}

/** All by which sessions are compared: rated questions, and the other numbers of the headline. */
export function sessionNumbers(questionnaire: Questionnaire): ComparedNumber[] {
  const { able, recommend } = questionnaire.headline;
  return comparableQuestions(questionnaire)
    .filter(({ id, type }) => type === 'five-point' || id === able || id === recommend)
    .map(comparedNumber);
}

/** A number in words, and how many answers it is of. */
export function numberWords(
  { unit }: Pick<ComparedNumber, 'unit'>,
  thirds: Thirds,
  texts: ReportTexts,
): { readonly value: string; readonly of: string } {
  const n = peopleIn(thirds);
  return unit === 'share'
    ? { value: percent({ count: thirds.high, n }), of: texts.metric.ofN(thirds.high, n) }
    : { value: signed(numberOf({ unit }, thirds, 0)), of: texts.summary.n(n) };
}

/** A share in percent, or a score, with so many decimals. */
export function numberOf({ unit }: Pick<ComparedNumber, 'unit'>, thirds: Thirds, decimals: number): number {
  const count = unit === 'share' ? thirds.high : thirds.high - thirds.low;
  return roundedRatio({ count: 100 * count, n: peopleIn(thirds) }, decimals);
}

function halves(share: { readonly count: number; readonly n: number } | undefined): Thirds | undefined {
  return share === undefined ? undefined : { low: share.n - share.count, middle: 0, high: share.count };
}

function scored(counts: Counts): Thirds | undefined {
  const nps = recommendation(counts);
  return nps === undefined ? undefined : { low: nps.detractors, middle: nps.passives, high: nps.promoters };
}
