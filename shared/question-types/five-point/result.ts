import { stepsOf } from '../../questionnaire/choices.ts';
import type { QuestionOf } from '../../questionnaire/question.ts';
import { decimal, percent } from '../../report/format.ts';
import { fiveSteps, satisfied, scaleDistribution } from '../../report/measure.ts';
import { part, type ResultType } from '../../report/result-type.ts';
import type { Tone } from '../../report/view.ts';
import { percentScore, topBox } from '../../statistics/five-point.ts';
import { shareIn } from '../../statistics/precision.ts';

const tones: readonly Tone[] = ['best', 'good', 'middle', 'poor', 'worst'];

/** Mean and share of the best two steps, and a bar of the five. */
export const result: ResultType<QuestionOf<'five-point'>> = {
  describe(question, counts, n, context) {
    const { texts, precision } = context;
    const steps = fiveSteps(counts);
    const [share, best, weighted] = [satisfied(counts), topBox(steps), percentScore(steps)];
    const spread = scaleDistribution(question, counts);
    const parts = stepsOf(question.scale, context).map(({ value, label }, at) =>
      part(label, counts[value] ?? 0, n, tones[at]),
    );
    if (share === undefined || best === undefined || weighted === undefined || spread === undefined) {
      return { summary: texts.summary.n({ n }), layout: 'scale', parts };
    }
    const { low, high } = shareIn(share, precision).interval;
    const summary = texts.summary.fivePoint({
      mean: decimal(spread.mean, texts),
      deviation: decimal(spread.deviation ?? 0, texts),
      percent: percent(share, texts),
      low: percent(low, texts),
      high: percent(high, texts),
      top: percent(best, texts),
      weighted: decimal(weighted, texts),
      n,
    });
    return { summary, layout: 'scale', parts };
  },
  definitions: ({ satisfied: best, boxes }) => [best, boxes],
};
