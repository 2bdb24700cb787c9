import { smallestGroup } from '../../privacy/release.ts';
import { inLanguage } from '../../questionnaire/items.ts';
import type { QuestionOf } from '../../questionnaire/question.ts';
import { decimal } from '../../report/format.ts';
import { meanRank } from '../../report/measure.ts';
import { part, type ResultType } from '../../report/result-type.ts';

/** For each option how many named it first, with the mean of its ranks among those who ranked it. */
export const result: ResultType<QuestionOf<'rank'>> = {
  describe: ({ options }, counts, n, { texts, language }) => ({
    summary: texts.summary.rank(n),
    layout: 'options',
    parts: options.map(({ id, text }) => {
      const label = inLanguage(text, language);
      const rank = meanRank(id, options.length, counts);
      // A mean over a few people is a number about them.
      const isShown = rank !== undefined && rank.n >= smallestGroup;
      const ranked = isShown ? texts.ranked(label, decimal(rank.mean), rank.n) : label;
      return part(ranked, counts[`${id}:1`] ?? 0, n);
    }),
  }),
  definitions: ({ rank }) => [rank],
};
