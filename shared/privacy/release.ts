import type { QuestionType } from '../questionnaire/question-schema.ts';
import { kinds } from '../response/kinds/kinds.ts';
import type { Comments } from '../tally/comments.ts';
import { type Counts, sum, type Tally } from '../tally/tally.ts';

/** Numbers about fewer people than this are not shown. */
export const smallestGroup = 5;

/** Comments are shown from this many responses on. */
export const smallestGroupForComments = 10;

/** What may be shown of a set of responses: the counts of each item, or `hidden` when too few answered it. */
export interface Released {
  readonly responses: number;
  readonly items: Readonly<Record<string, Counts | 'hidden'>>;
}

/** Which items there are, with the type of each: it decides who counts as having answered. */
export type ItemTypes = ReadonlyMap<string, QuestionType>;

/** How many people's answers a count is about: not applicable and half-filled pairs are nobody's. */
export function base(type: QuestionType, counts: Counts): number {
  const { isPeople } = kinds[type];
  return Object.entries(counts).reduce((n, [cell, count]) => (isPeople(cell) ? n + count : n), 0);
}

/** The release of one session: an item is shown when at least `smallestGroup` people answered it. */
export function releaseSession(types: ItemTypes, tally: Tally): Released {
  const items = [...types].map(([key, type]) => [key, releaseCounts(type, tally.items[key] ?? {})]);
  return { responses: tally.responses, items: Object.fromEntries(items) };
}

/**
 * The release of a programme: for each item the sum over its sessions. A session that hides an item is only counted
 * when the hidden sessions together, at least two of them, reach the smallest group; otherwise programme less shown
 * sessions would give the hidden one away.
 */
export function releaseProgramme(types: ItemTypes, sessions: readonly Tally[]): Released {
  const items = [...types].map(([key, type]) => {
    const parts = sessions.map((tally) => tally.items[key] ?? {});
    const isShown = (counts: Counts) => base(type, counts) >= smallestGroup;
    const hidden = parts.filter((counts) => !isShown(counts) && base(type, counts) > 0);
    const hiddenPeople = hidden.reduce((n, counts) => n + base(type, counts), 0);
    const joined = hidden.length >= 2 && hiddenPeople >= smallestGroup ? hidden : [];
    const counted = sum(
      [...parts.filter(isShown), ...joined].map((counts) => ({ responses: 0, items: { [key]: counts } })),
    );
    return [key, releaseCounts(type, counted.items[key] ?? {})];
  });
  const responses = sessions.reduce((total, tally) => total + tally.responses, 0);
  return { responses, items: Object.fromEntries(items) };
}

function releaseCounts(type: QuestionType, counts: Counts): Counts | 'hidden' {
  if (base(type, counts) < smallestGroup) return 'hidden';
  return type === 'pair' ? Object.fromEntries(Object.entries(counts).filter(([cell]) => !cell.includes('-'))) : counts;
}

/** The comments that may be shown. */
export function releaseComments(responses: number, comments: Comments): Comments {
  return responses >= smallestGroupForComments ? comments : {};
}
