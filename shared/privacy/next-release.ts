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
  shownCounts,
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
 * The release of a session after one that counted other classes of answers. `isFirst` as for `releaseNext`.
 *
 * What was shown and can't be shown anew is hidden, not left as it was: it would count answers that the rest leaves out. So is
 * what is shown once, where it was. After interim reports some people come and others go at once: then it is reckoned as if
 * everybody had been shown in between, for in each of these two steps people only come, or only go.
 *
 * @param everybody after interim ones: all that those counted, and all that is counted now
 */
export function releaseOthers(
  rules: ItemRules,
  previous: Released,
  tally: Tally,
  { isFirst, everybody }: { readonly isFirst: boolean; readonly everybody?: Tally | undefined },
): NextRelease {
  const from = everybody === undefined ? previous : throughEverybody(rules, previous, everybody);
  const before = withoutOnce(rules, withoutEarlierForms(from, rules));
  const responses = isFirst ? { shown: {}, steps: [] } : nextResponses(before, tally.responses);
  if (responses === undefined) return { released: previous, heldBack: true };
  return releaseAfter(rules, before, tally, { responses, isOfOthers: true, next: nextCounts });
}

/** What would be shown of everybody, but for what is shown once: that has its first time after it. */
export function throughEverybody(rules: ItemRules, previous: Released, everybody: Tally): Released {
  const plain = new Map([...rules].filter(([, rule]) => !isShownOnce(rule)));
  return releaseNext(plain, previous, everybody, true).released;
}

/** A release after which what it shows once is not shown any more. */
function withoutOnce(rules: ItemRules, released: Released): Released {
  const once = [...rules].filter(([key, rule]) => isShownOnce(rule) && shownCounts(released, key) !== undefined);
  const over = [...(released.over ?? []), ...once.map(([key]) => key)];
  return over.length === 0 ? released : { ...released, over };
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
  { tally, leftOut, isOfOthers = false }: InterimTallies,
): NextRelease {
  const before = withoutEarlierForms(previous ?? { responses: 0, items: {} }, rules);
  const responses = previous === undefined ? { shown: {}, steps: [] } : nextResponses(before, tally.responses);
  if (responses === undefined) return { released: before, heldBack: true };
  return releaseAfter(rules, before, tally, {
    ...{ responses, isOfOthers },
    next(rule, history, counts, key) {
      if (isShownOnce(rule) || base(rule.type, leftOut.items[key] ?? {}) < smallestGroup) {
        return { counts: history?.shown ?? suppressed, history, heldBack: false, isAsBefore: true };
      }
      return nextCounts(rule, history, counts);
    },
  });
}

/** Who is counted by an interim release, and who is left out. `isOfOthers`: the one before it counted other classes of answers. */
interface InterimTallies {
  readonly tally: Tally;
  readonly leftOut: Tally;
  readonly isOfOthers?: boolean;
}

/** What is shown of an item next. */
interface NextCounts {
  readonly counts: Counts | Suppressed;
  /** Undefined for what was never shown. */
  readonly history: ReleaseHistory | undefined;
  readonly heldBack: boolean;
  /** They are those last shown, whatever there is now. */
  readonly isAsBefore?: boolean;
}

/** How the next release is made of the one before it. */
interface Way {
  readonly responses: ReleaseHistory;
  /** Whether the one before it counted other classes of answers. */
  readonly isOfOthers?: boolean;
  next(rule: ItemRule, history: ReleaseHistory | undefined, current: Counts, key: string): NextCounts;
}

function releaseAfter(rules: ItemRules, previous: Released, tally: Tally, way: Way): NextRelease {
  const items: Record<string, Counts | Suppressed> = {};
  const { responses } = way;
  const histories: Record<string, ReleaseHistory> = responses.steps.length > 0 ? { [responsesHistory]: responses } : {};
  const ofOthers: string[] = [];
  let heldBack = false;
  for (const [key, rule] of rules) {
    const { next, isHidden } = nextOf(key, rule, previous, tally, way);
    items[key] = next.counts;
    if (isHidden) ofOthers.push(key);
    if (next.history !== undefined && (next.counts === suppressed || next.history.steps.length > 1))
      histories[key] = next.history;
    heldBack ||= next.heldBack;
  }
  const released = {
    ...{ responses: tally.responses, items },
    ...(previous.over && { over: previous.over }),
    ...(ofOthers.length > 0 && { ofOthers }),
  };
  return { released: Object.keys(histories).length === 0 ? released : { ...released, histories }, heldBack };
}

const nothing: NextCounts = { counts: suppressed, history: undefined, heldBack: false };

/** What is shown of an item next. `isHidden`: what was shown of it is of other answers, and those of now can't be shown yet. */
function nextOf(
  key: string,
  rule: ItemRule,
  previous: Released,
  tally: Tally,
  way: Way,
): { readonly next: NextCounts; readonly isHidden: boolean } {
  if (previous.over?.includes(key)) return { next: nothing, isHidden: false };
  const next = way.next(rule, historyOf(rule, previous, key), tally.items[key] ?? {}, key);
  const isOfOthers = way.isOfOthers === true || previous.ofOthers?.includes(key) === true;
  if (!isOfOthers || next.history === undefined) return { next, isHidden: false };
  const isHidden = next.counts === suppressed || next.isAsBefore === true;
  return { next: isHidden ? { ...next, counts: suppressed } : next, isHidden };
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
  return { counts: history.shown, history, heldBack: true, isAsBefore: true };
}

/** The first number is never of few people alone: it says only that they answered, so it is no step. */
function nextResponses({ responses, histories }: Released, now: number): ReleaseHistory | undefined {
  const steps = histories?.[responsesHistory]?.steps ?? [];
  if (now === responses) return { shown: {}, steps };
  const next = [...steps, [now - responses, 0] as const];
  return isSafe(next) ? { shown: {}, steps: next } : undefined;
}
