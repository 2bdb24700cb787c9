import { base } from '../privacy/release.ts';
import { squaresCategory } from '../privacy/summed-sides.ts';
import type { Question, QuestionOf } from '../questionnaire/question.ts';
import { isSatisfiedStep } from '../questionnaire/scale-steps.ts';
import { isStepped, pairScale, type SteppedQuestion, scaleOf, scaleSteps } from '../questionnaire/step-numbers.ts';
import { agreed } from '../questionnaire/values.ts';
import { type Distribution, distribution } from '../statistics/distribution.ts';
import { type FiveSteps, outOfHundred, topTwoBox } from '../statistics/five-point.ts';
import { type Gain, gainOf } from '../statistics/gain.ts';
import { type Nps, netPromoterScore } from '../statistics/nps.ts';
import { type Share, share } from '../statistics/share.ts';
import type { Counts } from '../tally/tally.ts';

/** How often each value of a scale was given, from the lowest; not applicable is not one of them. */
function scaleCounts(counts: Counts, lowest: number, highest: number): number[] {
  return Array.from({ length: highest - lowest + 1 }, (_, at) => counts[String(lowest + at)] ?? 0);
}

/** Top-2-box of a five-point question: the share of 4 and 5. */
export function satisfied(counts: Counts): Share | undefined {
  return topTwoBox(fiveSteps(counts));
}

/** What the answers to a question on a scale say. */
export interface Rating {
  readonly spread: Distribution;
  /** Of satisfied people, where the scale says who they are. */
  readonly share: Share | undefined;
}

/** The mean and spread of a question on a scale, and its share of satisfied people. Undefined when nobody answered. */
export function rating(question: SteppedQuestion, counts: Counts): Rating | undefined {
  const spread = scaleDistribution(question, counts);
  return spread && { spread, share: ratedShare(question, counts) };
}

/** The steps of a five-point question with how often each was given; not applicable is not one of them. */
export function fiveSteps(counts: Counts): FiveSteps {
  const of = (step: number) => counts[String(step)] ?? 0;
  return [of(1), of(2), of(3), of(4), of(5)];
}

/** The mean and spread of a question on a scale. */
export function scaleDistribution(question: SteppedQuestion, counts: Counts): Distribution | undefined {
  return distribution(scaleSteps(scaleOf(question)).map((step) => [step, counts[step] ?? 0]));
}

/** The share of satisfied people of a question that has one: the best two steps of five, or from the step on that the scale names. */
export function ratedShare(question: Question, counts: Counts): Share | undefined {
  if (!isStepped(question)) return undefined;
  const scale = scaleOf(question);
  return scale.satisfied === undefined ? undefined : shareOf(question, counts, (step) => isSatisfiedStep(scale, step));
}

/** The share of the best two steps of a scale, where its question wants that to be said. */
export function topTwoShare(question: QuestionOf<'scale'>, counts: Counts): Share | undefined {
  const { from, to, best, topTwo } = question;
  if (!topTwo) return undefined;
  return shareOf(question, counts, (step) => (best === 'low' ? step <= from + 1 : step >= to - 1));
}

function shareOf(
  question: SteppedQuestion,
  counts: Counts,
  isCounted: (step: number) => boolean | undefined,
): Share | undefined {
  const steps = scaleSteps(scaleOf(question)).filter((step) => isCounted(step));
  const count = steps.reduce((total, step) => total + (counts[step] ?? 0), 0);
  return share(count, base(question.type, counts));
}

/** A mean of a scale as the score out of a hundred that is usual in China (百分制), where the scale carries it: each step the same part of 100. */
export function hundredOf(question: SteppedQuestion, mean: number): number | undefined {
  if (question.type === 'zero-to-ten' || (question.type === 'scale' && !question.ofHundred)) return undefined;
  const { from, to, best } = scaleOf(question);
  const place = best === 'low' ? to - mean + 1 : mean - from + 1;
  return outOfHundred(place, to - from + 1);
}

/** The net promoter score of a zero-to-ten question. */
export function recommendation(counts: Counts): Nps | undefined {
  const total = (from: number, to: number) => scaleCounts(counts, from, to).reduce((n, count) => n + count, 0);
  return netPromoterScore(total(9, 10), total(7, 8), total(0, 6));
}

/** The share of the options marked favourable. */
export function favourable(question: QuestionOf<'one'>, counts: Counts): Share | undefined {
  const ids = question.options.filter((option) => option.favourable).map((option) => option.id);
  return share(
    ids.reduce((n, id) => n + (counts[id] ?? 0), 0),
    base('one', counts),
  );
}

/** The share of those who tried without success; undefined where no option says so. */
export function tried({ options }: Pick<QuestionOf<'one'>, 'options'>, counts: Counts): Share | undefined {
  const failed = options.filter((option) => option.tried);
  return failed.length === 0
    ? undefined
    : share(
        failed.reduce((n, { id }) => n + (counts[id] ?? 0), 0),
        base('one', counts),
      );
}

/** The share of those who chose the right option of a knowledge check. */
export function right({ options }: Pick<QuestionOf<'check'>, 'options'>, counts: Counts): Share | undefined {
  const count = options.reduce((total, option) => (option.right ? total + (counts[option.id] ?? 0) : total), 0);
  return share(count, base('check', counts));
}

/** The share of those who agreed, of all who were asked. */
export function consented(counts: Counts): Share | undefined {
  return share(counts[agreed] ?? 0, base('consent', counts));
}

/** The gain of a pair question, over complete pairs: from what is shown of them, how many there are and their sums. */
export function gain(question: QuestionOf<'pair'>, counts: Counts): Gain | undefined {
  const { before = 0, now = 0, [squaresCategory]: squares } = counts;
  const { from, to, best } = pairScale(question);
  const goodEnd = { high: to, low: from, middle: undefined, none: undefined }[best];
  return gainOf({ n: base('pair', counts), before, now, squares }, { from, to, best: goodEnd });
}

/** The mean of the ranks that an option got, over the people who gave it one. Undefined when nobody did. */
export function meanRank(option: string, ranks: number, counts: Counts): Distribution | undefined {
  return distribution(Array.from({ length: ranks }, (_, at) => [at + 1, counts[`${option}:${at + 1}`] ?? 0]));
}
