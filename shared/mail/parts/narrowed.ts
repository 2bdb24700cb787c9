import type { Cell, Table } from '../../report/view.ts';

/** A table with less columns, whose rows are named in several lines. */
export interface NarrowTable {
  readonly columns: readonly string[];
  readonly rows: readonly NarrowRow[];
}

interface NarrowRow {
  readonly name: string;
  /** Smaller, a line each under the name. */
  readonly details: readonly string[];
  readonly cells: readonly Cell[];
}

/**
 * A table as a phone has room for it. A column whose cells say themselves what they count, `16 answers, 30%`, needs no
 * heading: they stand under the name of their row. Where such a cell says that nothing is shown, so do the others of its row.
 */
export function narrowed({ columns, rows }: Pick<Table, 'columns' | 'rows'>): NarrowTable {
  const isTold = columns.map((_, at) => at > 0 && rows.some((row) => row[at]?.saysWhat));
  return {
    columns: columns.filter((_, at) => !isTold[at]),
    rows: rows.map(([name, ...cells]) => {
      const told = cells.filter(({ saysWhat }) => saysWhat);
      return {
        name: name?.text ?? '',
        details: [name?.detail, ...told.flatMap(({ text, detail }) => [text, detail])].filter(
          (each) => each !== undefined,
        ),
        cells: cells.filter((_, at) => !isTold[at + 1]),
      };
    }),
  };
}

/** How many letters of 13 px stand side by side on a phone of 360 px, with the gaps between columns. */
const lettersAcross = 33;

/** Whether a phone is too narrow for the words of these columns, so that some must be broken; names of rows give way anyway. */
export function isTooWide({ columns, rows }: NarrowTable): boolean {
  const widths = columns.map((column, at) => {
    const cells = at === 0 ? [] : rows.map((row) => row.cells[at - 1]);
    return longestWord([column, ...cells.flatMap((cell) => [cell?.text ?? '', cell?.detail ?? ''])]);
  });
  return widths.reduce((total, width) => total + width, 0) > lettersAcross;
}

/** In letters; Chinese and Japanese can be broken between any two. */
function longestWord(texts: readonly string[]): number {
  const words = texts.flatMap((text) => text.split(/[\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/u));
  return Math.max(...words.map((word) => word.length));
}
