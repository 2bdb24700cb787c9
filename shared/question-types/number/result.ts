import { decimalText } from '../../i18n/numbers.ts';
import { inLanguage } from '../../questionnaire/items.ts';
import type { QuestionOf } from '../../questionnaire/question.ts';
import { type AnswerClass, answerClasses, areAllTogether } from '../../report/classes.ts';
import { allTogether, part, plainResult, type ResultType } from '../../report/result-type.ts';

/** The class of the median with the unit, and a bar for each class: no number that anybody typed. */
export const result: ResultType<QuestionOf<'number'>> = {
  ...plainResult,
  describe({ unit }, counts, n, { texts, language }) {
    const words = ({ low, high }: AnswerClass) => {
      const [from, to] = [decimalText(low, language), decimalText(high, language)];
      const value = low === high ? from : texts.metric.interval({ low: from, high: to });
      return unit === undefined ? value : texts.measure({ value, unit: inLanguage(unit, language) });
    };
    const classes = answerClasses(counts).sort((one, other) => Number(one.low) - Number(other.low));
    if (areAllTogether(classes)) return allTogether(n, texts);
    const median = medianClass(classes, n);
    return {
      summary: median === undefined ? texts.summary.n({ n }) : texts.summary.number({ median: words(median), n }),
      layout: 'options',
      parts: classes.map((each) => part(words(each), each.count, n)),
    };
  },
};

/** The class in which the lower median lies. */
function medianClass(classes: readonly AnswerClass[], n: number): AnswerClass | undefined {
  let seen = 0;
  return classes.find(({ count }) => {
    seen += count;
    return count > 0 && 2 * seen >= n;
  });
}
