import type { ReportTexts } from '../i18n/en.ts';
import { type Released, smallestGroup } from '../privacy/release.ts';
import type { Questionnaire } from '../questionnaire/schema.ts';
import { type Share, share } from '../statistics/share.ts';
import type { Counts } from '../tally/tally.ts';
import { percent, range, signed } from './format.ts';
import { favourable, recommendation, satisfied } from './measure.ts';
import type { Metric } from './view.ts';

/** The share of satisfied participants that leads the report, if the questionnaire asks for it and it may be shown. */
export function headlineSatisfied(released: Released, { headline }: Questionnaire): Share | undefined {
  const counts = shown(released, headline.satisfied);
  return counts === undefined ? undefined : satisfied(counts);
}

/** The numbers that open a report, in order; only those that the questionnaire has a question for. */
export function metricsOf(
  released: Released,
  headcount: number | undefined,
  questionnaire: Questionnaire,
  texts: ReportTexts,
): [Metric, ...Metric[]] {
  const { headline } = questionnaire;
  return [
    responseMetric(released.responses, headcount, texts),
    ...(headline.satisfied === undefined
      ? []
      : [shareMetric(texts.metric.satisfied, headlineSatisfied(released, questionnaire), texts)]),
    ...(headline.recommend === undefined ? [] : [npsMetric(shown(released, headline.recommend), texts)]),
    ...(headline.able === undefined
      ? []
      : [shareMetric(texts.metric.able, headlineAble(released, questionnaire), texts)]),
  ];
}

function responseMetric(responses: number, headcount: number | undefined, texts: ReportTexts): Metric {
  const rate = headcount === undefined ? undefined : share(responses, headcount);
  if (rate === undefined || headcount === undefined) {
    return { label: texts.metric.responses, value: String(responses), of: texts.metric.unknownHeadcount };
  }
  // No interval: the people who were there are counted, not sampled.
  return {
    label: texts.metric.responseRate,
    value: percent(rate.value),
    of: texts.metric.ofN(responses, headcount),
  };
}

function shareMetric(label: string, value: Share | undefined, texts: ReportTexts): Metric {
  if (value === undefined) return { label, value: texts.hidden(smallestGroup), of: '' };
  return {
    label,
    value: percent(value.value),
    of: texts.metric.ofN(value.count, value.n),
    range: range(value.interval, percent, texts),
  };
}

function npsMetric(counts: Counts | undefined, texts: ReportTexts): Metric {
  const label = texts.metric.recommend;
  const nps = counts === undefined ? undefined : recommendation(counts);
  if (nps === undefined) return { label, value: texts.hidden(smallestGroup), of: '' };
  return {
    label,
    value: signed(nps.value),
    of: texts.summary.n(nps.n),
    range: range(nps.interval, signed, texts),
  };
}

function headlineAble(released: Released, { pages, headline }: Questionnaire): Share | undefined {
  const question = pages.flatMap((page) => page.questions).find((each) => each.id === headline.able);
  const counts = shown(released, headline.able);
  return counts === undefined || question?.type !== 'one' ? undefined : favourable(question, counts);
}

function shown(released: Released, key: string | undefined): Counts | undefined {
  const counts = key === undefined ? undefined : released.items[key];
  return counts === 'hidden' ? undefined : counts;
}
