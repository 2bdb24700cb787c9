import { numberText } from '../i18n/numbers.ts';
import type { ReportTexts } from '../i18n/texts.ts';
import { type Released, shownCounts } from '../privacy/release.ts';
import type { Publication, SessionLine } from '../publication/publication.ts';
import type { Questionnaire } from '../questionnaire/schema.ts';
import { type Nps, roundedScore } from '../statistics/nps.ts';
import { type Precision, scoreIn, shareIn, simple } from '../statistics/precision.ts';
import type { ResponseRate } from '../statistics/response-rate.ts';
import { type Share, share } from '../statistics/share.ts';
import type { Counts } from '../tally/tally.ts';
import type { SessionClaim } from './claims/claims.ts';
import { distanceOf, rangeOf } from './compare.ts';
import { factsOf } from './facts.ts';
import { percent, range, signed } from './format.ts';
import { type HeadlineNumber, headlineNumbers, headlineTried } from './headline-numbers.ts';
import { fewestFor } from './least-bases.ts';
import type { PrecisionOf } from './precision.ts';
import type { Metric } from './view.ts';

/** The numbers that open a report, in order; those of a session with what may be said of it beside the others. */
export function metricsOf(
  {
    topic,
    released,
    kind,
    sessions: lines,
    earlier,
  }: Pick<Publication, 'topic' | 'released' | 'kind' | 'sessions' | 'earlier'>,
  rate: ResponseRate,
  questionnaire: Questionnaire,
  claims: readonly SessionClaim[],
  precisionOf: PrecisionOf,
  texts: ReportTexts,
): [Metric, ...Metric[]] {
  const numbers = headlineNumbers(questionnaire, texts).flatMap((number): Metric[] => {
    const own = shownCounts(released, number.key);
    const metric = headlineMetric(number, own, texts, precisionOf(number.key));
    const compared =
      topic.kind === 'session' ? besideOthers(number, claims, texts) : meanOfSessions(number, own, lines, texts);
    const isUsed = number.key === questionnaire.headline.used;
    const beside = factsOf([compared, isUsed ? ableThen(earlier, texts) : undefined], texts);
    return [
      beside === '' ? metric : { ...metric, compared: beside },
      ...(isUsed ? triedMetric(released, questionnaire, precisionOf(number.key), texts) : []),
    ];
  });
  const { responses } = released;
  return [kind === 'interim' ? countedMetric(responses, texts) : responseMetric(responses, rate, texts), ...numbers];
}

/** What may be said of a session's number beside the other sessions. */
function besideOthers(
  { key }: HeadlineNumber,
  claims: readonly SessionClaim[],
  texts: ReportTexts,
): string | undefined {
  const claim = claims.find(({ number: { question } }) => question.id === key);
  if (claim === undefined) return undefined;
  const { verdict, apart } = claim;
  if (verdict !== 'clear') {
    return (verdict === 'small' ? texts.metric.small : texts.metric.unclear)({ range: rangeOf(apart, texts) });
  }
  return (apart.value > 0 ? texts.metric.above : texts.metric.below)(distanceOf(apart, texts));
}

/** How many could use it at the end of the training that is followed up; not of so few that it would be no percentage. */
function ableThen(earlier: Publication['earlier'], texts: ReportTexts): string | undefined {
  const { yes, no } = earlier?.able ?? { yes: 0, no: 0 };
  const then = share(yes, yes + no);
  return then === undefined || then.n < fewestFor.share
    ? undefined
    : texts.metric.ableThen({ percent: percent(then, texts), count: then.count, n: then.n });
}

/** Those who tried without success, beside those who have used it. */
function triedMetric(
  released: Released,
  questionnaire: Questionnaire,
  precision: Precision,
  texts: ReportTexts,
): Metric[] {
  const failed = headlineTried(released, questionnaire);
  return failed === undefined ? [] : [shareMetric(texts.metric.tried, shareIn(failed, precision), texts)];
}

