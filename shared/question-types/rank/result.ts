import type { ReportTexts } from '../../i18n/texts.ts';
import { unplaced } from '../../privacy/coarsening.ts';
import { inLanguage } from '../../questionnaire/items.ts';
import type { QuestionOf } from '../../questionnaire/question.ts';
import { type AnswerClass, areAllTogether, orderedClasses } from '../../report/classes.ts';
import { decimal } from '../../report/format.ts';
import { meanRank } from '../../report/measure.ts';
import { allTogether, part, type ResultType } from '../../report/result-type.ts';

/**
 * For each option how many named it first, with the mean of its ranks among those who ranked it. Where first places were
 * few for some option, the first places that are counted together.
 */
export const result: ResultType<QuestionOf<'rank'>> = {
  describe({ options }, counts, n, { texts, language }) {
    const order = [...options.map((_, at) => String(at + 1)), unplaced];
    const rows = options.map(({ id, text }) => {
      const classes = orderedClasses(counts, order, id);
      const label = inLanguage(text, language);
      return { label, classes, mean: meanRank(id, options.length, counts) };
    });
    if (rows.every(({ classes }) => areAllTogether(classes))) return allTogether(n, texts);
    const isWhole = rows.every(({ classes }) => classes.every(({ low, high }) => low === high));
    const parts = rows.flatMap(({ label, classes: [first], mean }) => {
      if (first === undefined || first.high === unplaced) return [];
      if (!isWhole) return [part(withPlaces(label, first, texts), first.count, n)];
      return [
        part(
          mean === undefined
            ? label
            : texts.ranked({
                label,
                mean: decimal(mean.mean, texts),
                deviation: decimal(mean.deviation ?? 0, texts),
                n: mean.n,
              }),
          first.count,
          n,
        ),
      ];
    });
    const areFirsts = parts.length > 0 && rows.every(({ classes: [first] }) => first?.low === first?.high);
    return { summary: areFirsts ? texts.summary.rank({ n }) : texts.summary.n({ n }), layout: 'options', parts };
  },
  definitions: ({ rank }) => [rank],
};

function withPlaces(label: string, { low, high }: AnswerClass, texts: ReportTexts): string {
  return low === high ? label : texts.rankedWithin({ label, ranks: texts.metric.interval({ low, high }) });
}
