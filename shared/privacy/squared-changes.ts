import type { Ends } from './coarsening.ts';
import { largestSquares, leastSquares, type PairSums } from './possible-squares.ts';

/**
 * How carefully squared changes are shown. `open`: of how many people it stays open where they stood, before and now, each at
 * any place. `grain`: they are rounded up to so many above the least that is ever shown.
 */
interface Care {
  readonly open: number;
  readonly grain: number;
}

/** How carefully those of a scale between two ends are shown. */
function careOf({ from, to }: Ends): Care {
  const width = to - from;
  return width === fiveSteps.width ? fiveSteps : { open: knownToEachOther + openToOthers, grain: longestStride(width) };
}

/** Colleagues who know of each other where they stood. */
const knownToEachOther = 4;

/** More than are few, and one: whatever is true of some places may be true of so many that these four know nothing of. */
const openToOthers = 6;

/**
 * Of five steps all crowds of up to ten people were looked at, one by one: there it is enough that two more than those four
 * are left open, and squares need not be rounded. Fewer show more: with two, nobody who knows nothing but the sums finds
 * anything out either.
 */
const fiveSteps = { width: 4, open: knownToEachOther + 2, grain: 1 } as const;

/**
 * The most by which squares fall when, of two people whose changes are two steps apart or more, one goes a step up and the
 * other a step down, so that both sums stay: 2 (e - 1) for e steps apart, and twice the width are most.
 */
function longestStride(width: number): number {
  return 2 * (2 * width - 1);
}

/** How far the squares stay from the most that they can be: near it not every sum can be made, and gaps tell of few people. */
function leastDistance({ from, to }: Ends): number {
  return (to - from) ** 2;
}

/**
 * The sum of the squared changes of some people as it may be shown beside the sums of both sides: never less than it is when
 * any six or ten of them stand at any one place and all others change alike, so that a small one does not tell how alike they
 * changed. Undefined where it is nearly as large as those leave it to be, and of so few people that these two meet.
 *
 * What is computed of it, how much the changes differ, is therefore right or too large.
 *
 * Why it tells of nobody, on a scale of any width w. Let any ten people stand anywhere, at ten places. The others have what
 * is left of both sums (that it can be made is asked first), and their squares can be anything from `leastSquares` to
 * `largestSquares`, in strides of 2 (2 w - 1) at most. For while two of them, i and j, change by two steps or more apart,
 * one can go up by a step and the other down, before or now: were i, who changes less, at the end on both sides, or j, or one
 * of them on one side and the other on the other, then i would change by no less than j. So the squares go down, stride by
 * stride, until all change alike or by one step more, where they are least.
 *
 * What is shown is that the squares are at most the least bound; or that they lie in one grain, which is as long as the
 * longest stride; or that they are above the last grain below the most. The least bound is no less than the squares can be
 * with any ten: their squares and the least of the rest are a convex function of their ten changes that is the same in
 * whatever order these are, so it is largest where all ten go from end to end alike. And the largest that they can be with any
 * ten is above the most bound: a crowd whose sides add up to z, counted from the lowest step, has squares of no more than
 * w min(z, 2 w n - z), and can have all but w^2 of it. Of ten at one place each and this for the rest, the least is where all
 * are at the highest step or all at the lowest, where the bound is w^2 below; elsewhere it is higher by more than w. So
 * whatever is shown, there is a crowd like that with any ten: with four whom somebody knows, and six of any kind whom nobody
 * knows. A number of people that can be six or more is never known to be one to four, nor to be that to within one.
 */
export function shownSquares(sums: PairSums, ends: Ends, squares: number): number | undefined {
  const bounds = boundsOfSquares(sums, ends);
  if (bounds === undefined) return undefined;
  const { grain } = careOf(ends);
  const grains = Math.max(0, Math.ceil((squares - bounds.least) / grain));
  const shown = bounds.least + grains * grain;
  return shown > bounds.most ? undefined : shown;
}

/** Between which the squares are shown, in what grains; undefined where they never are. These follow from the shown sums alone. */
export function boundsOfSquares(
  sums: PairSums,
  ends: Ends,
  { open, grain }: Care = careOf(ends),
): { least: number; most: number; grain: number } | undefined {
  const rests = placesBetween(ends).map(({ before, now }) => ({
    taken: open * (now - before) ** 2,
    rest: { people: sums.people - open, before: sums.before - open * before, now: sums.now - open * now },
  }));
  if (!rests.every(({ rest }) => isPossible(rest, ends))) return undefined;
  const least = Math.max(...rests.map(({ taken, rest }) => taken + leastSquares(rest)));
  const most = Math.min(...rests.map(({ taken, rest }) => taken + largestSquares(rest, ends))) - leastDistance(ends);
  return least > most ? undefined : { least, most, grain };
}

/** All places of a pair. */
function placesBetween({ from, to }: Ends): { before: number; now: number }[] {
  const steps = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  return steps.flatMap((before) => steps.map((now) => ({ before, now })));
}

function isPossible({ people, before, now }: PairSums, { from, to }: Ends): boolean {
  return [before, now].every((sum) => sum >= from * people && sum <= to * people);
}
