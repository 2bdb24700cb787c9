import type { QuestionOf } from '../../questionnaire/question.ts';
import { type Counting, countedByValue, type Parser, usual } from '../../response/answer-type.ts';
import { oneFieldAndAside, oneValue, orNotApplicable, type Values } from '../../response/field-values.ts';
import type { Problem } from '../../response/problem.ts';
import { typedNumber } from '../../response/typed-number.ts';

export const fieldEndings = oneFieldAndAside;

/** How it is asked. */
export const asking = /* @__PURE__ */ usual<QuestionOf<'number'>>({
  choices: () => [],
});

/** A typed number. The answer: the number, or `na`; its category is the same as text, so every number derived is exact. */
export const parse: Parser<QuestionOf<'number'>> = (question, [values, aside]) =>
  orNotApplicable(oneTyped(question, values), aside);

export const counting: Counting<QuestionOf<'number'>> = countedByValue;

function oneTyped(question: QuestionOf<'number'>, values: Values): number | Problem | undefined {
  const value = oneValue(values, () => true);
  return typeof value === 'object' ? value : typedNumber(value ?? '', question);
}
