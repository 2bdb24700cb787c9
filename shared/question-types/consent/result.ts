import type { QuestionOf } from '../../questionnaire/question.ts';
import { percent } from '../../report/format.ts';
import { consented } from '../../report/measure.ts';
import { plainResult, type ResultType } from '../../report/result-type.ts';
import { shareIn } from '../../statistics/precision.ts';

/** How many of those who were asked agreed. */
export const result: ResultType<QuestionOf<'consent'>> = {
  ...plainResult,
  describe(_question, counts, n, { texts, precision }) {
    const value = consented(counts);
    if (value === undefined) return { summary: texts.summary.n({ n }), layout: 'options', parts: [] };
    const { low, high } = shareIn(value, precision).interval;
    const summary = texts.summary.agreed({
      count: value.count,
      percent: percent(value, texts),
      low: percent(low, texts),
      high: percent(high, texts),
      n,
    });
    return { summary, layout: 'options', parts: [] };
  },
};
