import { withMinus } from '../../i18n/minus.ts';
import { inLanguage } from '../../questionnaire/items.ts';
import type { QuestionOf } from '../../questionnaire/question.ts';
import { mostBars, numbersIn } from '../../report/measure.ts';
import { part, plainResult, type ResultType } from '../../report/result-type.ts';
import { distribution } from '../../statistics/distribution.ts';
import { classesOf } from '../../statistics/histogram-classes.ts';
import { rounded } from '../../statistics/rounding.ts';

/** Mean, median and range with the unit, and a bar for each of a few classes. */
export const result: ResultType<QuestionOf<'number'>> = {
  ...plainResult,
  describe({ decimals, unit }, counts, n, { texts, language }) {
    const numbers = numbersIn(counts);
    const spread = distribution(numbers);
    if (spread === undefined) return { summary: texts.summary.n(n), layout: 'options', parts: [] };
    const ending = unit === undefined ? '' : `\u00a0${inLanguage(unit, language)}`;
    // A mean is known to one digit more than what was typed; ".0" is left out.
    const words = (value: number) => withMinus(String(rounded(value, decimals + 1))) + ending;
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
  },
};
