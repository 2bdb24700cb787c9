import { numberText } from '../../i18n/numbers.ts';
import type { ReportTexts } from '../../i18n/texts.ts';
import type { Choice } from '../../questionnaire/choices.ts';
import type { QuestionOf } from '../../questionnaire/question.ts';
import { scaleChoices } from '../../questionnaire/scale-steps.ts';
import { decimal, percent } from '../../report/format.ts';
import { ratedShare, scaleDistribution } from '../../report/measure.ts';
import { part, type ResultType } from '../../report/result-type.ts';
import type { Tone } from '../../report/view.ts';
import { shareIn } from '../../statistics/precision.ts';

const tones: readonly Tone[] = ['best', 'good', 'middle', 'poor', 'worst'];

/** The mean with the ends of the scale, the share of satisfied people where the scale says who they are, and a bar of its steps. */
export const result: ResultType<QuestionOf<'scale'>> = {
  describe(question, counts, n, context) {
    const { texts, precision, language } = context;
    const choices = scaleChoices(question, language);
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
    const share = ratedShare(question, counts);
    if (share === undefined) return { summary: texts.summary.scale(numbers), layout: 'scale', parts };
    const { low, high } = shareIn(share, precision).interval;
    const satisfied = {
      steps: stepsWords(question, choices, texts),
      percent: percent(share, texts),
      low: percent(low, texts),
      high: percent(high, texts),
    };
    return { summary: texts.summary.scaleSatisfied({ ...numbers, ...satisfied }), layout: 'scale', parts };
  },
  definitions: () => [],
};

/** From which step on somebody counts as satisfied, to the best one, in the words of the scale. */
function stepsWords(
  { from, to, best, satisfied = to }: QuestionOf<'scale'>,
  choices: readonly Choice[],
  texts: ReportTexts,
): string {
  const labels = new Map(choices.map(({ value, label }) => [Number(value), label]));
  const bestStep = best === 'low' ? from : to;
  const [low = '', high = ''] = [labels.get(satisfied), labels.get(bestStep)];
  return satisfied === bestStep ? low : texts.metric.interval({ low, high });
}

/** How good a step is: from the best to the worst; on a scale whose middle is best, by how far it is from there. */
function toneOf({ from, to, best }: QuestionOf<'scale'>, step: number): Tone {
  if (best === 'none') return 'plain';
  const at = (step - from) / (to - from);
  const bad = best === 'high' ? 1 - at : best === 'low' ? at : Math.abs(2 * at - 1);
  return tones[Math.round(bad * (tones.length - 1))] ?? 'plain';
}
