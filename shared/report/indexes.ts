import { shownCounts } from '../privacy/release.ts';
import type { Publication } from '../publication/publication.ts';
import { comparableQuestions } from '../questionnaire/comparable-questions.ts';
import type { Questionnaire } from '../questionnaire/schema.ts';
import { type Composite, compositeOf } from '../statistics/composite.ts';
import { type Cluster, designEffect } from '../statistics/design-effect.ts';
import { stepDistribution } from '../statistics/five-point.ts';
import { meanInterval } from '../statistics/mean.ts';
import type { Precision } from '../statistics/precision.ts';
import type { Counts } from '../tally/tally.ts';
import { fewestFor } from './least-bases.ts';
import { fiveSteps } from './measure.ts';
import type { PrecisionOf } from './precision.ts';

/** An index over some questions, and of which section; without one, over all. */
export interface Index extends Composite {
  readonly page?: Questionnaire['pages'][number];
  /** The scale on which all its questions are. */
  readonly scale: string;
}

/** One question is no index. */
const fewestQuestions = 2;

/**
 * The indexes of a publication: of each section, and over all sections where that is more than one of them. An index is of
 * five-point questions that are asked of everybody on one scale, and complete: all of them are shown, of ten people or more.
 * An index over different scales would be a number of nothing.
 */
export function indexesOf(
  { released, sessions: lines }: Pick<Publication, 'released' | 'sessions'>,
  questionnaire: Questionnaire,
  precision: PrecisionOf,
): Index[] {
  const asked = comparableQuestions(questionnaire).filter((question) => question.type === 'five-point');
  const scales = [...new Set(asked.map(({ scale }) => scale))];
  const indexOf = (questions: typeof asked): Composite | undefined => {
    const means = questions.map(({ id }) => {
      const ofShare = precision(id);
      // Where sessions are a sample of others, how much they differ in this mean and not in the share.
      const isSample = ofShare.designEffect !== undefined;
      const ofMean = isSample ? effectOf(lines.map((line) => shownCounts(line.released, id))) : ofShare;
      return meanOf(shownCounts(released, id), ofMean);
    });
    const complete = means.filter((mean) => mean !== undefined);
    return complete.length < Math.max(fewestQuestions, questions.length) ? undefined : onSteps(compositeOf(complete));
  };
  return scales.flatMap((scale) => {
    const onScale = asked.filter((question) => question.scale === scale);
    const sections = questionnaire.pages.flatMap((page): Index[] => {
      const index = indexOf(onScale.filter((question) => page.questions.some(({ id }) => id === question.id)));
      return index === undefined ? [] : [{ ...index, page, scale }];
    });
    const overall = indexOf(onScale);
    const isMore = overall !== undefined && sections.every(({ questions }) => questions < overall.questions);
    return [...sections, ...(isMore ? [{ ...overall, scale }] : [])];
  });
}

/** Of steps from 1 to 5: near an end of the scale an interval passes it. */
function onSteps(composite: Composite): Composite {
  const { interval } = composite;
  if (interval === undefined) return composite;
  return { ...composite, interval: { low: Math.max(1, interval.low), high: Math.min(5, interval.high) } };
}

/** The mean of a question with its interval; undefined where too few answered to have one. */
function meanOf(counts: Counts | undefined, precision: Precision) {
  const spread = counts === undefined ? undefined : stepDistribution(fiveSteps(counts));
  const interval = spread === undefined ? undefined : meanInterval(spread, precision);
  if (spread === undefined || interval === undefined || spread.n < fewestFor.share) return undefined;
  return { n: spread.n, value: spread.mean, interval };
}

/** The design effect of a mean over the sessions that show it. */
function effectOf(sessions: readonly (Counts | undefined)[]): Precision {
  const clusters = sessions.flatMap((counts): Cluster[] =>
    counts === undefined ? [] : [fiveSteps(counts).map((count, at) => [at + 1, count] as const)],
  );
  return clusters.length < 2 ? {} : { designEffect: designEffect(clusters) };
}
