import { shownCounts } from '../../privacy/release.ts';
import type { Publication } from '../../publication/publication.ts';
import { comparableQuestions } from '../../questionnaire/comparable-questions.ts';
import type { Questionnaire } from '../../questionnaire/schema.ts';
import { comparedNumber } from './compared-numbers.ts';
import { type Comparison, comparison } from './comparison.ts';

/** Each question now beside the same one in the earlier programme, in the order of the questionnaire. */
export function trendComparisons(
  { released, earlier }: Pick<Publication, 'released' | 'earlier'>,
  questionnaire: Questionnaire,
): Comparison[] {
  return comparableQuestions(questionnaire).flatMap((question) => {
    const number = comparedNumber(question);
    const [now, before] = [shownCounts(released, question.id), earlier?.items[question.id]];
    return comparison(number, now && number.thirds(now), before && number.thirds(before)) ?? [];
  });
}
