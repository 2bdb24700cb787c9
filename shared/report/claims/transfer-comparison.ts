import { shownCounts } from '../../privacy/release.ts';
import type { Publication } from '../../publication/publication.ts';
import { isComparable } from '../../questionnaire/comparable-questions.ts';
import { questionById } from '../../questionnaire/question-by-id.ts';
import type { Questionnaire } from '../../questionnaire/schema.ts';
import { designEffect } from '../../statistics/design-effect.ts';
import { clusterOf, comparedNumber } from './compared-numbers.ts';
import { type Comparison, comparison } from './comparison.ts';

/**
 * Those who have used what was taught beside those who could at the end of the training that is followed up: how much of it
 * has reached the work. Two questions and perhaps other people, so it is one comparison and no change of one number; with
 * the design effect of the sessions as a change has it.
 */
export function transferComparison(
  { released, earlier, sessions }: Pick<Publication, 'released' | 'earlier' | 'sessions'>,
  questionnaire: Questionnaire,
): Comparison | undefined {
  const question = questionById(questionnaire, questionnaire.headline.used);
  const now = shownCounts(released, question?.id);
  if (question === undefined || !isComparable(question) || now === undefined || earlier?.able === undefined)
    return undefined;
  const number = comparedNumber(question);
  const effect = designEffect(sessions.map((line) => clusterOf(number, shownCounts(line.released, question.id))));
  const { yes, no } = earlier.able;
  return comparison(number, number.thirds(now), { low: no, middle: 0, high: yes }, effect);
}
