import { notApplicable } from '../../questionnaire/values.ts';
import type { Answer } from '../answers.ts';
import type { Problem } from '../problem.ts';
import { oneValue } from './choice.ts';
import type { Values } from './kind.ts';

/** Either an answer, or `na` in the field of its own (`undefined` where it is not offered), or both: a problem. */
export function orNotApplicable(answer: Answer | Problem | undefined, aside: Values): Answer | Problem | undefined {
  const value = oneValue(aside, (text) => text === notApplicable);
  if (value === undefined) return answer;
  return answer === undefined || typeof value === 'object' ? value : { code: 'more-than-one' };
}
