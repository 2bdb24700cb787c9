import type { ReportTexts } from '../i18n/texts.ts';
import { type Released, shownCounts } from '../privacy/release.ts';
import type { Publication } from '../publication/publication.ts';
import type { Questionnaire } from '../questionnaire/schema.ts';
import { responseRate } from '../statistics/response-rate.ts';
import type { Share } from '../statistics/share.ts';
import type { Counts } from '../tally/tally.ts';
import type { SessionClaim } from './claims/claims.ts';
import { type Estimate, pointsOf, rangeOf } from './compare.ts';
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

/** The numbers that open a report, in order; those of a session with what may be said of it beside the others. */
export function metricsOf(
  { topic, released, kind }: Pick<Publication, 'topic' | 'released' | 'kind'>,
  headcount: number | undefined,
  questionnaire: Questionnaire,
  claims: readonly SessionClaim[],
  texts: ReportTexts,
): [Metric, ...Metric[]] {
  const numbers = headlineNumbers(questionnaire, texts).map((number): Metric => {
    const metric = headlineMetric(number, shownCounts(released, number.key), texts);
    const claim =
      topic.kind === 'session' ? claims.find(({ number: { question } }) => question.id === number.key) : undefined;
    return claim === undefined ? metric : { ...metric, compared: comparedWords(claim, texts) };
  });
  const { responses } = released;
  return [
    kind === 'interim' ? countedMetric(responses, texts) : responseMetric(responses, headcount, texts),
    ...numbers,
  ];
}

function comparedWords({ verdict, apart }: SessionClaim, texts: ReportTexts): string {
  const range = rangeOf(apart, texts);
  if (verdict !== 'clear') return (verdict === 'small' ? texts.metric.small : texts.metric.unclear)(range);
  return (apart.value > 0 ? texts.metric.above : texts.metric.below)(pointsOf(apart), range);
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
