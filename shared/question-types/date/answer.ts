import type { QuestionOf } from '../../questionnaire/question.ts';
import { notApplicable } from '../../questionnaire/values.ts';
import { type Counting, type Parser, usual } from '../../response/answer-type.ts';
import { oneFieldAndAside, oneValue, orNotApplicable, type Values } from '../../response/field-values.ts';
import type { Problem } from '../../response/problem.ts';
import { typedDay } from '../../response/typed-day.ts';
import { day } from '../../time/instant.ts';

/** Over a longer time than this, months are counted instead of days: each can become a category of every tally. */
const mostDays = 366;

export const fieldEndings = oneFieldAndAside;

/** How it is asked. */
export const asking = /* @__PURE__ */ usual<QuestionOf<'date'>>({
  choices: () => [],
});

/** A day. The answer: `2026-05-31`, or `na`. Its category: the day; the month `2026-05` where the question spans years. */
export const parse: Parser<QuestionOf<'date'>> = (question, [values, aside]) =>
  orNotApplicable(oneTyped(question, values), aside);

export const counting: Counting<QuestionOf<'date'>> = {
  categories(given, { min, max }) {
    const spansYears = (Date.parse(max) - Date.parse(min)) / day > mostDays;
    return [given !== notApplicable && spansYears ? String(given).slice(0, 7) : String(given)];
  },
  isRespondent: (category) => category !== notApplicable,
  isShown: () => true,
};

function oneTyped(question: QuestionOf<'date'>, values: Values): string | Problem | undefined {
  const value = oneValue(values, () => true);
  return typeof value === 'object' ? value : typedDay(value ?? '', question);
}
