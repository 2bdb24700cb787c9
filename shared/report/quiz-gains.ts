import { shownCounts } from '../privacy/release.ts';
import type { Publication } from '../publication/publication.ts';
import { comparableQuestions } from '../questionnaire/comparable-questions.ts';
import type { QuestionOf } from '../questionnaire/question.ts';
import { questionsIn } from '../questionnaire/question-by-id.ts';
import type { Questionnaire } from '../questionnaire/schema.ts';
import { normalisedGain, type RightAnswers, together } from '../statistics/normalised-gain.ts';
import type { Ratio } from '../statistics/rounding.ts';
import type { Counts } from '../tally/tally.ts';
import { fewestFor } from './least-bases.ts';
import { right } from './measure.ts';

/** The right answers to a knowledge check before and after, and what was gained. */
export interface QuizGain {
  /** Absent: all questions together. */
  readonly question?: QuestionOf<'check'>;
  readonly before: RightAnswers;
  readonly after: RightAnswers;
  readonly gain: ReturnType<typeof normalisedGain>;
}

/** What was gained, and where "before" was asked: earlier in the same form, or by the programme that this one follows. */
export interface QuizGains {
  readonly asked: 'same-form' | 'other-form';
  readonly gains: readonly QuizGain[];
}

/**
 * Knowledge checks that were asked before and after, of those that both show from as many answers on as a share is compared
 * from. Only what is shown of either is used, so nothing is told here that the two results do not tell: who gave both answers is
 * counted nowhere, and in two anonymous forms not known. Undefined where there are none.
 */
export function quizGains(
  { released, earlier }: Pick<Publication, 'released' | 'earlier'>,
  questionnaire: Questionnaire,
): QuizGains | undefined {
  const checks = questionsIn(questionnaire).filter((each) => each.type === 'check');
  const again = checks.flatMap((question) => {
    if (question.again === undefined) return [];
    return gainOf(question, shownCounts(released, question.again), shownCounts(released, question.id));
  });
  if (again.length > 0) return { asked: 'same-form', gains: withAll(again) };
  const since = comparableQuestions(questionnaire).flatMap((question) =>
    question.type === 'check' ? gainOf(question, earlier?.items[question.id], shownCounts(released, question.id)) : [],
  );
  return since.length > 0 ? { asked: 'other-form', gains: withAll(since) } : undefined;
}

function gainOf(
  question: QuestionOf<'check'>,
  ...counts: readonly [Counts | undefined, Counts | undefined]
): QuizGain[] {
  const [before, after] = counts.map((each) => each && right(question, each));
  if (before === undefined || after === undefined) return [];
  if (before.n < fewestFor.share || after.n < fewestFor.share) return [];
  return [{ question, before, after, gain: normalisedGain(before, after) }];
}

function withAll(gains: readonly QuizGain[]): QuizGain[] {
  if (gains.length < 2) return [...gains];
  const [before, after] = [together(gains.map((each) => each.before)), together(gains.map((each) => each.after))];
  return [...gains, { before, after, gain: normalisedGain(before, after) }];
}

/** What was gained as a ratio; undefined where there is none. */
export function gainRatio({ gain }: QuizGain): Ratio | undefined {
  return typeof gain === 'string' ? undefined : gain;
}
