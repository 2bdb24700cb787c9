import { type Fault, fault, type Path } from '../../programme/fault.ts';
import { differentIds, type QuestionCheck } from '../../programme/question-check.ts';
import type { QuestionOf } from '../../questionnaire/question.ts';

/** Each option has its own id, and none says that it excludes others. */
export const check: QuestionCheck<QuestionOf<'one'>> = (question, path) => [
  ...differentIds(question, path),
  ...misplacedExclusive(question, [...path, 'options']),
];

function misplacedExclusive({ options }: QuestionOf<'one'>, path: Path): Fault[] {
  return options.flatMap((option, at) =>
    option.exclusive ? [fault([...path, at, 'exclusive'], 'exclusiveInOne')] : [],
  );
}
