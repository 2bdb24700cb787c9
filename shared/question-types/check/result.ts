import { inLanguage } from '../../questionnaire/items.ts';
import type { QuestionOf } from '../../questionnaire/question.ts';
import { percent } from '../../report/format.ts';
import { part, plainResult, type ResultType } from '../../report/result-type.ts';
import { share } from '../../statistics/share.ts';

/** The share of right answers, and a bar for each option with the right one marked in words. */
export const result: ResultType<QuestionOf<'check'>> = {
  ...plainResult,
  describe({ options }, counts, n, { texts, language }) {
    const right = options.reduce((total, option) => (option.right ? total + (counts[option.id] ?? 0) : total), 0);
    const value = share(right, n);
    const summary =
      value === undefined
        ? texts.summary.n(n)
        : texts.summary.right(percent(value), percent(value.interval.low), percent(value.interval.high), n);
    const parts = options.map((option) => {
      const label = inLanguage(option.text, language);
      const count = counts[option.id] ?? 0;
      return option.right ? part(texts.rightOption(label), count, n, 'best') : part(label, count, n);
    });
    return { summary, layout: 'options', parts };
  },
};
