import type { ReportTexts } from '../i18n/texts.ts';
import { type Released, shownCounts } from '../privacy/release.ts';
import { questionById } from '../questionnaire/question-by-id.ts';
import type { Questionnaire } from '../questionnaire/schema.ts';
import type { Nps } from '../statistics/nps.ts';
import type { Share } from '../statistics/share.ts';
import type { Counts } from '../tally/tally.ts';
import { favourable, ratedShare, recommendation, tried } from './measure.ts';

/** A number of the headline: what it is called, and how it follows from the counts of its question. */
export type HeadlineNumber = { readonly key: string; readonly label: string } & (
  | Measured<'share', Share>
  | Measured<'score', Nps>
);

interface Measured<Unit, Value> {
  readonly unit: Unit;
  /** Undefined where nobody answered. */
  of(counts: Counts): Value | undefined;
}

/** Satisfied, having used it, recommending, able to use it: those that the questionnaire has a question for. */
export function headlineNumbers(questionnaire: Questionnaire, texts: ReportTexts): HeadlineNumber[] {
  const { headline } = questionnaire;
  const usedOf = (counts: Counts) => favourableOf(questionnaire, headline.used, counts);
  const ableOf = (counts: Counts) => favourableOf(questionnaire, headline.able, counts);
  const satisfiedOf = (counts: Counts) => satisfied(questionnaire, counts);
  return [
    ...asked(headline.satisfied, { label: texts.metric[satisfiedName(questionnaire)], unit: 'share', of: satisfiedOf }),
    ...asked(headline.used, { label: texts.metric.used, unit: 'share', of: usedOf }),
    ...asked(headline.recommend, { label: texts.metric.recommend, unit: 'score', of: recommendation }),
    ...asked(headline.able, { label: texts.metric.able, unit: 'share', of: ableOf }),
  ];
}

function asked(key: string | undefined, number: Unasked): HeadlineNumber[] {
  return key === undefined ? [] : [{ key, ...number }];
}

type Unasked = { readonly label: string } & (Measured<'share', Share> | Measured<'score', Nps>);

/** What the headline's share counts: satisfied people on five steps, favourable answers on a scale of its own, which may be one of agreement. */
export function satisfiedName(questionnaire: Questionnaire): 'satisfied' | 'favourable' {
  return headlineScale(questionnaire) === 'own' ? 'favourable' : 'satisfied';
}

/** The same as sentences about it tell the two apart. */
export function headlineScale(questionnaire: Questionnaire): 'own' | 'five' {
  return questionById(questionnaire, questionnaire.headline.satisfied)?.type === 'scale' ? 'own' : 'five';
}

/** The share of satisfied participants that leads the report, if the questionnaire asks for it and it may be shown. */
export function headlineSatisfied(released: Released, questionnaire: Questionnaire): Share | undefined {
  const counts = shownCounts(released, questionnaire.headline.satisfied);
  return counts === undefined ? undefined : satisfied(questionnaire, counts);
}

/** The share of those who can use what was taught, or have used it, in the same way. */
export function headlineFavourable(
  role: 'able' | 'used',
  released: Pick<Released, 'items'>,
  questionnaire: Questionnaire,
): Share | undefined {
  const key = questionnaire.headline[role];
  const counts = shownCounts(released, key);
  return counts === undefined ? undefined : favourableOf(questionnaire, key, counts);
}

/** The share of those who tried to use it without success, of all who said whether they have; where the question offers that. */
export function headlineTried(released: Pick<Released, 'items'>, questionnaire: Questionnaire): Share | undefined {
  const { used } = questionnaire.headline;
  const [question, counts] = [questionById(questionnaire, used), shownCounts(released, used)];
  return question?.type === 'one' && counts !== undefined ? tried(question, counts) : undefined;
}

/** The net promoter score, in the same way. */
export function headlineRecommendation(released: Released, { headline }: Questionnaire): Nps | undefined {
  const counts = shownCounts(released, headline.recommend);
  return counts === undefined ? undefined : recommendation(counts);
}

function satisfied(questionnaire: Questionnaire, counts: Counts): Share | undefined {
  const question = questionById(questionnaire, questionnaire.headline.satisfied);
  return question && ratedShare(question, counts);
}

function favourableOf(questionnaire: Questionnaire, id: string | undefined, counts: Counts): Share | undefined {
  const question = questionById(questionnaire, id);
  return question?.type === 'one' ? favourable(question, counts) : undefined;
}
