import type { QuestionType } from '../questionnaire/question.ts';
import { notApplicable } from '../questionnaire/values.ts';
import type { Counts } from '../tally/tally.ts';
import { base, type ReleaseHistory, type Step, smallestGroup } from './release.ts';

/** The history of counts that are shown for the first time. */
export function firstHistory(type: QuestionType, counts: Counts): ReleaseHistory {
  return { shown: counts, steps: [stepOf(type, counts)] };
}

/**
 * The history with one more release, the same history when the counts are those last shown, or undefined when they must not
 * be shown. Each category must move the same way, so that the difference is answers of people who came, or of people who
 * went; and the sizes of the steps must keep few people from being computed (see `isSafe`).
 */
export function withNext(type: QuestionType, history: ReleaseHistory, counts: Counts): ReleaseHistory | undefined {
  const change = changeOf(history.shown, counts);
  const moves = Object.values(change);
  if (moves.length === 0) return history;
  if (moves.some((move) => move > 0) && moves.some((move) => move < 0)) return undefined;
  const steps = [...history.steps, stepOf(type, change)];
  return isSafe(steps) ? { shown: counts, steps } : undefined;
}

/**
 * Whether nobody can compute the answers of fewer than `smallestGroup` people from releases that differ by these steps,
 * even if he knew who was counted in which release.
 *
 * What can be computed are sums of releases with any factors, so sums of steps. Each person comes in one step and goes in
 * at most one later step, so persons are the edges of a graph with the steps as nodes, and a sum of steps that is the
 * answers of a cohort splits into sums that take each step either once or not at all. The size of such a sum is the size
 * of its cohort. Hence it suffices that no choice of steps adds up to between 1 and `smallestGroup - 1` people, nor to
 * none but with people to whom the question did not apply. It is a little stricter than needed: sizes can also meet by
 * chance.
 */
export function isSafe(steps: readonly Step[]): boolean {
  if (steps.some(isSmall)) return false;
  // Where nobody went, sums only grow.
  if (steps.every(([people]) => people >= 0)) return true;
  const nobody: Step = [0, 0];
  const sums = new Map<string, Step>([[nobody.join(), nobody]]);
  for (const [people, aside] of steps) {
    for (const [otherPeople, otherAside] of [...sums.values()]) {
      const sum: Step = [people + otherPeople, aside + otherAside];
      if (isSmall(sum)) return false;
      sums.set(sum.join(), sum);
    }
    if (sums.size > mostSums) return false;
  }
  return true;
}

/** More different sums than this are not looked through: then nothing new is shown. */
const mostSums = 50_000;

function isSmall([people, aside]: Step): boolean {
  return Math.abs(people) < smallestGroup && (people !== 0 || aside !== 0);
}

function stepOf(type: QuestionType, counts: Counts): Step {
  return [base(type, counts), counts[notApplicable] ?? 0];
}

/** Category by category, the later counts less the earlier ones, without zeros. */
export function changeOf(earlier: Counts, later: Counts): Counts {
  const categories = new Set([...Object.keys(earlier), ...Object.keys(later)]);
  const changes = [...categories].map(
    (category) => [category, (later[category] ?? 0) - (earlier[category] ?? 0)] as const,
  );
  return Object.fromEntries(changes.filter(([, change]) => change !== 0));
}
