import { type Fault, fault, type Path } from '../../programme/fault.ts';
import { differentIds, type QuestionCheck } from '../../programme/question-check.ts';
import type { QuestionOf } from '../../questionnaire/question.ts';

/** Each option has its own id, and exactly one is right. */
export const check: QuestionCheck<QuestionOf<'check'>> = (question, path) => [
  ...differentIds(question, path),
  ...rightAnswers(question, [...path, 'options']),
];

function rightAnswers({ options }: QuestionOf<'check'>, path: Path): Fault[] {
  const right = options.filter((option) => option.right).length;
  if (right === 1) return [];
  return [fault(path, 'rightAnswers', { count: right })];
}
