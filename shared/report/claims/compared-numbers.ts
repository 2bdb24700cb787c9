import type { ReportTexts } from '../../i18n/texts.ts';
import { type ComparableQuestion, comparableQuestions } from '../../questionnaire/comparable-questions.ts';
import type { Questionnaire } from '../../questionnaire/schema.ts';
import type { Cluster } from '../../statistics/design-effect.ts';
import { peopleIn, type Thirds } from '../../statistics/exact-test.ts';
import { percentageFigure } from '../../statistics/percentage.ts';
import { type Ratio, roundedRatio } from '../../statistics/rounding.ts';
import type { Counts } from '../../tally/tally.ts';
import { percent, signed } from '../format.ts';
import { consented, favourable, ratedShare, recommendation, right } from '../measure.ts';

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
    case 'scale':
      return { question, unit: 'share', thirds: (counts) => halves(ratedShare(question, counts)) };
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
  return comparableQuestions(questionnaire).filter(isRated).map(comparedNumber);
}

/** All by which sessions are compared: rated questions, and the other numbers of the headline. */
export function sessionNumbers(questionnaire: Questionnaire): ComparedNumber[] {
  const { able, used, recommend } = questionnaire.headline;
  return comparableQuestions(questionnaire)
    .filter((question) => isRated(question) || [able, used, recommend].includes(question.id))
    .map(comparedNumber);
}

/** Whether its number is a share of satisfied people. */
function isRated({ type }: ComparableQuestion): boolean {
  return type === 'five-point' || type === 'scale';
}

/** A number in words, and how many answers it is of. */
export function numberWords(
  { unit }: Pick<ComparedNumber, 'unit'>,
  thirds: Thirds,
  texts: ReportTexts,
): { readonly value: string; readonly of: string } {
  const n = peopleIn(thirds);
  return unit === 'share'
    ? { value: percent({ count: thirds.high, n }, texts), of: texts.metric.ofN({ count: thirds.high, n }) }
    : { value: signed(roundedRatio(scoreOf(thirds)), texts), of: texts.summary.n({ n }) };
}

/** A share in percent or a score as a number to calculate with, for tables of data. */
export function numberFigure({ unit }: Pick<ComparedNumber, 'unit'>, thirds: Thirds): number {
  return unit === 'share'
    ? percentageFigure({ count: thirds.high, n: peopleIn(thirds) })
    : roundedRatio(scoreOf(thirds), 1);
}

function scoreOf(thirds: Thirds): Ratio {
  return { count: 100 * (thirds.high - thirds.low), n: peopleIn(thirds) };
}

/** The answers of one session as a group of values, for the design effect. */
export function clusterOf({ thirds }: ComparedNumber, counts: Counts | undefined): Cluster {
  const { low = 0, middle = 0, high = 0 } = (counts && thirds(counts)) ?? {};
  return [
    [-1, low],
    [0, middle],
    [1, high],
  ];
}

function halves(share: { readonly count: number; readonly n: number } | undefined): Thirds | undefined {
  return share === undefined ? undefined : { low: share.n - share.count, middle: 0, high: share.count };
}

function scored(counts: Counts): Thirds | undefined {
  const nps = recommendation(counts);
  return nps === undefined ? undefined : { low: nps.detractors, middle: nps.passives, high: nps.promoters };
}
