import { type Released, shownCounts } from '../../privacy/release.ts';
import type { Questionnaire } from '../../questionnaire/schema.ts';
import { lessThirds, peopleIn, sumThirds } from '../../statistics/exact-test.ts';
import { fewestFor } from '../least-bases.ts';
import { ratedQuestions } from './compared-numbers.ts';
import { type Comparison, comparison } from './comparison.ts';

/** Of fewer questions, none stands out from the rest. */
const fewestQuestions = 3;

/**
 * Each rated question beside all others of the same report together. The same people answered them, and who is content with
 * one thing tends to be with the next, so that questions differ by less than chance would let other people's answers: taking
 * them as others' errs on the side of saying nothing. The headline is about all of it, and not one thing to set beside others.
 */
export function questionComparisons(released: Released, questionnaire: Questionnaire): Comparison[] {
  const asked = ratedQuestions(questionnaire)
    .filter(({ question }) => question.id !== questionnaire.headline.satisfied)
    .flatMap((number) => {
      const counts = shownCounts(released, number.question.id);
      const own = counts === undefined ? undefined : number.thirds(counts);
      return own !== undefined && peopleIn(own) >= fewestFor.share ? [{ number, own }] : [];
    });
  if (asked.length < fewestQuestions) return [];
  const whole = asked.map(({ own }) => own).reduce(sumThirds);
  return asked.flatMap(({ number, own }) => comparison(number, own, lessThirds(whole, own)) ?? []);
}
