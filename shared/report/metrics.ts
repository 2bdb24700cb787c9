import type { ReportTexts } from '../i18n/texts.ts';
import { type Released, shownCounts } from '../privacy/release.ts';
import type { Publication } from '../publication/publication.ts';
import type { Questionnaire } from '../questionnaire/schema.ts';
import { responseRate } from '../statistics/response-rate.ts';
import type { Share } from '../statistics/share.ts';
import type { Counts } from '../tally/tally.ts';
import { type Difference, difference, type Estimate, inPoints, pointsOf, rangeOf } from './compare.ts';
import { percent, range, signed } from './format.ts';
import { favourable, recommendation, satisfied } from './measure.ts';
import type { Metric } from './view.ts';

/** A number of the headline: what it is called, and how it follows from the counts of its question. */
export interface HeadlineNumber {
  readonly key: string;
  readonly label: string;
  readonly unit: 'share' | 'score';
  /** Undefined where nobody answered. */
  of(counts: Counts): (Estimate & { readonly n: number; readonly count?: number }) | undefined;
}

/** Satisfied, recommending, able to use it: those that the questionnaire has a question for. */
export function headlineNumbers(questionnaire: Questionnaire, texts: ReportTexts): HeadlineNumber[] {
  const { pages, headline } = questionnaire;
  const able = pages.flatMap((page) => page.questions).find((question) => question.id === headline.able);
  return [
    ...numberOf(headline.satisfied, texts.metric.satisfied, 'share', satisfied),
    ...numberOf(headline.recommend, texts.metric.recommend, 'score', recommendation),
    ...numberOf(headline.able, texts.metric.able, 'share', (counts) =>
      able?.type === 'one' ? favourable(able, counts) : undefined,
    ),
  ];
}

function numberOf(
  key: string | undefined,
  label: string,
  unit: HeadlineNumber['unit'],
  of: HeadlineNumber['of'],
): HeadlineNumber[] {
  return key === undefined ? [] : [{ key, label, unit, of }];
}

/** The share of satisfied participants that leads the report, if the questionnaire asks for it and it may be shown. */
export function headlineSatisfied(released: Released, { headline }: Questionnaire): Share | undefined {
  const counts = shownCounts(released, headline.satisfied);
  return counts === undefined ? undefined : satisfied(counts);
}

/** The numbers that open a report, in order. The other sessions' counts are set beside them. */
export function metricsOf(
  { released, kind, others }: Pick<Publication, 'released' | 'kind' | 'others'>,
  headcount: number | undefined,
  questionnaire: Questionnaire,
  texts: ReportTexts,
): [Metric, ...Metric[]] {
  const numbers = headlineNumbers(questionnaire, texts).map((number): Metric => {
    const own = shownCounts(released, number.key);
    const metric = headlineMetric(number, own, texts);
    const apart = differenceOf(number, own, others?.items[number.key]);
    return apart === undefined ? metric : { ...metric, compared: comparedWords(apart, texts) };
  });
  const { responses } = released;
  return [
    kind === 'interim' ? countedMetric(responses, texts) : responseMetric(responses, headcount, texts),
    ...numbers,
  ];
}

/** How one number of the headline differs between two sets of counts, in points; undefined where one is not shown. */
export function differenceOf(
  { of, unit }: HeadlineNumber,
  own: Counts | undefined,
  other: Counts | undefined,
): Difference | undefined {
  const one = own === undefined ? undefined : of(own);
  const two = other === undefined ? undefined : of(other);
  if (one === undefined || two === undefined) return undefined;
  return unit === 'share' ? difference(inPoints(one), inPoints(two)) : difference(one, two);
}

function comparedWords(apart: Difference, texts: ReportTexts): string {
  const words = rangeOf(apart, texts);
  if (!apart.isClear) return texts.metric.unclear(words);
  const say = apart.value > 0 ? texts.metric.above : texts.metric.below;
  return say(pointsOf(apart), words);
}

/** One number of the headline in words. */
export function headlineMetric(
  { label, unit, of }: HeadlineNumber,
  counts: Counts | undefined,
  texts: ReportTexts,
): Metric {
  const value = counts === undefined ? undefined : of(counts);
  if (value === undefined) return { label, value: texts.suppressed, of: '' };
  const format = unit === 'share' ? percent : signed;
  return {
    label,
    value: format(value.value),
    of: value.count === undefined ? texts.summary.n(value.n) : texts.metric.ofN(value.count, value.n),
    range: range(value.interval, format, texts),
  };
}

/** How many answers are counted while others still come. */
function countedMetric(responses: number, texts: ReportTexts): Metric {
  return { label: texts.metric.responses, value: String(responses), of: texts.metric.soFar };
}

/** How many answered, of how many where that is known. */
export function responseMetric(responses: number, headcount: number | undefined, texts: ReportTexts): Metric {
  const rate = responseRate(responses, headcount);
  if (rate === undefined || headcount === undefined) {
    return { label: texts.metric.responses, value: String(responses), of: texts.metric.unknownHeadcount };
  }
  // No interval: the people who were there are counted, not sampled.
  return {
    label: texts.metric.responseRate,
    value: percent(rate),
    of: texts.metric.ofN(responses, headcount),
  };
}
