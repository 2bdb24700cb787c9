import { type Fault, fault, type Path } from '../../programme/fault.ts';
import { differentIds, type QuestionCheck } from '../../programme/question-check.ts';
import type { QuestionOf } from '../../questionnaire/question.ts';

/** Each option has its own id, and the most that can be chosen is fewer than there are. */
export const check: QuestionCheck<QuestionOf<'several'>> = (question, path) => [
  ...differentIds(question, path),
  ...uselessMax(question, [...path, 'max']),
];

function uselessMax({ options, max }: QuestionOf<'several'>, path: Path): Fault[] {
  const together = options.filter((option) => !option.exclusive).length;
  if (max === undefined || max < together) return [];
  return [fault(path, 'uselessMax', { together: `${together}` })];
}
