import { type AnswerClass, answerClasses, areSame } from '../response/answer-classes.ts';
import { countedSets, leftOutOfHead } from './counted-sets.ts';
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
  if (areSame(leftOutOfHead(latest), without)) return { kind: 'next', after: head };
  const earlier = sets.findLast((set) => areSame(set.without, without) && set.number > 0 && set.kind !== 'interim');
  if (earlier !== undefined) return { kind: 'repeat', number: earlier.number };
  return bringsBack(sets, without) ? 'back' : { kind: 'step', after: head };
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
