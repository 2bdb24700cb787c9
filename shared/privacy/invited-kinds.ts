import { smallestGroup } from './release.ts';

/** How many were invited of one kind of organisation. */
export interface InvitedKind {
  /** The id of its option; absent: all that are not named, together with those of whom it is not known. */
  readonly kind?: string;
  readonly people: number;
}

/**
 * How many people were invited by kind of organisation, so that no small kind is named: who reads that one was invited of some kind can tell
 * whose answer is whose. Small ones stand together with those of whom no kind is known; while all these are few, the smallest of the
 * others joins them. Nothing, where no two parts are left.
 *
 * @param options the kinds that there are
 * @param kinds that of each person
 */
export function invitedByKind(
  options: readonly string[],
  kinds: readonly (string | undefined)[],
): readonly InvitedKind[] {
  const counted = options.map((kind) => ({ kind, people: kinds.filter((each) => each === kind).length }));
  const named = counted.filter(({ people }) => people >= smallestGroup);
  // The smallest last; of two, the later one is given up first.
  const order = named.toSorted((one, other) => other.people - one.people);
  let rest = kinds.length - named.reduce((sum, { people }) => sum + people, 0);
  while (rest > 0 && rest < smallestGroup && order.length > 0) rest += order.pop()?.people ?? 0;
  const shown: InvitedKind[] = [
    ...named.filter((each) => order.includes(each)),
    ...(rest > 0 ? [{ people: rest }] : []),
  ];
  return shown.length > 1 ? shown : [];
}
