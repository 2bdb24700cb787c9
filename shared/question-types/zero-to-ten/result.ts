import type { QuestionOf } from '../../questionnaire/question.ts';
import { factsOf } from '../../report/facts.ts';
import { signed } from '../../report/format.ts';
import { fewestFor } from '../../report/least-bases.ts';
import { recommendation } from '../../report/measure.ts';
import { part, type ResultType } from '../../report/result-type.ts';
import { roundedScore } from '../../statistics/nps.ts';
import { scoreIn } from '../../statistics/precision.ts';

/** The net promoter score, and a bar of promoters, passives and detractors. */
export const result: ResultType<QuestionOf<'zero-to-ten'>> = {
  describe(_question, counts, n, { texts, precision }) {
    const nps = recommendation(counts);
    if (nps === undefined) return { summary: texts.summary.n({ n }), layout: 'scale', parts: [] };
    const { promoters, passives, detractors } = nps;
    const { low, high } = scoreIn(nps, precision).interval;
    return {
      summary:
        n < fewestFor.score
          ? factsOf([texts.summary.three({ promoters, passives, detractors }), texts.summary.n({ n })], texts)
          : texts.summary.zeroToTen({
              nps: signed(roundedScore(nps), texts),
              low: signed(low, texts),
              high: signed(high, texts),
              n,
            }),
      layout: 'scale',
      parts: [
        part(texts.promoters, promoters, n, 'best'),
        part(texts.passives, passives, n, 'middle'),
        part(texts.detractors, detractors, n, 'worst'),
      ],
    };
  },
  definitions: ({ nps }) => [nps({ fewest: fewestFor.score })],
};
