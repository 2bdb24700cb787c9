import { fault, notInYears } from '../../programme/fault.ts';
import { notAbove, type QuestionCheck } from '../../programme/question-check.ts';
import type { QuestionOf } from '../../questionnaire/question.ts';

/** Months are counted over long times: 50 years are 600 of them. */
const mostYears = 50;

/** Both ends are days of the years that dates may have, in this order, and not too far apart. */
export const check: QuestionCheck<QuestionOf<'date'>> = ({ min, max }, path) => {
  const outside = [...notInYears(min, [...path, 'min']), ...notInYears(max, [...path, 'max'])];
  if (outside.length > 0) return outside;
  if (min >= max) return [notAbove(path)];
  if (Number(max.slice(0, 4)) - Number(min.slice(0, 4)) <= mostYears) return [];
  return [fault([...path, 'max'], 'manyYears', { min, max, most: `${mostYears}` })];
};
