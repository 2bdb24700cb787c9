import { type CoarseningOf, onOneRow } from '../../privacy/coarsening.ts';
import { numberClasses } from '../../programme/number-classes.ts';
import type { QuestionOf } from '../../questionnaire/question.ts';

/** Classes between the least and the largest number that can be typed. */
export const coarsening: CoarseningOf<QuestionOf<'number'>> = (question) => {
  const inSteps = (value: string) => Math.round(Number(value) * 10 ** question.decimals);
  const steps = numberClasses(question);
  return {
    kind: 'neighbours',
    steps,
    rows: [''],
    // In whole steps: 6 times 0.1 is more than 0.6.
    place: (category) => onOneRow(steps.findIndex(({ high }) => inSteps(category) <= inSteps(high))),
  };
};
