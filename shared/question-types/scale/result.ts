import { numberText } from '../../i18n/numbers.ts';
import type { QuestionOf } from '../../questionnaire/question.ts';
import { factsOf } from '../../report/facts.ts';
import { decimal, percent, range } from '../../report/format.ts';
import { hundredOf, ratedShare, scaleDistribution, topTwoShare } from '../../report/measure.ts';
import { part, type ResultContext, type ResultType } from '../../report/result-type.ts';
import { satisfiedSteps } from '../../report/satisfied-steps.ts';
import { stepNames } from '../../report/step-names.ts';
import type { Tone } from '../../report/view.ts';
import { shareIn } from '../../statistics/precision.ts';
import type { Counts } from '../../tally/tally.ts';

const tones: readonly Tone[] = ['best', 'good', 'middle', 'poor', 'worst'];

/** The mean with the ends of the scale, the share of satisfied people where the scale says who they are, and a bar of its steps. */
export const result: ResultType<QuestionOf<'scale'>> = {
  describe(question, counts, n, context) {
    const { texts, precision, language } = context;
    const choices = stepNames(question, language, texts);
    const parts = choices.map(({ value, label }) =>
      part(label, counts[value] ?? 0, n, toneOf(question, Number(value))),
    );
    const spread = scaleDistribution(question, counts);
    if (spread === undefined) return { summary: texts.summary.n({ n }), layout: 'scale', parts };
    const { from, to } = question;
    const numbers = {
      mean: decimal(spread.mean, texts),
      first: numberText(from, language),
      last: numberText(to, language),
      deviation: decimal(spread.deviation ?? 0, texts),
      n,
    };
    const more = moreFigures(question, counts, spread.mean, context);
    const share = ratedShare(question, counts);
    if (share === undefined) {
      return { summary: factsOf([texts.summary.scale(numbers), ...more], texts), layout: 'scale', parts };
    }
    const { low, high } = shareIn(share, precision).interval;
    const satisfied = {
      steps: satisfiedSteps(question, language, texts) ?? '',
      percent: percent(share, texts),
      low: percent(low, texts),
      high: percent(high, texts),
    };
    const summary = factsOf([texts.summary.scaleSatisfied({ ...numbers, ...satisfied }), ...more], texts);
    return { summary, layout: 'scale', parts };
  },
  definitions: (notes, questions) => [
    ...(questions.some(({ satisfied }) => satisfied !== undefined) ? [notes.steps] : []),
    ...(questions.some(({ ofHundred }) => ofHundred) ? [notes.hundred] : []),
  ],
};

/** What the file wants to be said besides: the best two steps, and the mean out of a hundred. */
function moreFigures(
  question: QuestionOf<'scale'>,
  counts: Counts,
  mean: number,
  { texts, precision }: ResultContext,
): string[] {
  const topTwo = topTwoShare(question, counts);
  const hundred = hundredOf(question, mean);
  const { labelled, bracketed } = texts.plain;
  return [
    ...(topTwo === undefined
      ? []
      : [
          labelled({
            label: texts.trend.counted['five-point'],
            value: bracketed({
              value: percent(topTwo, texts),
              detail: range(shareIn(topTwo, precision).interval, percent, texts),
            }),
          }),
        ]),
    ...(hundred === undefined ? [] : [labelled({ label: texts.columns.ofHundred, value: decimal(hundred, texts) })]),
  ];
}

/** How good a step is: from the best to the worst; on a scale whose middle is best, by how far it is from there. */
function toneOf({ from, to, best }: QuestionOf<'scale'>, step: number): Tone {
  if (best === 'none') return 'plain';
  const at = (step - from) / (to - from);
  const bad = best === 'high' ? 1 - at : best === 'low' ? at : Math.abs(2 * at - 1);
  return tones[Math.round(bad * (tones.length - 1))] ?? 'plain';
}
