import type { QuestionOf } from '../../questionnaire/question.ts';
import { factsOf } from '../../report/facts.ts';
import { decimal } from '../../report/format.ts';
import { changeWords, effectWords, pairScaleMeaning } from '../../report/gain-words.ts';
import { gain } from '../../report/measure.ts';
import type { ResultType } from '../../report/result-type.ts';

/** Both means over complete pairs, and their difference with its interval and its size. */
export const result: ResultType<QuestionOf<'pair'>> = {
  describe(question, counts, n, { texts }) {
    const means = gain(question, counts);
    if (means === undefined) return { summary: texts.summary.n({ n }), layout: 'scale', parts: [] };
    const { before, now } = means;
    const summary = texts.summary.pair({
      before: decimal(before, texts),
      now: decimal(now, texts),
      change: changeWords(means, texts),
      n,
    });
    return {
      summary: factsOf([summary, ...effectWords(means, texts), ...pairScaleMeaning(question, texts)], texts),
      layout: 'scale',
      parts: [],
    };
  },
  definitions: (notes) => [notes.pair],
};
