import type { Cell, Table } from '../view.ts';

/** A column: its heading and what stands under it, said in one place so that no cell slips under another's heading. */
export interface Column<Row> {
  readonly heading: string;
  cell(row: Row): Cell;
}

/** The headings and the cells of a table with these columns and a row for each of these. */
export function tabled<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Pick<Table, 'columns' | 'rows'> {
  return {
    columns: columns.map(({ heading }) => heading),
    rows: rows.map((row) => columns.map((column) => column.cell(row))),
  };
}
