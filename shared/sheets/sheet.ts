/** One value of a table: what a spreadsheet calculates with stays a number. */
export type Value = string | number | null;

/** The head of a column. */
interface Head {
  readonly heading: string;
  /** In characters. */
  readonly width: number;
}

/** A column: its head and what stands under it, said in one place so that no value slips under another's heading. */
export interface Column<Row> extends Head {
  cell(row: Row): Value;
}

/** One table of plain data, for a file that a spreadsheet opens. */
export interface Sheet {
  /** At most 31 characters, none of `\ / ? * [ ] :`, and different from the other sheets' of its file. */
  readonly name: string;
  readonly columns: readonly Head[];
  readonly rows: readonly (readonly Value[])[];
}

/** A sheet with these columns and a row for each of these. */
export function sheetOf<Row>(name: string, columns: readonly Column<Row>[], rows: readonly Row[]): Sheet {
  return { name, columns, rows: rows.map((row) => columns.map((column) => column.cell(row))) };
}
