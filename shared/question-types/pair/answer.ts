import type { QuestionOf } from '../../questionnaire/question.ts';
import { answeredCategory, type Counting, type FieldEndings, type Parser, usual } from '../../response/answer-type.ts';
import { asideEnding, isStep, oneValue, orNotApplicable } from '../../response/field-values.ts';
import { sidesOf } from '../../response/pair-sides.ts';

export const fieldEndings: FieldEndings<QuestionOf<'pair'>> = (question) => [
  '.before',
  '.now',
  ...asideEnding(question),
];

/** How it is asked. */
export const asking = /* @__PURE__ */ usual<QuestionOf<'pair'>>({
  choices: () => [],
  seconds: 15,
});

/**
 * Before and now on one scale, a named one of five steps or one of its own. The answer and its category: `before/now` such as
 * `2/4` or `-1/0`, with `-` for a side that was left blank, or `na`. A pair without one side says nothing about a change, so it
 * counts for nobody.
 */
export const parse: Parser<QuestionOf<'pair'>> = ({ from = 1, to = 5 }, [before, now, aside]) => {
  const sides = [before, now].map((values) => oneValue(values, (text) => isStep(text, from, to)));
  const problem = sides.find((side) => typeof side === 'object');
  if (typeof problem === 'object') return problem;
  const isBlank = sides.every((side) => side === undefined);
  return orNotApplicable(isBlank ? undefined : sides.map((side) => side ?? '-').join('/'), aside);
};

export const counting: Counting<QuestionOf<'pair'>> = {
  categories: (given) => [String(given)],
  // Where only sums are shown, people are counted apart.
  isRespondent: (category) => sidesOf(category) !== undefined || category === answeredCategory,
  isShown: (category) => !category.split('/').includes('-'),
};
