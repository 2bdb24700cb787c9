import type { QuestionOf } from '../../questionnaire/question.ts';
import { notApplicable } from '../../questionnaire/values.ts';
import { type Counting, type Parser, usual } from '../../response/answer-type.ts';
import { oneFieldAndAside, oneValue, orNotApplicable, type Values } from '../../response/field-values.ts';
import type { Problem } from '../../response/problem.ts';
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
  orNotApplicable(typedDay(question, values), aside);

export const counting: Counting<QuestionOf<'date'>> = {
  categories(given, { min, max }) {
    const spansYears = (Date.parse(max) - Date.parse(min)) / day > mostDays;
    return [given !== notApplicable && spansYears ? String(given).slice(0, 7) : String(given)];
  },
  isRespondent: (category) => category !== notApplicable,
  isShown: () => true,
};

function typedDay({ min, max }: QuestionOf<'date'>, values: Values): string | Problem | undefined {
  const value = oneValue(
    values?.map((text) => text.trim()),
    () => true,
  );
  if (typeof value !== 'string') return value;
  if (!isDay(value)) return { code: 'not-a-day' };
  return value < min || value > max ? { code: 'out-of-range', low: min, high: max } : value;
}

/** Whether a text is a day of the calendar, as `2026-05-31`. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const at = Date.parse(text);
  // Some engines take the 31st of a month of 30 days for the 1st of the next.
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}
