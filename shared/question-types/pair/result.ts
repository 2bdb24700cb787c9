import type { QuestionOf } from '../../questionnaire/question.ts';
import { decimal, signedDecimal } from '../../report/format.ts';
import { gain } from '../../report/measure.ts';
import { plainResult, type ResultType } from '../../report/result-type.ts';

/** Both means over complete pairs, and their difference. */
export const result: ResultType<QuestionOf<'pair'>> = {
  ...plainResult,
  describe(_question, counts, n, { texts }) {
    const means = gain(counts);
    if (means === undefined) return { summary: texts.summary.n(n), layout: 'scale', parts: [] };
    const { before, now } = means;
    return {
      summary: texts.summary.pair(decimal(before), decimal(now), signedDecimal(now - before), n),
      layout: 'scale',
      parts: [],
    };
  },
};
