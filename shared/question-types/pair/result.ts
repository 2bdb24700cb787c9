import type { QuestionOf } from '../../questionnaire/question.ts';
import { decimal, signedDecimal } from '../../report/format.ts';
import { gain } from '../../report/measure.ts';
import { part, plainResult, type ResultType } from '../../report/result-type.ts';

/** Both means over complete pairs, and a bar of how many went up, stayed and went down. */
export const result: ResultType<QuestionOf<'pair'>> = {
  ...plainResult,
  describe(_question, counts, n, { texts }) {
    const means = gain(counts);
    if (means === undefined) return { summary: texts.summary.n(n), layout: 'scale', parts: [] };
    const { before, now, higher, same, lower } = means;
    const { pairParts } = texts;
    return {
      summary: texts.summary.pair(decimal(before), decimal(now), signedDecimal(now - before), n),
      layout: 'scale',
      parts: [
        part(pairParts.higher, higher, n, 'best'),
        part(pairParts.same, same, n, 'middle'),
        part(pairParts.lower, lower, n, 'worst'),
      ],
    };
  },
};
