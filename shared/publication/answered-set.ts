import { responsesHistory } from '../privacy/next-release.ts';
import { smallestGroup } from '../privacy/release.ts';
import { isSafe } from '../privacy/release-history.ts';
import { type AnswerClass, answerClasses, areSame } from '../response/answer-classes.ts';
import type { CountedSet, Publication } from './publication.ts';

/**
 * What a publication without some classes of answers comes after. `first`: there was none. `next`: that without the same
 * classes, of the number that `after` has. `step`: one without other classes; what is between the two is told by their
 * difference. `repeat`: what it shows was shown before, by the one of that number.
 */
export type Course =
  | { readonly kind: 'first' }
  | { readonly kind: 'next' | 'step'; readonly after: Publication }
  | { readonly kind: 'repeat'; readonly number: number };

/**
 * Why classes can't be left out, or not be brought back. `few`: of fewer than five answers; `few-left`: fewer than five would
 * stay; `back`: reports have shown the answers and then left them out, and there is no earlier one to repeat; `shown`: the
 * number of answers would tell how few were deleted in between.
 */
export type Obstacle = 'few' | 'few-left' | 'back' | 'shown';

/** How many answers are in none of some classes. */
export type CountWithout = (classes: readonly AnswerClass[]) => number;

/** The sets of answers that the publications of a session were of so far, in the order of time. */
function countedSets(latest: Publication | undefined): readonly CountedSet[] {
  if (latest === undefined) return [];
  return latest.counted ?? [{ number: latest.number, kind: latest.kind, without: [] }];
}

/** The classes that a publication leaves out. */
export function leftOutOf(publication: Pick<Publication, 'exclusion'> | undefined): readonly AnswerClass[] {
  return publication?.exclusion?.classes ?? [];
}

/** The number of the publication that the next one that shows something new comes after: the latest that repeats none. */
export function headNumber(latest: Publication): number {
  return countedSets(latest).at(-1)?.number ?? latest.number;
}

/**
 * What a publication without these classes comes after; `back`, where there can be none.
 *
 * Whatever is shown anew stays within two rules, by which `isSafe` in `release-history.ts` holds: in the sequence of
 * publications that show something new everybody comes once and goes once, and each step is by five people or more. So a set
 * of answers that was published before comes back as it was published then, which tells nothing new.
 *
 * @param head the publication of `headNumber`
 */
export function courseOf(
  without: readonly AnswerClass[],
  latest: Publication | undefined,
  head: Publication | undefined,
): Course | 'back' {
  if (latest === undefined || head === undefined) return { kind: 'first' };
  const sets = countedSets(latest);
  if (areSame(sets.at(-1)?.without ?? [], without)) return { kind: 'next', after: head };
  const earlier = sets.findLast((set) => areSame(set.without, without) && set.number > 0 && set.kind !== 'interim');
  if (earlier !== undefined) return { kind: 'repeat', number: earlier.number };
  return bringsBack(sets, without) ? 'back' : { kind: 'step', after: head };
}

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
  const obstacle = obstacleBetween(countedSets(head).at(-1)?.without ?? [], without, count);
  if (obstacle !== undefined || head.kind === 'interim') return obstacle;
  const steps = head.released.histories?.[responsesHistory]?.steps ?? [];
  return isSafe([...steps, [count(without) - head.released.responses, 0]]) ? undefined : 'shown';
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

/** Whether somebody would be counted again who was counted once and then not: of whatever classes, as anybody may be in any. */
function bringsBack(sets: readonly CountedSet[], next: readonly AnswerClass[]): boolean {
  return combinations().some((classes) => {
    const isCounted = (without: readonly AnswerClass[]) => !classes.some((each) => without.includes(each));
    if (!isCounted(next)) return false;
    const went = sets.findLastIndex(({ without }) => !isCounted(without));
    return sets.slice(0, Math.max(0, went)).some(({ without }) => isCounted(without));
  });
}

function combinations(): AnswerClass[][] {
  return answerClasses
    .reduce<AnswerClass[][]>((all, each) => [...all, ...all.map((some) => [...some, each])], [[]])
    .slice(1);
}

/** The sets with that of one more publication; nothing, as long as none leaves anything out. */
export function countedAfter(
  previous: Publication | undefined,
  course: Course | { readonly kind: 'repeat' } | undefined,
  next: CountedSet,
): Pick<Publication, 'counted'> {
  const before = countedSets(previous);
  if (course?.kind === 'repeat') return { counted: before };
  if ([...before, next].every(({ without }) => without.length === 0)) return {};
  const isThrough = course?.kind === 'step' && isThroughEverybody(course.after, next.without);
  const through = isThrough ? [{ number: 0, kind: next.kind, without: [] }] : [];
  return { counted: withSet([...before, ...through], next) };
}

/** Whether everybody is reckoned to be shown between two publications: some people come then, and others go. */
export function isThroughEverybody(before: Publication, without: readonly AnswerClass[]): boolean {
  return before.kind === 'interim' && without.length > 0;
}

/** Of the publications of one set in a row, the last is kept. */
function withSet(sets: readonly CountedSet[], next: CountedSet): readonly CountedSet[] {
  const last = sets.at(-1);
  const isMore = last !== undefined && areSame(last.without, next.without) && last.number > 0;
  return [...(isMore ? sets.slice(0, -1) : sets), next];
}
