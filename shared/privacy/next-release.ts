import type { ItemTypes } from '../questionnaire/items.ts';
import type { QuestionType } from '../questionnaire/question.ts';
import type { Counts, Tally } from '../tally/tally.ts';
import {
  type Released,
  type ReleaseHistory,
  releaseCounts,
  releaseSession,
  type Suppressed,
  suppressed,
} from './release.ts';
import { firstHistory, isSafe, withNext } from './release-history.ts';

/** A release, and whether answers that are there wait for others, because they would be about a few people alone. */
export interface NextRelease {
  readonly released: Released;
  readonly heldBack: boolean;
}

/** Under this name a history follows the number of responses; no question's id begins so. */
const responsesHistory = '_responses';

/**
 * The release of one session after those that there were: the first one if there was none. An item is shown anew when
 * the difference to all earlier releases is about enough people; else it stays as it was last shown. When the number of
 * responses itself changed by too few, everything stays. An item that too few people are left in is hidden.
 */
export function releaseNext(types: ItemTypes, previous: Released | undefined, tally: Tally): NextRelease {
  if (previous === undefined) return { released: releaseSession(types, tally), heldBack: false };
  const responses = nextResponses(previous, tally.responses);
  if (responses === undefined) return { released: previous, heldBack: true };
  const items: Record<string, Counts | Suppressed> = {};
  const histories: Record<string, ReleaseHistory> = responses.steps.length > 0 ? { [responsesHistory]: responses } : {};
  let heldBack = false;
  for (const [key, type] of types) {
    const next = nextCounts(type, historyOf(type, previous, key), tally.items[key] ?? {});
    items[key] = next.counts;
    if (next.history !== undefined && (next.counts === suppressed || next.history.steps.length > 1))
      histories[key] = next.history;
    heldBack ||= next.heldBack;
  }
  const released = { responses: tally.responses, items };
  return { released: Object.keys(histories).length === 0 ? released : { ...released, histories }, heldBack };
}

/** What was shown of an item so far; undefined when it never was. */
function historyOf(type: QuestionType, released: Released, key: string): ReleaseHistory | undefined {
  const counts = released.items[key] ?? suppressed;
  return released.histories?.[key] ?? (counts === suppressed ? undefined : firstHistory(type, counts));
}

/** What is shown of counts next, given what was shown of them so far. */
export function nextCounts(
  type: QuestionType,
  history: ReleaseHistory | undefined,
  current: Counts,
): { counts: Counts | Suppressed; history?: ReleaseHistory; heldBack: boolean } {
  const counts = releaseCounts(type, current);
  if (counts === suppressed) return { counts, ...(history === undefined ? {} : { history }), heldBack: false };
  const next = history === undefined ? firstHistory(type, counts) : withNext(type, history, counts);
  if (next !== undefined) return { counts: next.shown, history: next, heldBack: false };
  return { counts: history?.shown ?? suppressed, ...(history === undefined ? {} : { history }), heldBack: true };
}

/** The first number is never of few people alone: it says only that they answered, so it is no step. */
function nextResponses({ responses, histories }: Released, now: number): ReleaseHistory | undefined {
  const steps = histories?.[responsesHistory]?.steps ?? [];
  if (now === responses) return { shown: {}, steps };
  const next = [...steps, [now - responses, 0] as const];
  return isSafe(next) ? { shown: {}, steps: next } : undefined;
}
