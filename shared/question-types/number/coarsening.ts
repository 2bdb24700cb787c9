import { type CoarseningOf, onOneRow } from '../../privacy/coarsening.ts';
import type { QuestionOf } from '../../questionnaire/question.ts';
import { classesBetween } from '../../statistics/histogram-classes.ts';

/** More classes than this are too many bars to read on a phone. */
const mostClasses = 8;

/** Classes between the least and the largest number that can be typed. */
export const coarsening: CoarseningOf<QuestionOf<'number'>> = ({ min, max, decimals }) => {
  const inSteps = (value: number) => Math.round(value * 10 ** decimals);
  const classes = classesBetween(min, max, 10 ** -decimals, mostClasses);
  return {
    kind: 'neighbours',
    steps: classes.map(({ low, high }) => ({ low: low.toFixed(decimals), high: high.toFixed(decimals) })),
    rows: [''],
    // In whole steps: 6 times 0.1 is more than 0.6.
    place: (category) => onOneRow(classes.findIndex(({ high }) => inSteps(Number(category)) <= inSteps(high))),
  };
};
