import { bestStep, leastStep } from '../privacy/coarsening.ts';
import { base } from '../privacy/release.ts';
import { squaresCategory } from '../privacy/summed-sides.ts';
import type { Question, QuestionOf } from '../questionnaire/question.ts';
import { isSatisfiedStep, scaleSteps } from '../questionnaire/scale-steps.ts';
import { agreed } from '../questionnaire/values.ts';
import { type Distribution, distribution } from '../statistics/distribution.ts';
import { type FiveSteps, stepDistribution, topTwoBox } from '../statistics/five-point.ts';
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

/** The mean and spread of a five-point question. */
export function fivePointDistribution(counts: Counts): Distribution | undefined {
  return stepDistribution(fiveSteps(counts));
}

/** A five-point question's share of 4 and 5, and its mean and spread. Undefined when nobody answered. */
export function rating(counts: Counts): { readonly share: Share; readonly spread: Distribution } | undefined {
  const share = satisfied(counts);
  const spread = fivePointDistribution(counts);
  return share && spread && { share, spread };
}

/** The steps of a five-point question with how often each was given; not applicable is not one of them. */
export function fiveSteps(counts: Counts): FiveSteps {
  const of = (step: number) => counts[String(step)] ?? 0;
  return [of(1), of(2), of(3), of(4), of(5)];
}

/** The mean and spread of a question on a scale of its own. */
export function scaleDistribution(scale: QuestionOf<'scale'>, counts: Counts): Distribution | undefined {
  return distribution(scaleSteps(scale).map((step) => [step, counts[step] ?? 0]));
}

/** The share of satisfied people of a question that has one: the best two steps of five, or from the step on that the scale names. */
export function ratedShare(question: Question, counts: Counts): Share | undefined {
  if (question.type === 'five-point') return satisfied(counts);
  if (question.type !== 'scale' || question.satisfied === undefined) return undefined;
  const count = scaleSteps(question)
    .filter((step) => isSatisfiedStep(question, step))
    .reduce((total, step) => total + (counts[step] ?? 0), 0);
  return share(count, base('scale', counts));
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
export function gain(counts: Counts): Gain | undefined {
  const { before = 0, now = 0, [squaresCategory]: squares } = counts;
  return gainOf({ n: base('pair', counts), before, now, squares }, { least: leastStep, best: bestStep });
}

/** The mean of the ranks that an option got, over the people who gave it one. Undefined when nobody did. */
export function meanRank(option: string, ranks: number, counts: Counts): Distribution | undefined {
  return distribution(Array.from({ length: ranks }, (_, at) => [at + 1, counts[`${option}:${at + 1}`] ?? 0]));
}
