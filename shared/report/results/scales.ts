import { stepsOf } from '../../questionnaire/choices.ts';
import type { QuestionOf } from '../../questionnaire/question.ts';
import { percentScore, topBox } from '../../statistics/five-point.ts';
import { decimal, percent, signed, signedDecimal } from '../format.ts';
import { fivePointDistribution, fiveSteps, gain, recommendation, satisfied } from '../measure.ts';
import type { Tone } from '../view.ts';
import { type Describe, part } from './result.ts';

const tones: readonly Tone[] = ['best', 'good', 'middle', 'poor', 'worst'];

/** Mean and share of the best two steps, and a bar of the five. */
export const fivePointResult: Describe<QuestionOf<'five-point'>> = (question, counts, n, context) => {
  const { texts, scales, language } = context;
  const steps = fiveSteps(counts);
  const [share, best, weighted] = [satisfied(counts), topBox(steps), percentScore(steps)];
  const spread = fivePointDistribution(counts);
  const parts = stepsOf(question.scale, scales, language).map(({ value, label }, at) =>
    part(label, counts[value] ?? 0, n, tones[at]),
  );
  if (share === undefined || best === undefined || weighted === undefined || spread === undefined) {
    return { summary: texts.summary.n(n), layout: 'scale', parts };
  }
  const { low, high } = share.interval;
  const summary = texts.summary.fivePoint({
    mean: decimal(spread.mean),
    percent: percent(share.value),
    low: percent(low),
    high: percent(high),
    top: percent(best.value),
    weighted: decimal(weighted),
    n,
  });
  return { summary, layout: 'scale', parts };
};

/** The net promoter score, and a bar of promoters, passives and detractors. */
export const zeroToTenResult: Describe<QuestionOf<'zero-to-ten'>> = (_question, counts, n, { texts }) => {
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
};

/** Both means over complete pairs, and a bar of how many went up, stayed and went down. */
export const pairResult: Describe<QuestionOf<'pair'>> = (_question, counts, n, { texts }) => {
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
};
