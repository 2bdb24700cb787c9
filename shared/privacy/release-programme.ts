import type { QuestionType } from '../questionnaire/question.ts';
import { type Counts, sum, type Tally } from '../tally/tally.ts';
import type { NeighbourLine } from './coarsening.ts';
import type { ItemRule, ItemRules } from './item-rules.ts';
import { coarserEdges, commonEdges, edgesIn } from './neighbours.ts';
import { type NextCounts, type NextRelease, nextCounts } from './next-release.ts';
import {
  base,
  classed,
  type Released,
  type ReleaseHistory,
  releaseCounts,
  type Suppressed,
  smallestGroup,
  suppressed,
} from './release.ts';

/** One session of a programme: what it shows, and what there is. */
export interface ShownSession {
  readonly shown: Released;
  readonly tally: Tally;
}

/**
 * The release of a programme: for each item the sum of what its sessions show, so that nothing follows from programme
 * less sessions, nor when both are corrected. Sessions in which an item always had too few answers are counted together
 * (see `joinedSessions`). What is joined so is shown only as this one difference, so it has a history of its own, and
 * people in it are in no other. What can tell who somebody is is shown once; when sessions are added to the programme, it
 * is once more the sum of what the sessions show, without those that are joined.
 */
export function releaseProgramme(
  rules: ItemRules,
  sessions: readonly ShownSession[],
  previous?: Released,
  isOfMoreSessions = false,
): NextRelease {
  const items: Record<string, Counts | Suppressed> = {};
  const histories: Record<string, ReleaseHistory> = {};
  let heldBack = false;
  for (const [key, rule] of rules) {
    const next = nextOf(key, rule, sessions, { previous, isOfMoreSessions });
    items[key] = next.counts;
    if (next.history !== undefined) histories[key] = next.history;
    heldBack ||= next.heldBack;
  }
  const responses = sessions.reduce((n, { shown }) => n + shown.responses, 0);
  const released = { responses, items };
  return { released: Object.keys(histories).length === 0 ? released : { ...released, histories }, heldBack };
}

function nextOf(
  key: string,
  rule: ItemRule,
  sessions: readonly ShownSession[],
  { previous, isOfMoreSessions }: { readonly previous: Released | undefined; readonly isOfMoreSessions: boolean },
): NextCounts {
  if (rule.isOfProgramme) return { counts: suppressed, heldBack: false };
  const joined = total(joinedSessions(rule, key, sessions).map(({ tally }) => tally.items[key] ?? {}));
  const parts = sessions.map(({ shown }) => shown.items[key]).filter(isShown);
  if (rule.coarsening === undefined) return withJoined(parts, nextCounts(rule, previous?.histories?.[key], joined));
  const before = previous?.items[key];
  if (isShown(before) && !isOfMoreSessions) return { counts: before, heldBack: false };
  // Those who were joined before are in what was shown then; with others among them now, the difference would be those.
  const rest = isShown(before) ? {} : joined;
  if (rule.coarsening.kind === 'sums') return withJoined(parts, { counts: releaseCounts(rule, rest), heldBack: false });
  return { counts: inCommonClasses(rule.coarsening, rule.type, parts, rest), heldBack: false };
}

/** What sessions show of an item, and what is shown of those that are joined. */
function withJoined(parts: readonly Counts[], joined: NextCounts): NextCounts {
  const all = isShown(joined.counts) ? [...parts, joined.counts] : parts;
  return { ...joined, counts: all.length === 0 ? suppressed : total(all) };
}

/** The finest classes that all sessions show, and in which those who are joined are no few either. */
function inCommonClasses(
  line: NeighbourLine,
  type: QuestionType,
  parts: readonly Counts[],
  joined: Counts,
): Counts | Suppressed {
  const people = base(type, joined);
  const all = people === 0 ? parts : [...parts, joined];
  if (all.length === 0) return suppressed;
  const common = commonEdges(
    line,
    parts.map((counts) => edgesIn(line, counts)),
  );
  const edges = people === 0 ? common : coarserEdges(line, common, joined, people, smallestGroup);
  return total(all.map((counts) => classed(line, type, counts, edges)));
}

/**
 * The sessions that never showed an item and have too few answers for it, if they are enough people in all also without
 * any one of them: who answered alone in a session knows that session, and must learn nothing of the others. A session
 * that showed the item once stays out: its people are in what it showed.
 */
export function joinedSessions(
  { type }: Pick<ItemRule, 'type'>,
  key: string,
  sessions: readonly ShownSession[],
): ShownSession[] {
  const peopleIn = ({ tally }: ShownSession) => base(type, tally.items[key] ?? {});
  const few = sessions.filter((session) => {
    const { shown } = session;
    const people = peopleIn(session);
    return !isShown(shown.items[key]) && shown.histories?.[key] === undefined && people > 0 && people < smallestGroup;
  });
  const sizes = few.map(peopleIn);
  const withoutLargest = sizes.reduce((n, size) => n + size, 0) - Math.max(0, ...sizes);
  return withoutLargest < smallestGroup ? [] : few;
}

function isShown(counts: Counts | Suppressed | undefined): counts is Counts {
  return counts !== undefined && counts !== suppressed;
}

/** Adds up counts, and keeps the categories in which there is nobody: a class is one also when it is empty. */
function total(parts: readonly Counts[]): Counts {
  const categories = parts.flatMap((counts) => Object.keys(counts));
  const added = sum(parts.map((counts) => ({ responses: 0, items: { counts } }))).items.counts ?? {};
  const empty = categories
    .filter((category) => added[category] === undefined)
    .map((category) => [category, 0] as const);
  return { ...added, ...Object.fromEntries(empty) };
}
