import type { Ratio } from './rounding.ts';

/** Right answers of all answers: how many people gave the right one, of how many. */
export type RightAnswers = Ratio;

/**
 * Of the right answers that were missing before, the part that is there after: (after - before) / (100 - before), with the
 * percentages of a whole group. Hake (1998), Interactive-engagement versus traditional methods, American Journal of Physics
 * 66, 64-74. From the integers: an exact ratio.
 *
 * `full`: all were right before, so that nothing could be gained; `fewer`: fewer are right after, for which the measure is not
 * meant (Marx and Cummings (2007), Normalized change, American Journal of Physics 75, 87-91).
 */
export function normalisedGain(before: RightAnswers, after: RightAnswers): Ratio | 'full' | 'fewer' {
  const gained = after.count * before.n - before.count * after.n;
  const missing = after.n * (before.n - before.count);
  if (gained < 0) return 'fewer';
  return missing === 0 ? 'full' : { count: gained, n: missing };
}

/** The answers to several questions together: each answer counts once, so it is no mean of percentages. */
export function together(all: readonly RightAnswers[]): RightAnswers {
  return all.reduce(({ count, n }, each) => ({ count: count + each.count, n: n + each.n }), { count: 0, n: 0 });
}
