/** A line of a file with lines and columns. */
export interface TableRow {
  /** From 1. */
  readonly line: number;
  /** Each as a person sees it, without blanks around it; what is missing at the end is empty. */
  readonly cells: readonly string[];
  /** The places of cells that are calculated, from 0. */
  readonly formulas?: ReadonlySet<number> | undefined;
  /** The places of cells that belong to one which stands above them. */
  readonly merged?: ReadonlySet<number> | undefined;
  /** Nobody sees it. */
  readonly isHidden?: boolean | undefined;
}

/** A file, or one sheet of it. Lines without a text in them are left out. */
export interface Table {
  readonly sheet?: string | undefined;
  readonly rows: readonly TableRow[];
}

/** A text of a cell without what nobody sees of it: other blanks than usual ones, marks of direction, joiners. */
export function plainCell(text: string): string {
  return text
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad]/g, '')
    .replace(/\s/g, ' ')
    .trim();
}
