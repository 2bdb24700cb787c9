import { extraItems } from '../tally/extras.ts';
import { type Counts, equal, sumCounts } from '../tally/tally.ts';
import type { ItemRules } from './item-rules.ts';
import {
  releaseCounts,
  type Suppressed,
  shownCounts,
  smallestGroup,
  smallestGroupForComments,
  suppressed,
} from './release.ts';
import type { ShownSession } from './release-programme.ts';

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
 * Counts of this many people or more stand in a table of kinds by answers; of fewer, none but zero. One more than the
 * smallest group: when four colleagues take themselves away, two are left, and where they sat stays open.
 */
export const smallestCell = smallestGroup + 1;

/**
 * The results of a programme by kind of organisation: of the people who chose a kind and answered all items that are set
 * apart. What is not in the lines that are shown is the rest: small kinds, and all who did not say or answer everything.
 * Nobody learns how many chose a small kind: the question itself is shown nowhere else (see `ItemRule.isWithheld`).
 *
 * An item shows the largest kinds, as many as are safe (see `isSafe`); the smallest is given up first. Groups are released
 * once, with the programme's first publication: a later one, after answers were deleted, repeats them.
 */
export function releaseGroups(grouping: Grouping, rules: ItemRules, sessions: readonly ShownSession[]): GroupLine[] {
  const counted = groupedSessions(grouping, rules, sessions);
  const kinds = grouping.options.map((option) => kindOf(option, grouping, counted));
  const large = kinds.filter(({ people }) => people >= smallestGroupForComments);
  const shown = new Map(
    grouping.items.map((item) => [item.key, largestSafe(large, (lines) => isSafe(categoriesOf(item, lines, counted)))]),
  );
  return kinds.map((kind) => ({
    option: kind.option,
    items: Object.fromEntries(
      grouping.items.map(({ key }) => [
        key,
        shown.get(key)?.includes(kind) ? (kind.items.get(key) ?? suppressed) : suppressed,
      ]),
    ),
  }));
}

/** The sessions whose people groups are made of: those that show all items that are set apart, as they are stored now. */
export function groupedSessions<S extends ShownSession>(
  { question, items }: Grouping,
  rules: ItemRules,
  sessions: readonly S[],
): readonly S[] {
  // A programme that had one session at first: it has shown who was there, and groups would say more of them.
  const isSaid = sessions.some(({ shown }) => shownCounts(shown, question) !== undefined);
  return isSaid ? [] : sessions.filter((session) => items.every(({ key }) => isCurrent(session, rules, key)));
}

/** A kind of organisation with the counts of each item. */
interface Kind {
  readonly option: string;
  readonly people: number;
  readonly items: ReadonlyMap<string, Counts>;
}

function kindOf(option: string, { items }: Grouping, sessions: readonly ShownSession[]): Kind {
  const counts = new Map(
    items.map(({ key }) => [
      key,
      sumCounts(sessions.map(({ tally }) => tally.items[extraItems.by(option, key)] ?? {})),
    ]),
  );
  const sizes = [...counts.values()].map(people);
  // Who answered one item and not another would follow from two sizes; seals of an earlier form can differ in them.
  const isOfTheSame = new Set(sizes).size === 1;
  return { option, people: isOfTheSame ? (sizes[0] ?? 0) : 0, items: counts };
}

/** Whether a session shows an item, as it is stored now: else the groups would be of other people. */
function isCurrent({ shown, tally }: ShownSession, rules: ItemRules, key: string): boolean {
  const [counts, rule] = [shownCounts(shown, key), rules.get(key)];
  if (counts === undefined || rule === undefined) return false;
  const now = releaseCounts(rule, tally.items[key] ?? {});
  return now !== suppressed && equal(asTally(counts), asTally(now));
}

/** The largest of some kinds, as many as are safe together. Of kinds of one size, the later ones are given up first. */
function largestSafe(kinds: readonly Kind[], isSafeTogether: (lines: readonly Kind[]) => boolean): readonly Kind[] {
  const lines = [...kinds].sort((one, other) => other.people - one.people);
  while (lines.length > 0 && !isSafeTogether(lines)) lines.pop();
  return lines;
}

/** One answer of an item: how many gave it in each line of the table, the rest last, and in each session. */
export interface Category {
  readonly lines: readonly number[];
  readonly sessions: readonly number[];
}

function categoriesOf(
  { key, coarse }: Grouping['items'][number],
  lines: readonly Kind[],
  sessions: readonly ShownSession[],
): Category[] {
  // Of the sessions that are counted: everybody can tell that none of the others are in a line.
  const bySession = sessions.map(({ shown }) => coarse(shownCounts(shown, key) ?? {}));
  const whole = sumCounts(bySession);
  const byLine = lines.map(({ items }) => items.get(key) ?? {});
  return Object.keys(whole).map((category) => ({
    lines: withRest(whole, byLine, category),
    sessions: bySession.map((counts) => counts[category] ?? 0),
  }));
}

function withRest(whole: Counts, parts: readonly Counts[], category: string): number[] {
  const counts = parts.map((counts) => counts[category] ?? 0);
  return [...counts, (whole[category] ?? 0) - counts.reduce((one, other) => one + other, 0)];
}

/**
 * Whether a table of kinds by answers tells nothing of few people, whatever the sessions show of the same answers.
 *
 * For each answer, who gave it stands in a table of sessions by kinds of which everybody knows the sums of the rows and of
 * the columns. How many are in one place of such a table is known to within the least of: its row, its column, all but its
 * row, all but its column (Fréchet's bounds, which whole numbers reach). So it suffices that each column has nobody or
 * `smallestCell` people, and so many are outside each column and each row that has anybody: then a place is known no
 * better than its session's own count says, even by four colleagues who put together what they know. In the rest, where
 * there is anybody, each answer must be given: of the rest other numbers tell how many answered something, and if all had
 * answered alike, what those did would be known.
 */
export function isSafe(categories: readonly Category[]): boolean {
  const isLarge = (count: number) => count === 0 || count >= smallestCell;
  const rests = categories.map(({ lines }) => lines.at(-1) ?? 0);
  const isMixed = rests.every((rest) => rest === 0) || rests.every((rest) => rest >= smallestCell);
  if (!isMixed) return false;
  return categories.every(({ lines, sessions }) => {
    const whole = lines.reduce((one, other) => one + other, 0);
    const isSpread = (parts: readonly number[]) => parts.every((part) => part === 0 || whole - part >= smallestCell);
    return lines.every(isLarge) && isSpread(lines) && isSpread(sessions);
  });
}

function people(counts: Counts): number {
  return Object.values(counts).reduce((one, other) => one + other, 0);
}

function asTally(counts: Counts) {
  return { responses: 0, items: { counts } };
}
