import type { Fault, Path } from '../../programme/fault.ts';
import { differentIds, type QuestionCheck } from '../../programme/question-check.ts';
import type { QuestionOf } from '../../questionnaire/question.ts';

/** Each option has its own id, and none says that it excludes others. */
export const check: QuestionCheck<QuestionOf<'one'>> = (question, path) => [
  ...differentIds(question, path),
  ...misplacedExclusive(question, [...path, 'options']),
];

function misplacedExclusive({ options }: QuestionOf<'one'>, path: Path): Fault[] {
  return options.flatMap((option, at) =>
    option.exclusive
      ? [
          {
            path: [...path, at, 'exclusive'],
            problem: 'only one option of a "one" question can be chosen anyway',
            remedy: 'take "exclusive" out, or make the type "several"',
          },
        ]
      : [],
  );
}
