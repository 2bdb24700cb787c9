import type { QuestionOf } from '../../questionnaire/question.ts';
import { signed } from '../../report/format.ts';
import { recommendation } from '../../report/measure.ts';
import { part, type ResultType } from '../../report/result-type.ts';

/** The net promoter score, and a bar of promoters, passives and detractors. */
export const result: ResultType<QuestionOf<'zero-to-ten'>> = {
  describe(_question, counts, n, { texts }) {
    const nps = recommendation(counts);
    if (nps === undefined) return { summary: texts.summary.n(n), layout: 'scale', parts: [] };
    const { low, high } = nps.interval;
    return {
      summary: texts.summary.zeroToTen(signed(nps.value), signed(low), signed(high), n),
      layout: 'scale',
      parts: [
        part(texts.promoters, nps.promoters, n, 'best'),
        part(texts.passives, nps.passives, n, 'middle'),
        part(texts.detractors, nps.detractors, n, 'worst'),
      ],
    };
  },
  definitions: ({ nps }) => [nps],
};
