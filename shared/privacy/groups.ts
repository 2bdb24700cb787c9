import type { ItemTypes } from '../questionnaire/items.ts';
import { notApplicable } from '../questionnaire/values.ts';
import { extraItems } from '../tally/extras.ts';
import { type Counts, sum } from '../tally/tally.ts';
import { type GroupTable, type Row, wouldGiveAway } from './group-table.ts';
import {
  base,
  type Released,
  releaseCounts,
  type Suppressed,
  smallestGroupForComments,
  suppressed,
} from './release.ts';
import { changeOf } from './release-history.ts';
import { joinedSessions, type ShownSession } from './release-programme.ts';

/** The results of those who chose one option of the question about their kind of organisation. */
export interface GroupLine {
  readonly option: string;
  /** Only the headline items, in coarse categories: `yes` and `no` of a share; `promoter`, `passive` and `detractor`. */
  readonly items: Readonly<Record<string, Counts | Suppressed>>;
}

/** The question that groups, and the items whose results are grouped. */
export interface Grouping {
  /** The key of the question about the kind of organisation, and the ids of its options. */
  readonly question: string;
  readonly options: readonly string[];
  /** The headline items, each with what its counts are in coarse categories. */
  readonly items: readonly { readonly key: string; readonly coarse: (counts: Counts) => Counts }[];
}

/**
 * The results of a programme by kind of organisation, in the same people that its release counts. A group is shown from
 * ten people on, and only as long as no result of few people of one group in one session, nor of a hidden group, follows
 * from it together with what the sessions show: otherwise the smallest group is hidden too, and so on. Groups are
 * released once, with the programme's first publication: a later one, after answers were deleted, repeats them.
 */
export function releaseGroups(
  grouping: Grouping,
  types: ItemTypes,
  sessions: readonly ShownSession[],
  programme: Released,
): GroupLine[] {
  const shown = new Map(
    grouping.items.map((item) => [item.key, groupsOfItem(item, grouping, types, sessions, programme)]),
  );
  return grouping.options.map((option) => ({
    option,
    items: Object.fromEntries([...shown].map(([key, groups]) => [key, groups.get(option) ?? suppressed])),
  }));
}

/** The counts of the options that may be shown of one item. */
function groupsOfItem(
  item: Grouping['items'][number],
  grouping: Grouping,
  types: ItemTypes,
  sessions: readonly ShownSession[],
  programme: Released,
): Map<string, Counts> {
  const rows = rowsOf(item, grouping, types, sessions, programme);
  const groups = new Map<string, Counts>();
  if (rows === undefined) return groups;
  const counted = rows.flatMap(({ members }) => members);
  for (const option of grouping.options) {
    const counts = total(counted.map(({ tally }) => tally.items[extraItems.by(option, item.key)] ?? {}));
    if (people(counts) >= smallestGroupForComments) groups.set(option, counts);
  }
  const table: GroupTable = { options: grouping.options, rows };
  while (groups.size > 0 && wouldGiveAway(table, groups)) {
    const [smallest] = [...groups].sort(([, one], [, other]) => people(one) - people(other))[0] ?? [];
    if (smallest !== undefined) groups.delete(smallest);
  }
  return groups;
}

/**
 * The sessions that a programme's release counts for an item, with what is known of each; those joined are one row.
 * Undefined when what is shown of one of them is not what there is now: then the groups would be of other people.
 */
function rowsOf(
  { key, coarse }: Grouping['items'][number],
  { question, options }: Grouping,
  types: ItemTypes,
  sessions: readonly ShownSession[],
  programme: Released,
): (Row & { readonly members: readonly ShownSession[] })[] | undefined {
  const type = types.get(key);
  const groupType = types.get(question);
  if (type === undefined || groupType === undefined) return undefined;
  const rows: (Row & { readonly members: readonly ShownSession[] })[] = [];
  const single = sessions.filter(({ shown }) => (shown.items[key] ?? suppressed) !== suppressed);
  for (const session of single) {
    const { shown, tally } = session;
    const counts = shownCounts(shown, key);
    if (!isSame(counts, releaseCounts(type, tally.items[key] ?? {}))) return undefined;
    const chosen = shownCounts(shown, question);
    const isKnown =
      Object.keys(chosen).length > 0 &&
      shown.responses === tally.responses &&
      isSame(chosen, releaseCounts(groupType, tally.items[question] ?? {}));
    rows.push({
      counts: coarse(counts),
      members: [session],
      ...(isKnown
        ? {
            chose: Object.fromEntries(options.map((option) => [option, chosen[option] ?? 0])),
            silent: shown.responses - base(groupType, chosen),
            unanswered: shown.responses - base(type, counts),
          }
        : {}),
    });
  }
  const rest = changeOf(total(single.map(({ shown }) => shownCounts(shown, key))), shownCounts(programme, key));
  if (Object.keys(rest).length === 0) return rows;
  const members = joinedSessions(type, key, sessions);
  if (!isSame(rest, total(members.map(({ tally }) => tally.items[key] ?? {})))) return undefined;
  return [...rows, { counts: coarse(rest), members }];
}

function shownCounts({ items }: Released, key: string): Counts {
  const counts = items[key];
  return counts === undefined || counts === suppressed ? {} : counts;
}

function isSame(one: Counts, other: Counts | Suppressed): boolean {
  return other !== suppressed && Object.keys(changeOf(one, other)).length === 0;
}

function people(counts: Counts): number {
  return Object.entries(counts).reduce((n, [category, count]) => (category === notApplicable ? n : n + count), 0);
}

function total(parts: readonly Counts[]): Counts {
  return sum(parts.map((counts) => ({ responses: 0, items: { counts } }))).items.counts ?? {};
}
