import { responsesHistory } from '../privacy/next-release.ts';
import { smallestGroup } from '../privacy/release.ts';
import { isSafe } from '../privacy/release-history.ts';
import { type AnswerClass, inOrder } from '../response/answer-classes.ts';
import { leftOutOfHead } from './counted-sets.ts';
import type { Course } from './course.ts';
import type { Publication } from './publication.ts';
import { toldBeside, toldInAll } from './told.ts';

/**
 * Why classes can't be left out, or not be brought back. `few`: of fewer than five answers; `few-left`: fewer than five would
 * stay; `back`: reports have shown the answers and then left them out, and there is no earlier one to repeat; `shown`: the
 * number of answers would tell how few were deleted in between.
 */
export type Obstacle = 'few' | 'few-left' | 'back' | 'shown';

/** How many answers are in none of some classes. */
export type CountWithout = (classes: readonly AnswerClass[]) => number;

/** Why a publication of these answers has to wait; undefined: it can be made. */
export function obstacleOf(
  without: readonly AnswerClass[],
  course: Course | 'back',
  count: CountWithout,
): Obstacle | undefined {
  if (course === 'back') return course;
  if (course.kind === 'next' || course.kind === 'repeat') return undefined;
  if (course.kind === 'first') return without.length === 0 ? undefined : obstacleBetween([], without, count);
  const { after: head } = course;
  const obstacle = obstacleBetween(leftOutOfHead(head), without, count);
  if (obstacle !== undefined || head.kind === 'interim') return obstacle;
  return tellsOfDeleted(head, without, count(without)) ? 'shown' : undefined;
}

/**
 * Whether so many answers would tell how few were deleted since an earlier report: beside its own number, beside what it told of a
 * class that is left out now, or beside what it told of all.
 */
function tellsOfDeleted(head: Publication, without: readonly AnswerClass[], now: number): boolean {
  const steps = head.released.histories?.[responsesHistory]?.steps ?? [];
  if (!isSafe([...steps, [now - head.released.responses, 0]])) return true;
  const leftOut = leftOutOfHead(head);
  const told = without.filter((each) => !leftOut.includes(each)).flatMap((each) => toldBeside(each, head) ?? []);
  return [...told, toldInAll(head)].some((before) => isFew(before - now));
}

function isFew(people: number): boolean {
  return people > 0 && people < smallestGroup;
}

function obstacleBetween(
  before: readonly AnswerClass[],
  after: readonly AnswerClass[],
  count: CountWithout,
): Obstacle | undefined {
  if (count(after) < smallestGroup) return 'few-left';
  const inBoth = count([...before, ...after]);
  const moving = [count(before) - inBoth, count(after) - inBoth].filter((people) => people > 0);
  return moving.length === 0 || moving.some((people) => people < smallestGroup) ? 'few' : undefined;
}

/** The sets of answers that `obstacleOf` counts, for who has to count them before. */
export function setsToCount(
  without: readonly AnswerClass[],
  latest: Publication | undefined,
): readonly (readonly AnswerClass[])[] {
  const before = leftOutOfHead(latest);
  return [before, without, inOrder([...before, ...without])];
}
