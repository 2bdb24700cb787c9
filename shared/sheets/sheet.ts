/** One value of a table: what a spreadsheet calculates with stays a number. */
export type Value = string | number | null;

export interface Column {
  readonly heading: string;
  /** In characters. */
  readonly width: number;
}

/** One table of plain data, for a file that a spreadsheet opens. */
export interface Sheet {
  /** At most 31 characters, none of `\ / ? * [ ] :`, and different from the other sheets' of its file. */
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Value[])[];
}
