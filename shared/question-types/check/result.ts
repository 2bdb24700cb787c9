import { inLanguage } from '../../questionnaire/items.ts';
import type { QuestionOf } from '../../questionnaire/question.ts';
import { percent } from '../../report/format.ts';
import { right } from '../../report/measure.ts';
import { part, plainResult, type ResultType } from '../../report/result-type.ts';
import { shareIn } from '../../statistics/precision.ts';

/** The share of right answers, and a bar for each option with the right one marked in words. */
export const result: ResultType<QuestionOf<'check'>> = {
  ...plainResult,
  describe({ options }, counts, n, { texts, language, precision }) {
    const value = right({ options }, counts);
    const interval = value && shareIn(value, precision).interval;
    const summary =
      value === undefined || interval === undefined
        ? texts.summary.n({ n })
        : texts.summary.right({
            percent: percent(value, texts),
            low: percent(interval.low, texts),
            high: percent(interval.high, texts),
            n,
          });
    const parts = options.map((option) => {
      const label = inLanguage(option.text, language);
      const count = counts[option.id] ?? 0;
      return option.right ? part(texts.rightOption({ label }), count, n, 'best') : part(label, count, n);
    });
    return { summary, layout: 'options', parts };
  },
};
