import { formatDate } from '../../i18n/dates.ts';
import type { QuestionOf } from '../../questionnaire/question.ts';
import { answerClasses, areAllTogether } from '../../report/classes.ts';
import { allTogether, part, plainResult, type ResultType } from '../../report/result-type.ts';

/** A bar for each day, month or year that somebody chose, or for some that follow each other. */
export const result: ResultType<QuestionOf<'date'>> = {
  ...plainResult,
  describe(_question, counts, n, { texts, language }) {
    const classes = answerClasses(counts);
    if (areAllTogether(classes)) return allTogether(n, texts);
    const parts = classes
      .filter(({ count }) => count > 0)
      .sort((one, other) => (one.low < other.low ? -1 : 1))
      .map(({ low, high, count }) => {
        const [first, last] = [formatDate(low, language), formatDate(high, language)];
        return part(low === high ? first : texts.metric.interval({ low: first, high: last }), count, n);
      });
    return { summary: texts.summary.n({ n }), layout: 'options', parts };
  },
};
