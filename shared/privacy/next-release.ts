import type { ItemTypes } from '../questionnaire/items.ts';
import type { QuestionType } from '../questionnaire/question-schema.ts';
import type { Counts, Tally } from '../tally/tally.ts';
import { type Released, releaseCounts, releaseSession, type Trail } from './release.ts';
import { firstTrail, isSafe, withNext } from './release-history.ts';

/** A release, and whether answers that are there wait for others, because they would be about a few people alone. */
export interface NextRelease {
  readonly released: Released;
  readonly heldBack: boolean;
}

/** Under this name a trail follows the number of responses; no question's id begins so. */
const responsesTrail = '_responses';

/**
 * The release of one session after those that there were: the first one if there was none. An item is shown anew when
 * the difference to all earlier releases is about enough people; else it stays as it was last shown. When the number of
 * responses itself changed by too few, everything stays. An item that too few people are left in is hidden.
 */
export function releaseNext(types: ItemTypes, previous: Released | undefined, tally: Tally): NextRelease {
  if (previous === undefined) return { released: releaseSession(types, tally), heldBack: false };
  const responses = nextResponses(previous, tally.responses);
  if (responses === undefined) return { released: previous, heldBack: true };
  const items: Record<string, Counts | 'hidden'> = {};
  const trails: Record<string, Trail> = responses.steps.length > 0 ? { [responsesTrail]: responses } : {};
  let heldBack = false;
  for (const [key, type] of types) {
    const next = nextCounts(type, trailOf(type, previous, key), tally.items[key] ?? {});
    items[key] = next.counts;
    if (next.trail !== undefined && (next.counts === 'hidden' || next.trail.steps.length > 1)) trails[key] = next.trail;
    heldBack ||= next.heldBack;
  }
  const released = { responses: tally.responses, items };
  return { released: Object.keys(trails).length === 0 ? released : { ...released, trails }, heldBack };
}

/** What was shown of an item so far; undefined when it never was. */
export function trailOf(type: QuestionType, released: Released, key: string): Trail | undefined {
  const counts = released.items[key] ?? 'hidden';
  return released.trails?.[key] ?? (counts === 'hidden' ? undefined : firstTrail(type, counts));
}

/** What is shown of counts next, given what was shown of them so far. */
export function nextCounts(
  type: QuestionType,
  trail: Trail | undefined,
  current: Counts,
): { counts: Counts | 'hidden'; trail?: Trail; heldBack: boolean } {
  const counts = releaseCounts(type, current);
  if (counts === 'hidden') return { counts, ...(trail === undefined ? {} : { trail }), heldBack: false };
  const next = trail === undefined ? firstTrail(type, counts) : withNext(type, trail, counts);
  if (next !== undefined) return { counts: next.shown, trail: next, heldBack: false };
  return { counts: trail?.shown ?? 'hidden', ...(trail === undefined ? {} : { trail }), heldBack: true };
}

/** The first number is never of few people alone: it says only that they answered, so it is no step. */
function nextResponses({ responses, trails }: Released, now: number): Trail | undefined {
  const steps = trails?.[responsesTrail]?.steps ?? [];
  if (now === responses) return { shown: {}, steps };
  const next = [...steps, [now - responses, 0] as const];
  return isSafe(next) ? { shown: {}, steps: next } : undefined;
}
