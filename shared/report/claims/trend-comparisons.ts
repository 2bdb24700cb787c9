import { shownCounts } from '../../privacy/release.ts';
import type { Publication } from '../../publication/publication.ts';
import { comparableQuestions } from '../../questionnaire/comparable-questions.ts';
import type { Questionnaire } from '../../questionnaire/schema.ts';
import { designEffect } from '../../statistics/design-effect.ts';
import { clusterOf, comparedNumber } from './compared-numbers.ts';
import { type Comparison, comparison } from './comparison.ts';

/**
 * Each question now beside the same one in the earlier programme, in the order of the questionnaire. Both programmes have other
 * sessions: they differ by so much more than as many people one by one as the sessions of this one differ. Of the earlier one
 * only the sum is kept.
 */
export function trendComparisons(
  { released, earlier, sessions }: Pick<Publication, 'released' | 'earlier' | 'sessions'>,
  questionnaire: Questionnaire,
): Comparison[] {
  if (earlier === undefined) return [];
  return comparableQuestions(questionnaire).flatMap((question) => {
    const number = comparedNumber(question);
    const [now, before] = [shownCounts(released, question.id), earlier.items[question.id]];
    const effect = designEffect(sessions.map((line) => clusterOf(number, shownCounts(line.released, question.id))));
    return comparison(number, now && number.thirds(now), before && number.thirds(before), effect) ?? [];
  });
}
