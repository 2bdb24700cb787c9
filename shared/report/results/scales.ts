import { stepsOf } from '../../questionnaire/choices.ts';
import type { QuestionOf } from '../../questionnaire/question-schema.ts';
import { decimal, percent, signed, signedDecimal } from '../format.ts';
import { fivePointDistribution, gain, recommendation, satisfied } from '../measure.ts';
import type { Tone } from '../view.ts';
import { type Describe, part } from './result.ts';

const tones: readonly Tone[] = ['best', 'good', 'middle', 'poor', 'worst'];

/** Mean and share of the best two steps, and a bar of the five. */
export const fivePointResult: Describe<QuestionOf<'five-point'>> = (question, counts, n, context) => {
  const { texts, scales, language } = context;
  const share = satisfied(counts);
  const spread = fivePointDistribution(counts);
  const parts = stepsOf(question.scale, scales, language).map(({ value, label }, at) =>
    part(label, counts[value] ?? 0, n, tones[at]),
  );
  if (share === undefined || spread === undefined) return { summary: texts.summary.n(n), layout: 'scale', parts };
  const { low, high } = share.interval;
  const mean = decimal(spread.mean);
  const summary = texts.summary.fivePoint(mean, percent(share.value), percent(low), percent(high), n);
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
