import { shownCounts } from '../privacy/release.ts';
import type { Publication } from '../publication/publication.ts';
import { questionsForAll } from '../questionnaire/comparable-questions.ts';
import { isRating, type RatingQuestion, scaleKey } from '../questionnaire/scale-steps.ts';
import type { Questionnaire } from '../questionnaire/schema.ts';
import { scaleOf, scaleSteps } from '../questionnaire/step-numbers.ts';
import { type Composite, compositeOf } from '../statistics/composite.ts';
import { type Cluster, designEffect } from '../statistics/design-effect.ts';
import { meanInterval } from '../statistics/mean.ts';
import type { Precision } from '../statistics/precision.ts';
import type { Counts } from '../tally/tally.ts';
import { fewestFor } from './least-bases.ts';
import { hundredOf, scaleDistribution } from './measure.ts';
import type { PrecisionOf } from './precision.ts';

/** An index over some questions, and of which section; without one, over all. */
export interface Index extends Composite {
  readonly page?: Questionnaire['pages'][number];
  /** The first of its questions: all of them are on its scale. */
  readonly first: RatingQuestion;
  /** The same out of a hundred, where the scale of all its questions carries that. */
  readonly ofHundred?: number;
}

/** One question is no index. */
const fewestQuestions = 2;

/**
 * The indexes of a publication: of each section, and over all sections where that is more than one of them. An index is of
 * questions that are asked of everybody on one scale, and complete: all of them are shown, of ten people or more. An index
 * over different scales would be a number of nothing.
 */
export function indexesOf(
  { released, sessions: lines }: Pick<Publication, 'released' | 'sessions'>,
  questionnaire: Questionnaire,
  precision: PrecisionOf,
): Index[] {
  const asked = questionsForAll(questionnaire).filter(isRating);
  const scales = [...new Set(asked.map(scaleKey))];
  const indexOf = (questions: readonly RatingQuestion[]): Index | undefined => {
    const means = questions.map((question) => {
      const { id } = question;
      const ofShare = precision(id);
      // Where sessions are a sample of others, how much they differ in this mean and not in the share.
      const isSample = ofShare.designEffect !== undefined;
      const ofMean = isSample
        ? effectOf(
            question,
            lines.map((line) => shownCounts(line.released, id)),
          )
        : ofShare;
      return meanOf(question, shownCounts(released, id), ofMean);
    });
    const complete = means.filter((mean) => mean !== undefined);
    const [first] = questions;
    if (first === undefined || complete.length < Math.max(fewestQuestions, questions.length)) return undefined;
    const composite = onSteps(compositeOf(complete), first);
    const hundreds = questions.map((question) => hundredOf(question, composite.value));
    const [ofHundred] = hundreds.includes(undefined) ? [] : hundreds;
    return { ...composite, first, ...(ofHundred !== undefined && { ofHundred }) };
  };
  return scales.flatMap((scale) => {
    const onScale = asked.filter((question) => scaleKey(question) === scale);
    const sections = questionnaire.pages.flatMap((page): Index[] => {
      const index = indexOf(onScale.filter((question) => page.questions.some(({ id }) => id === question.id)));
      return index === undefined ? [] : [{ ...index, page }];
    });
    const overall = indexOf(onScale);
    const isMore = overall !== undefined && sections.every(({ questions }) => questions < overall.questions);
    return [...sections, ...(isMore ? [overall] : [])];
  });
}

/** Near an end of the scale an interval passes it. */
function onSteps(composite: Composite, question: RatingQuestion): Composite {
  const { interval } = composite;
  const { from, to } = scaleOf(question);
  if (interval === undefined) return composite;
  return { ...composite, interval: { low: Math.max(from, interval.low), high: Math.min(to, interval.high) } };
}

/** The mean of a question with its interval; undefined where too few answered to have one. */
function meanOf(question: RatingQuestion, counts: Counts | undefined, precision: Precision) {
  const spread = counts === undefined ? undefined : scaleDistribution(question, counts);
  const interval = spread === undefined ? undefined : meanInterval(spread, precision);
  if (spread === undefined || interval === undefined || spread.n < fewestFor.share) return undefined;
  return { n: spread.n, value: spread.mean, interval };
}

/** The design effect of a mean over the sessions that show it. */
function effectOf(question: RatingQuestion, sessions: readonly (Counts | undefined)[]): Precision {
  const steps = scaleSteps(scaleOf(question));
  const clusters = sessions.flatMap((counts): Cluster[] =>
    counts === undefined ? [] : [steps.map((step) => [step, counts[step] ?? 0] as const)],
  );
  return clusters.length < 2 ? {} : { designEffect: designEffect(clusters) };
}
