import type { Publication } from '../../publication/publication.ts';
import type { Questionnaire } from '../../questionnaire/schema.ts';
import { scoreIn, shareIn } from '../../statistics/precision.ts';
import { headlineFavourable, headlineRecommendation, headlineSatisfied, headlineTried } from '../headline-numbers.ts';
import { fewestFor } from '../least-bases.ts';
import type { PrecisionOf } from '../precision.ts';
import type { Finding } from './finding.ts';

/** Whether most are satisfied, or few, for sure; by the interval that stands beside it in the report. */
export function satisfiedOverall(
  { released }: Publication,
  questionnaire: Questionnaire,
  precisionOf: PrecisionOf,
): Finding[] {
  const found = headlineSatisfied(released, questionnaire);
  if (found === undefined || found.n < fewestFor.share) return [];
  const { interval } = shareIn(found, precisionOf(questionnaire.headline.satisfied ?? ''));
  if (interval.low > 0.5) return [{ kind: 'most-satisfied', share: found }];
  return interval.high < 0.5 ? [{ kind: 'few-satisfied', share: found }] : [];
}

/** What has become of it at work; by the interval that stands beside it in the report. */
export function usedOverall(
  { released }: Publication,
  questionnaire: Questionnaire,
  precisionOf: PrecisionOf,
): Finding[] {
  const share = headlineFavourable('used', released, questionnaire);
  if (share === undefined || share.n < fewestFor.share) return [];
  const { low, high } = shareIn(share, precisionOf(questionnaire.headline.used ?? '')).interval;
  return [{ kind: 'used', side: low > 0.5 ? 'most' : high < 0.5 ? 'few' : 'unclear', share }];
}

/** A share that fewer than one in ten have may be chance, and is no plan's subject. */
const leastTried = 0.1;

/** Whether many tried without success, for sure. */
export function triedInVain(
  { released }: Publication,
  questionnaire: Questionnaire,
  precisionOf: PrecisionOf,
): Finding[] {
  const share = headlineTried(released, questionnaire);
  if (share === undefined || share.n < fewestFor.share) return [];
  const { low } = shareIn(share, precisionOf(questionnaire.headline.used ?? '')).interval;
  return low > leastTried ? [{ kind: 'tried', share }] : [];
}

/** What else of the headline is poor by itself, whatever it is set beside; by the intervals that stand beside it in the report. */
export function poorNumbers(
  { released }: Publication,
  questionnaire: Questionnaire,
  precisionOf: PrecisionOf,
): Finding[] {
  const { able = '', recommend = '' } = questionnaire.headline;
  const share = headlineFavourable('able', released, questionnaire);
  const nps = headlineRecommendation(released, questionnaire);
  const isFew = share && share.n >= fewestFor.share && shareIn(share, precisionOf(able)).interval.high < 0.5;
  const isAgainst = nps && nps.n >= fewestFor.score && scoreIn(nps, precisionOf(recommend)).interval.high < 0;
  return [
    ...(isFew ? [{ kind: 'few-able', share } as const] : []),
    ...(isAgainst ? [{ kind: 'more-against', nps } as const] : []),
  ];
}
