import { fault } from '../../programme/fault.ts';
import { notAbove, type QuestionCheck } from '../../programme/question-check.ts';
import type { QuestionOf } from '../../questionnaire/question.ts';
import { mostNumbers } from './schema.ts';

/** Both ends can be typed, in this order, and there are not too many numbers between them. */
export const check: QuestionCheck<QuestionOf<'number'>> = ({ min, max, decimals }, path) => {
  const scale = 10 ** decimals;
  const isFiner = (value: number) => Math.abs(value * scale - Math.round(value * scale)) > 1e-6;
  if (isFiner(min) || isFiner(max)) {
    return [fault([...path, isFiner(min) ? 'min' : 'max'], 'manyDecimals', { decimals: `${decimals}` })];
  }
  if (min >= max) return [notAbove(path)];
  const values = Math.round((max - min) * scale) + 1;
  if (values <= mostNumbers) return [];
  return [fault([...path, 'max'], 'manyNumbers', { values: `${values}`, most: `${mostNumbers}` })];
};