/** Every session counted alike, where that differs by a point or more from every person counted alike. */
function meanOfSessions(
  number: HeadlineNumber,
  pooled: Counts | undefined,
  lines: readonly SessionLine[],
  texts: ReportTexts,
): string | undefined {
  const inPoints = (counts: Counts | undefined) => {
    const found = counts === undefined ? undefined : number.of(counts);
    if (found === undefined || found.n < fewestFor[number.unit]) return [];
    return [number.unit === 'share' ? found.value * 100 : found.value];
  };
  const [all] = inPoints(pooled);
  const each = lines.flatMap(({ released }) => inPoints(shownCounts(released, number.key)));
  if (all === undefined || each.length < 2) return undefined;
  const mean = each.reduce((total, value) => total + value, 0) / each.length;
  if (Math.abs(mean - all) < leastPointsApart) return undefined;
  return texts.metric.meanOfSessions({
    value: number.unit === 'share' ? percent(mean / 100, texts) : signed(mean, texts),
    sessions: each.length,
  });
}

/** By how many points two ways to take sessions together differ before both are said. */
const leastPointsApart = 1;

/** One number of the headline in words. */
export function headlineMetric(
  number: HeadlineNumber,
  counts: Counts | undefined,
  texts: ReportTexts,
  precision = simple,
): Metric {
  const { label } = number;
  const hidden = { label, value: texts.suppressed, of: '' };
  if (counts === undefined) return hidden;
  if (number.unit === 'share') {
    const share = number.of(counts);
    return share === undefined ? hidden : shareMetric(label, shareIn(share, precision), texts);
  }
  const nps = number.of(counts);
  return nps === undefined ? hidden : scoreMetric(label, scoreIn(nps, precision), texts);
}

/** A share with its interval; of few people how many of how many, which needs neither. */
export function shareMetric(label: string, share: Share, texts: ReportTexts): Metric {
  const of = texts.metric.ofN({ count: share.count, n: share.n });
  if (share.n < fewestFor.share) return { label, value: of, of: '' };
  return { label, value: percent(share, texts), of, range: range(share.interval, percent, texts) };
}

/** A net promoter score with its interval; of few people the three counts that it is made of. */
function scoreMetric(label: string, nps: Nps, texts: ReportTexts): Metric {
  const { n, promoters, passives, detractors, interval } = nps;
  if (n < fewestFor.score) {
    return { label, value: texts.metric.three({ promoters, passives, detractors }), of: texts.metric.ofThree };
  }
  return {
    label,
    value: signed(roundedScore(nps), texts),
    of: texts.summary.n({ n }),
    range: range(interval, signed, texts),
  };
}

/** How many answers are counted while others still come. */
function countedMetric(responses: number, texts: ReportTexts): Metric {
  return { label: texts.metric.responses, value: numberText(responses, texts.language), of: texts.metric.soFar };
}

/** How many answered, of how many where that is known. */
export function responseMetric(responses: number, rate: ResponseRate, texts: ReportTexts): Metric {
  const counted = { label: texts.metric.responses, value: numberText(responses, texts.language) };
  if (rate.kind === 'unknown') return { ...counted, of: texts.metric.unknownHeadcount };
  if (rate.kind === 'more') return { ...counted, of: texts.metric.moreThan({ people: rate.people }) };
  const { count, n } = rate;
  const of = factsOf([texts.metric.ofN({ count, n }), ...whereCounted(rate, texts)], texts);
  if (n < fewestFor.share) return { label: counted.label, value: of, of: '' };
  // No interval: the people who were there are counted, not sampled.
  return { label: texts.metric.responseRate, value: percent(rate, texts), of };
}

/** In how many sessions a response rate is known, where that is not all of them. */
export function whereCounted({ over }: Extract<ResponseRate, { kind: 'known' }>, texts: ReportTexts): string[] {
  return over.occasions === over.all ? [] : [texts.metric.inSessions({ sessions: over.occasions, all: over.all })];
}
