import { shownCounts } from '../../privacy/release.ts';
import { type ComparableQuestion, comparableQuestions } from '../../programme/publishing/equal-questions.ts';
import type { Publication } from '../../publication/publication.ts';
import type { Questionnaire } from '../../questionnaire/schema.ts';
import { peopleIn, type Thirds } from '../../statistics/exact-test.ts';
import { roundedRatio } from '../../statistics/rounding.ts';
import { comparedNumber } from './compared-numbers.ts';
import { type Comparison, comparison } from './comparison.ts';

/** A question as it is answered now (`one`) beside how it was answered in the earlier programme (`other`). */
export interface TrendComparison extends Comparison {
  readonly question: ComparableQuestion;
}

/** All that is compared with the earlier programme, in the order of the questionnaire: a table and any claim rest on this. */
export function trendComparisons(
  { released, earlier }: Pick<Publication, 'released' | 'earlier'>,
  questionnaire: Questionnaire,
): TrendComparison[] {
  if (earlier === undefined) return [];
  const { items } = earlier;
  return comparableQuestions(questionnaire).flatMap((question) => {
    const number = comparedNumber(question);
    const [now, before] = [shownCounts(released, question.id), items[question.id]].map(
      (counts) => counts && number.thirds(counts),
    );
    const compared = comparison(number, now, before);
    return compared === undefined ? [] : [{ ...compared, question }];
  });
}

/** The change in points with so many decimals, from the counts: halves away from zero. */
export function roundedChange({ number: { unit }, one, other }: Comparison, decimals = 0): number {
  const balance = ({ low, high }: Thirds) => (unit === 'share' ? high : high - low);
  const [n, before] = [peopleIn(one), peopleIn(other)];
  return roundedRatio({ count: 100 * (balance(one) * before - balance(other) * n), n: n * before }, decimals);
}
