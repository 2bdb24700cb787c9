import { formatDate } from '../../i18n/dates.ts';
import { withMinus } from '../../i18n/minus.ts';
import { inLanguage } from '../../questionnaire/items.ts';
import type { QuestionOf } from '../../questionnaire/question.ts';
import { classesOf } from '../../statistics/classes.ts';
import { distribution } from '../../statistics/distribution.ts';
import type { Counts } from '../../tally/tally.ts';
import { numbersIn } from '../measure.ts';
import { type Describe, part } from './result.ts';

/** More bars than this are too many to read on a phone. */
const mostBars = 8;

/** Mean, median and range with the unit, and a bar for each of a few classes. */
export const numberResult: Describe<QuestionOf<'number'>> = ({ decimals, unit }, counts, n, { texts, language }) => {
  const numbers = numbersIn(counts);
  const spread = distribution(numbers);
  if (spread === undefined) return { summary: texts.summary.n(n), layout: 'options', parts: [] };
  const ending = unit === undefined ? '' : `\u00a0${inLanguage(unit, language)}`;
  // A mean is known to one digit more than what was typed; ".0" is left out.
  const words = (value: number) => withMinus(String(Number(value.toFixed(decimals + 1)))) + ending;
  const values = numbers.map(([value]) => value);
  const summary = texts.summary.number({
    mean: words(spread.mean),
    median: words(spread.median),
    low: words(Math.min(...values)),
    high: words(Math.max(...values)),
    n,
  });
  const parts = classesOf(numbers, 10 ** -decimals, mostBars).map(({ low, high, count }) => {
    const from = withMinus(low.toFixed(decimals));
    const to = withMinus(high.toFixed(decimals));
    return part((from === to ? from : texts.metric.interval(from, to)) + ending, count, n);
  });
  return { summary, layout: 'options', parts };
};

/** A bar for each day, or, where those are many, for each month or year in which somebody's day is. */
export const dateResult: Describe<QuestionOf<'date'>> = (_question, counts, n, { texts, language }) => {
  const periods = [10, 7, 4].map((length) => grouped(counts, length));
  const shown = periods.find((period) => period.size <= mostBars) ?? periods.at(-1) ?? new Map<string, number>();
  const parts = [...shown]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([period, count]) => part(formatDate(period, language), count, n));
  return { summary: texts.summary.n(n), layout: 'options', parts };
};

/** The counts of days or months added up by the first letters of their names: `2026-05-31` by 7 is `2026-05`. */
function grouped(counts: Counts, length: number): Map<string, number> {
  const groups = new Map<string, number>();
  for (const [cell, count] of Object.entries(counts)) {
    if (!/^\d{4}-/.test(cell)) continue;
    const group = cell.slice(0, length);
    groups.set(group, (groups.get(group) ?? 0) + count);
  }
  return groups;
}
