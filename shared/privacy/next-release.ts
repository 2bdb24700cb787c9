import type { Counts, Tally } from '../tally/tally.ts';
import { withoutEarlierForms } from './earlier-form.ts';
import { type ItemRule, type ItemRules, isShownOnce } from './item-rules.ts';
import {
  base,
  type Released,
  type ReleaseHistory,
  releaseCounts,
  releaseSession,
  type Suppressed,
  smallestGroup,
  suppressed,
} from './release.ts';
import { firstHistory, isSafe, withNext } from './release-history.ts';

/** A release, and whether some items stay as they were last shown, because the difference would be about a few people. */
export interface NextRelease {
  readonly released: Released;
  readonly heldBack: boolean;
}

/** Under this name a history follows the number of responses; no question's id begins so. */
export const responsesHistory = '_responses';

/**
 * The release of a session that is over, after those that there were. Its first one has everybody: interim ones have left
 * enough people out (see `releaseInterim`). An item is shown anew when the difference to all earlier releases is about
 * enough people; else, which only deletions can bring about, it stays as it was last shown. When the number of responses
 * changed by too few after the first one, everything stays. An item that too few people are left in is hidden.
 *
 * @param isFirst whether all releases before it were interim ones
 */
export function releaseNext(
  rules: ItemRules,
  previous: Released | undefined,
  tally: Tally,
  isFirst = false,
): NextRelease {
  if (previous === undefined) return { released: releaseSession(rules, tally), heldBack: false };
  const before = withoutEarlierForms(previous, rules);
  const responses = isFirst ? { shown: {}, steps: [] } : nextResponses(before, tally.responses);
  if (responses === undefined) return { released: previous, heldBack: true };
  return releaseAfter(rules, before, tally, { responses, next: nextCounts });
}

/**
 * The release of a session that still takes answers, after those that there were. It is of some of those who have answered:
 * `tally` has them, `leftOut` has the others, who are never shown before the final release. An item is shown only when enough
 * of the others answered it too, so that the final release differs by enough people from each interim one. What can tell
 * who somebody is is shown once, in the final release.
 */
export function releaseInterim(
  rules: ItemRules,
  previous: Released | undefined,
  { tally, leftOut }: { readonly tally: Tally; readonly leftOut: Tally },
): NextRelease {
  const before = withoutEarlierForms(previous ?? { responses: 0, items: {} }, rules);
  const responses = previous === undefined ? { shown: {}, steps: [] } : nextResponses(before, tally.responses);
  if (responses === undefined) return { released: before, heldBack: true };
  return releaseAfter(rules, before, tally, {
    responses,
    next(rule, history, counts, key) {
      if (isShownOnce(rule) || base(rule.type, leftOut.items[key] ?? {}) < smallestGroup) {
        return { counts: history?.shown ?? suppressed, history, heldBack: false };
      }
      return nextCounts(rule, history, counts);
    },
  });
}

/** What is shown of an item next. */
interface NextCounts {
  readonly counts: Counts | Suppressed;
  /** Undefined for what was never shown. */
  readonly history: ReleaseHistory | undefined;
  readonly heldBack: boolean;
}

function releaseAfter(
  rules: ItemRules,
  previous: Released,
  tally: Tally,
  how: {
    readonly responses: ReleaseHistory;
    next(rule: ItemRule, history: ReleaseHistory | undefined, current: Counts, key: string): NextCounts;
  },
): NextRelease {
  const items: Record<string, Counts | Suppressed> = {};
  const { responses } = how;
  const histories: Record<string, ReleaseHistory> = responses.steps.length > 0 ? { [responsesHistory]: responses } : {};
  let heldBack = false;
  for (const [key, rule] of rules) {
    const next = how.next(rule, historyOf(rule, previous, key), tally.items[key] ?? {}, key);
    items[key] = next.counts;
    if (next.history !== undefined && (next.counts === suppressed || next.history.steps.length > 1))
      histories[key] = next.history;
    heldBack ||= next.heldBack;
  }
  const released = { responses: tally.responses, items };
  return { released: Object.keys(histories).length === 0 ? released : { ...released, histories }, heldBack };
}

/** What was shown of an item so far; undefined when it never was. */
function historyOf({ type, coarsening }: ItemRule, released: Released, key: string): ReleaseHistory | undefined {
  const counts = released.items[key] ?? suppressed;
  // What is shown once has no history but itself.
  const before = coarsening === undefined ? released.histories?.[key] : undefined;
  return before ?? (counts === suppressed ? undefined : firstHistory(type, counts));
}

/** What is shown of counts next, given what was shown of them so far. */
function nextCounts(rule: ItemRule, history: ReleaseHistory | undefined, current: Counts): NextCounts {
  const counts = releaseCounts(rule, current);
  if (counts === suppressed) return { counts, history, heldBack: false };
  if (history === undefined) return { counts, history: firstHistory(rule.type, counts), heldBack: false };
  // What can tell who somebody is is shown once: classes that change would tell of those between them.
  if (isShownOnce(rule)) return { counts: history.shown, history, heldBack: false };
  const next = withNext(rule.type, history, counts);
  if (next !== undefined) return { counts: next.shown, history: next, heldBack: false };
  return { counts: history.shown, history, heldBack: true };
}

/** The first number is never of few people alone: it says only that they answered, so it is no step. */
function nextResponses({ responses, histories }: Released, now: number): ReleaseHistory | undefined {
  const steps = histories?.[responsesHistory]?.steps ?? [];
  if (now === responses) return { shown: {}, steps };
  const next = [...steps, [now - responses, 0] as const];
  return isSafe(next) ? { shown: {}, steps: next } : undefined;
}
