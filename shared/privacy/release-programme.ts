import type { ItemTypes } from '../questionnaire/items.ts';
import type { QuestionType } from '../questionnaire/question.ts';
import { type Counts, sum, type Tally } from '../tally/tally.ts';
import { type NextRelease, nextCounts } from './next-release.ts';
import { base, type Released, type ReleaseHistory, type Suppressed, smallestGroup, suppressed } from './release.ts';

/** One session of a programme: what it shows, and what there is. */
export interface ShownSession {
  readonly shown: Released;
  readonly tally: Tally;
}

/**
 * The release of a programme: for each item the sum of what its sessions show, so that nothing follows from programme
 * less sessions, nor when both are corrected. Sessions in which an item always had too few answers are counted together,
 * if they are at least two with enough people in all. What is joined so is shown only as this one difference, so it has
 * a history of its own, and people in it are in no other.
 */
export function releaseProgramme(
  types: ItemTypes,
  sessions: readonly ShownSession[],
  previous?: Released,
): NextRelease {
  const items: Record<string, Counts | Suppressed> = {};
  const histories: Record<string, ReleaseHistory> = {};
  let heldBack = false;
  for (const [key, type] of types) {
    const joined = joinedSessions(type, key, sessions).map(({ tally }) => tally.items[key] ?? {});
    const next = nextCounts(type, previous?.histories?.[key], total(joined));
    const parts = [...sessions.map(({ shown }) => shown.items[key]), next.counts].filter(isShown);
    items[key] = parts.length === 0 ? suppressed : total(parts);
    if (next.history !== undefined) histories[key] = next.history;
    heldBack ||= next.heldBack;
  }
  const responses = sessions.reduce((n, { shown }) => n + shown.responses, 0);
  const released = { responses, items };
  return { released: Object.keys(histories).length === 0 ? released : { ...released, histories }, heldBack };
}

/**
 * The sessions that never showed an item and have too few answers for it; none if that is one session alone. A session
 * that showed it once stays out: its people are in what it showed.
 */
export function joinedSessions(type: QuestionType, key: string, sessions: readonly ShownSession[]): ShownSession[] {
  const few = sessions.filter(({ shown, tally }) => {
    const people = base(type, tally.items[key] ?? {});
    return !isShown(shown.items[key]) && shown.histories?.[key] === undefined && people > 0 && people < smallestGroup;
  });
  return few.length < 2 ? [] : few;
}

function isShown(counts: Counts | Suppressed | undefined): counts is Counts {
  return counts !== undefined && counts !== suppressed;
}

function total(parts: readonly Counts[]): Counts {
  return sum(parts.map((counts) => ({ responses: 0, items: { counts } }))).items.counts ?? {};
}
