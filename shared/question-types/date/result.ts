import { formatDate } from '../../i18n/dates.ts';
import type { QuestionOf } from '../../questionnaire/question.ts';
import { answerClasses } from '../../report/classes.ts';
import { part, plainResult, type ResultType } from '../../report/result-type.ts';

/** A bar for each day, month or year that somebody chose, or for some that follow each other. */
export const result: ResultType<QuestionOf<'date'>> = {
  ...plainResult,
  describe(_question, counts, n, { texts, language }) {
    const parts = answerClasses(counts)
      .filter(({ count }) => count > 0)
      .sort((one, other) => (one.low < other.low ? -1 : 1))
      .map(({ low, high, count }) => {
        const [first, last] = [formatDate(low, language), formatDate(high, language)];
        return part(low === high ? first : texts.metric.interval(first, last), count, n);
      });
    return { summary: texts.summary.n(n), layout: 'options', parts };
  },
};
