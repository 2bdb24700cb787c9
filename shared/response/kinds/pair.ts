import type { QuestionOf } from '../../questionnaire/question.ts';
import { isStep, oneValue } from './choice.ts';
import type { Kind } from './kind.ts';
import { orNotApplicable } from './not-applicable.ts';

/**
 * Before and now on one scale. The answer and its cell: `before/now` such as `2/4`, with `-` for a side that was left
 * blank, or `na`. A pair without one side says nothing about a change, so it counts for nobody.
 */
export const pairKind: Kind<QuestionOf<'pair'>> = {
  parse(_question, [before, now, aside]) {
    const sides = [before, now].map((values) => oneValue(values, (text) => isStep(text, 1, 5)));
    const problem = sides.find((side) => typeof side === 'object');
    if (typeof problem === 'object') return problem;
    const isBlank = sides.every((side) => side === undefined);
    return orNotApplicable(isBlank ? undefined : sides.map((side) => side ?? '-').join('/'), aside);
  },
  cells: (answer) => [String(answer)],
  isPeople: (cell) => /^\d\/\d$/.test(cell),
};
