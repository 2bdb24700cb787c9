import type { Row } from './fields.ts';

/** The most rows that stand open below each other: of more a page shows a line for each. */
const mostUnfolded = 3;

/**
 * Rows as lines that unfold, where there are many of them.
 *
 * @param open the place of the one that somebody is about to fill in, or goes on with
 * @param aboutOf what a line says beside the title, by its place; empty: nothing
 */
export function foldedRows(
  rows: readonly Row[],
  open: string | undefined,
  aboutOf: (path: string) => string,
): readonly Row[] {
  if (rows.length <= mostUnfolded) return rows;
  return rows.map((row) => ({
    ...row,
    fold: row.path === open ? 'open' : 'closed',
    about: aboutOf(row.path) || undefined,
  }));
}
