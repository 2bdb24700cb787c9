import type { Exclusion } from '../programme/exclusion.ts';
import { type AnswerClass, areSame } from '../response/answer-classes.ts';
import type { CountedSet, Publication } from './publication.ts';
import type { Publications } from './publications.ts';

/** The sets of answers that the publications of a session were of so far, in the order of time. */
export function countedSets(latest: Publication | undefined): readonly CountedSet[] {
  if (latest === undefined) return [];
  return latest.counted ?? [{ number: latest.number, kind: latest.kind, without: [] }];
}

/** The classes that a publication leaves out: as the last of the sets tells, or, where it repeats an earlier one, as is said of it. */
export function leftOutOf(
  publication: Pick<Publication, 'number' | 'counted' | 'exclusion'> | undefined,
): readonly AnswerClass[] {
  const last = publication?.counted?.at(-1);
  return last !== undefined && last.number === publication?.number
    ? last.without
    : (publication?.exclusion?.classes ?? []);
}

/** The classes that the publication of `headNumber` leaves out. */
export function leftOutOfHead(latest: Publication | undefined): readonly AnswerClass[] {
  return countedSets(latest).at(-1)?.without ?? [];
}

/** Throws where a publication would say that it leaves out other classes than it does. */
export function expectSaid(said: Pick<Exclusion, 'classes'> | undefined, without: readonly AnswerClass[]): void {
  if (areSame(said?.classes ?? [], without)) return;
  throw new Error(
    `a publication without "${without.join()}" would say that it is one without "${said?.classes.join() ?? ''}"`,
  );
}

/** The number of the publication that the next one that shows something new comes after: the latest that repeats none. */
export function headNumber(latest: Publication): number {
  return countedSets(latest).at(-1)?.number ?? latest.number;
}

/** The publication of `headNumber`. */
export async function headOf(
  latest: Publication | undefined,
  reports: Pick<Publications, 'findPublication'>,
): Promise<Publication | undefined> {
  if (latest === undefined) return undefined;
  const number = headNumber(latest);
  return number === latest.number ? latest : reports.findPublication(latest.topic, number);
}
