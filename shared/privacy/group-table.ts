import type { Counts } from '../tally/tally.ts';
import { type Bounds, boundsOf, type KnownSum } from './bounds.ts';
import { smallestGroup } from './release.ts';

/** What everybody can know of one session, or of some joined ones. */
export interface Row {
  /** The item's counts in coarse categories. */
  readonly counts: Counts;
  /** How many chose each option, how many none, and how many did not answer the item; where that is shown. */
  readonly chose?: Counts;
  readonly silent?: number;
  readonly unanswered?: number;
}

/** Sessions by groups, of which only the sessions' sums are known so far. */
export interface GroupTable {
  readonly options: readonly string[];
  readonly rows: readonly Row[];
}

/** Whether showing these groups would let somebody compute what follows for few people of one group. */
export function wouldGiveAway(table: GroupTable, groups: ReadonlyMap<string, Counts>): boolean {
  const before = givenAway(table, new Map());
  return [...givenAway(table, groups)].some((index) => !before.has(index));
}

/** The places of the unknown counts of one coarse category: sessions by groups, and each group's total. */
interface Layout {
  readonly category: string;
  readonly rows: readonly number[];
  /** The options, and behind them those who chose none: a group that is never shown. */
  readonly columns: readonly number[];
  readonly at: (row: number, column: number) => number;
  readonly totalAt: (column: number) => number;
}

/**
 * Which of the unknown counts can be computed with some groups shown: 1 to `smallestGroup - 1` people of one group in one
 * session, or any number of a hidden group.
 */
function givenAway(table: GroupTable, groups: ReadonlyMap<string, Counts>): Set<number> {
  const layouts = layoutsOf(table);
  const known = [
    ...layouts.flatMap((layout) => [
      ...columnSums(layout, table, groups),
      ...rowSums(layout, table),
      ...remainders(layout, table),
    ]),
    ...chosenSums(layouts, table),
  ];
  const bounds = boundsOf(layouts.length * (table.rows.length + 1) * (table.options.length + 1), known);
  const pinned = layouts.flatMap(({ rows, columns, at, totalAt }) => [
    ...rows
      .flatMap((row) => columns.map((column) => at(row, column)))
      .filter((index) => isPinned(bounds[index], smallestGroup - 1)),
    ...columns
      .filter((column) => !groups.has(table.options[column] ?? ''))
      .map(totalAt)
      .filter((index) => isPinned(bounds[index], Number.POSITIVE_INFINITY)),
  ]);
  return new Set(pinned);
}

function layoutsOf({ options, rows }: GroupTable): Layout[] {
  const categories = [...new Set(rows.flatMap(({ counts }) => Object.keys(counts)))];
  const columns = [...options.keys(), options.length];
  return categories.map((category, nth) => {
    const at = (row: number, column: number) => (nth * (rows.length + 1) + row) * columns.length + column;
    return { category, rows: [...rows.keys()], columns, at, totalAt: (column) => at(rows.length, column) };
  });
}

function columnSums(
  { category, rows, columns, at, totalAt }: Layout,
  { options }: GroupTable,
  groups: ReadonlyMap<string, Counts>,
): KnownSum[] {
  return columns.flatMap((column) => {
    const shown = groups.get(options[column] ?? '');
    return [
      { plus: rows.map((row) => at(row, column)), minus: [totalAt(column)], ...exactly(0) },
      ...(shown === undefined ? [] : [{ plus: [totalAt(column)], ...exactly(shown[category] ?? 0) }]),
    ];
  });
}

function rowSums(layout: Layout, table: GroupTable): KnownSum[] {
  const { rows, columns, at, totalAt } = layout;
  return [
    { plus: columns.map(totalAt), ...exactly(everybody(layout, table)) },
    ...rows.map((row) => ({ plus: columns.map((column) => at(row, column)), ...exactly(countOf(layout, table, row)) })),
  ];
}

/** A count is its row and its column less the whole table, plus all that is in other rows and columns. */
function remainders(layout: Layout, table: GroupTable): KnownSum[] {
  const { rows, columns, at, totalAt } = layout;
  const whole = everybody(layout, table);
  return rows.flatMap((row) =>
    columns.map((column) => {
      const others = rows
        .filter((other) => other !== row)
        .flatMap((other) => columns.filter((each) => each !== column).map((each) => at(other, each)));
      const minus = [...others, totalAt(column)];
      return { plus: [at(row, column)], minus, ...exactly(countOf(layout, table, row) - whole) };
    }),
  );
}

/** Nobody answered as a member of a group who did not choose it; who chose it may have left the item blank. */
function chosenSums(layouts: readonly Layout[], { options, rows }: GroupTable): KnownSum[] {
  return rows.flatMap(({ chose, silent = 0, unanswered = 0 }, row) =>
    chose === undefined
      ? []
      : [...options.map((option) => chose[option] ?? 0), silent].map((high, column) => ({
          plus: layouts.map(({ at }) => at(row, column)),
          low: Math.max(0, high - unanswered),
          high,
        })),
  );
}

function countOf({ category }: Layout, { rows }: GroupTable, row: number): number {
  return rows[row]?.counts[category] ?? 0;
}

function everybody(layout: Layout, table: GroupTable): number {
  return layout.rows.reduce((n, row) => n + countOf(layout, table, row), 0);
}

function exactly(count: number): Bounds {
  return { low: count, high: count };
}

function isPinned(bounds: Bounds | undefined, most: number): boolean {
  return bounds !== undefined && bounds.low === bounds.high && bounds.low >= 1 && bounds.low <= most;
}
