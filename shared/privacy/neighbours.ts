import type { Counts } from '../tally/tally.ts';
import { className, endsOf, type NeighbourLine, type NeighbourStep } from './coarsening.ts';

/** Where the classes on a line end: the places behind each one's last step, ascending; the last is the line's end. */
export type Edges = readonly number[];

/** How many people are in each row and step of a line, whether counted one by one or in classes. */
interface Cell {
  readonly row: string;
  /** The first and the last step. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/**
 * The finest classes of neighbours of which each has nobody or at least `fewest` people, in every row. A class ends as soon
 * as it may, from the first step on; what is left at the end joins the class before it.
 *
 * @param people how many answered: who has no place in a row is counted as the line says
 */
export function finestEdges(line: NeighbourLine, counts: Counts, people: number, fewest: number): Edges {
  const cells = cellsOf(line, counts, people);
  const isFine = (from: number, to: number) =>
    line.rows.every((row) => {
      const count = countIn(cells, row, from, to);
      return count === 0 || count >= fewest;
    });
  const chosen: number[] = [];
  const end = line.steps.length;
  for (let edge = 1; edge <= end; edge += 1) if (isFine(chosen.at(-1) ?? 0, edge)) chosen.push(edge);
  while (chosen.at(-1) !== end) {
    chosen.pop();
    if (isFine(chosen.at(-1) ?? 0, end) || chosen.length === 0) chosen.push(end);
  }
  return chosen;
}

/** The ends that all of some classes on one line have in common. */
export function commonEdges(line: NeighbourLine, all: readonly Edges[]): Edges {
  return line.steps.map((_, at) => at + 1).filter((edge) => all.every((edges) => edges.includes(edge)));
}

/** Where the classes of counts that are in classes end: each has its count, also if it is zero. */
export function edgesIn(line: NeighbourLine, counts: Counts): Edges {
  const ends = new Set(cellsOf(line, counts, 0).map(({ to }) => to + 1));
  return [...ends].sort((one, other) => one - other);
}

/** The counts of each class, in each row: also of those with nobody. */
export function inClasses(line: NeighbourLine, edges: Edges, counts: Counts, people: number): Counts {
  const cells = cellsOf(line, counts, people);
  const classes = edges.map((edge, at) => ({ from: edges[at - 1] ?? 0, to: edge }));
  return Object.fromEntries(
    line.rows.flatMap((row) =>
      classes.map(({ from, to }) => {
        // Classes end within the line.
        const [first, last] = [line.steps[from], line.steps[to - 1]] as [NeighbourStep, NeighbourStep];
        return [named(row, className(first, last)), countIn(cells, row, from, to)] as const;
      }),
    ),
  );
}

/** The name of a class in its row. */
function named(row: string, name: string): string {
  return row === '' ? name : `${row}:${name}`;
}

/** Counts of single answers, or of classes, as cells; with those who have no place in a row where there are such. */
function cellsOf(line: NeighbourLine, counts: Counts, people: number): Cell[] {
  const placed = Object.entries(counts).flatMap(([category, count]) => {
    const at = spanOf(line, category);
    return at === undefined ? [] : [{ ...at, count }];
  });
  const { unplaced } = line;
  if (unplaced === undefined || placed.some(({ to }) => to === unplaced)) return placed;
  const without = line.rows.map((row) => ({
    row,
    from: unplaced,
    to: unplaced,
    count: people - countIn(placed, row, 0, unplaced),
  }));
  return [...placed, ...without];
}

/** The steps of a class, or the step of a single answer. */
function spanOf(line: NeighbourLine, category: string): { row: string; from: number; to: number } | undefined {
  // The name of a class can begin as an answer does: `2006..2026` is not the year 2006.
  const single = category.includes('..') ? undefined : line.place(category);
  if (single !== undefined) return { row: single.row, from: single.at, to: single.at };
  const row = line.rows.find((each) => category.startsWith(`${each}:`)) ?? '';
  const { low, high } = endsOf(row === '' ? category : category.slice(row.length + 1));
  const from = line.steps.findIndex((step) => step.low === low);
  const to = line.steps.findIndex((step) => step.high === high);
  return from < 0 || to < 0 ? undefined : { row, from, to };
}

function countIn(cells: readonly Cell[], row: string, from: number, to: number): number {
  return cells.reduce((n, cell) => (cell.row === row && cell.from >= from && cell.to < to ? n + cell.count : n), 0);
}
