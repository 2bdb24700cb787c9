import { headingNames, nameKey } from './heading-names.ts';
import type { RosterKinds } from './roster.ts';
import { UnreadableRoster } from './roster-problem.ts';
import type { Table, TableRow } from './table.ts';

/** The columns of a table, from 0. */
export interface Columns {
  readonly address: number;
  readonly language?: number | undefined;
  readonly kind?: number | undefined;
  /** All headings. */
  readonly headings: readonly string[];
  /** The lines below the headings. */
  readonly rows: readonly TableRow[];
}

/** Above the headings of a list stands its title, at most, and what it is about. */
const linesAbove = 10;

/**
 * The columns of a table that has addresses; undefined: none of its columns is one of addresses, and none of its cells looks like one.
 * Throws an UnreadableRoster where it holds addresses and doesn't say which column they are in.
 */
export function columnsOf({ rows, sheet }: Table, kinds: RosterKinds | undefined): Columns | undefined {
  const withAddress = rows.findIndex(({ cells }) => cells.some(isLikeAddress));
  const until = withAddress < 0 ? linesAbove : Math.min(withAddress, linesAbove);
  for (const [at, { cells, line }] of rows.slice(0, until).entries()) {
    const below = rows.slice(at + 1);
    const address = addressColumn(cells, below, { line, sheet });
    if (address === undefined) continue;
    const named = (...names: readonly string[]) => only(cells, names, { line, sheet });
    return {
      ...{ address, headings: cells, rows: below },
      language: named(...headingNames.language),
      kind: kinds && kindColumn(below, kinds, named),
    };
  }
  const [first] = rows;
  if (withAddress < 0 || first === undefined) return undefined;
  return withoutHeadings(rows, withAddress, { line: first.line, sheet });
}

/** What has an address in it, well formed or not. */
export function isLikeAddress(cell: string): boolean {
  return /[@＠]/.test(cell);
}

interface Place {
  readonly line: number;
  readonly sheet?: string | undefined;
}

/** By a name of its own, or one that has such a name in it if addresses stand below: `work e-mail (required)`. */
function addressColumn(cells: readonly string[], below: readonly TableRow[], place: Place): number | undefined {
  const exact = only(cells, headingNames.address, place);
  if (exact !== undefined) return exact;
  const keys = headingNames.address.map(nameKey).filter((key) => key.length > 1);
  const partly = cells.flatMap((cell, at) => {
    const isNamed = keys.some((key) => nameKey(cell).includes(key));
    return isNamed && below.some((row) => isLikeAddress(row.cells[at] ?? '')) ? [at] : [];
  });
  return one(partly, cells, place);
}

/** That of the question or of its text; or one whose name may mean it, if a kind stands below. */
function kindColumn(
  below: readonly TableRow[],
  kinds: RosterKinds,
  named: (...names: readonly string[]) => number | undefined,
): number | undefined {
  const asked = named(kinds.id, ...Object.values(kinds.text)) ?? named(...headingNames.kind);
  if (asked !== undefined) return asked;
  const perhaps = named(...headingNames.organisation);
  const known = new Set(kinds.options.flatMap(({ id, text }) => [id, ...Object.values(text)].map(nameKey)));
  const isOne = perhaps !== undefined && below.some((row) => known.has(nameKey(row.cells[perhaps] ?? '')));
  return isOne ? perhaps : undefined;
}

function only(cells: readonly string[], names: readonly string[], place: Place): number | undefined {
  const keys = new Set(names.map(nameKey));
  const found = cells.flatMap((cell, at) => (cell !== '' && keys.has(nameKey(cell)) ? [at] : []));
  return one(found, cells, place);
}

function one(found: readonly number[], cells: readonly string[], place: Place): number | undefined {
  const [first, second] = found;
  if (first === undefined || second === undefined) return first;
  throw new UnreadableRoster({ key: 'twoColumns', first: cells[first] ?? '', second: cells[second] ?? '' }, place);
}

/** A list of addresses alone: a line each, or several in a line. */
function withoutHeadings(rows: readonly TableRow[], withAddress: number, place: Place): Columns {
  const used = new Set(rows.flatMap(({ cells }) => cells.flatMap((cell, at) => (cell === '' ? [] : [at]))));
  const [column = 0] = used;
  if (used.size === 1 && withAddress === 0) return { address: column, headings: [], rows };
  const isEachOne = rows.every(({ cells }) => cells.every((cell) => cell === '' || isLikeAddress(cell)));
  if (isEachOne) {
    const each = rows.flatMap((row) => row.cells.flatMap((cell) => (cell === '' ? [] : [{ ...row, cells: [cell] }])));
    return { address: 0, headings: [], rows: each };
  }
  const isUnnamed = withAddress === 0;
  throw new UnreadableRoster({ key: isUnnamed ? 'noHeadings' : 'noAddressColumn' }, place);
}
