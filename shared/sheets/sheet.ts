import { withoutIsolates } from '../i18n/isolate.ts';
import { sheetTexts } from '../i18n/sheet-texts.ts';
import type { Language } from '../i18n/text.ts';

/**
 * One value of a table: what a spreadsheet calculates with stays a number, and a day or a moment is a date, whose UTC fields
 * are what the clock on the wall of its place shows: a spreadsheet knows no zones.
 */
export type Value = string | number | Date | null;

/**
 * How a number or a date is shown. A share is in percent: 83.3. Without one it is shown as it is: a code, a number that
 * somebody typed.
 */
export type Format = 'whole' | 'percent' | 'tenth' | 'hundredth' | 'day' | 'moment';

/** The head of a column. */
interface Head {
  /** The same in every language, for programmes: the name of the column in JSON, and of the variable in SPSS. */
  readonly id: string;
  readonly heading: string;
  /** In characters. */
  readonly width: number;
}

/** A column: its head and what stands under it, said in one place so that no value slips under another's heading. */
export interface Column<Row> extends Head {
  cell(row: Row): Value;
  /** What people wrote themselves, kept to the letter. */
  readonly isVerbatim?: true;
  readonly format?: Format | ((row: Row) => Format | undefined);
}

/** One table of plain data: one line for the heads, and one for each row. */
export interface Sheet {
  /** The same in every language. */
  readonly id: SheetId;
  /** At most 31 characters, none of `\ / ? * [ ] :`, and different from the other sheets' of its file. */
  readonly name: string;
  readonly columns: readonly Head[];
  readonly rows: readonly (readonly Value[])[];
  /** How each value is shown, in the places of the values. */
  readonly formats: readonly (readonly (Format | undefined)[])[];
}

/** All tables that there are, by what their names are called in the catalogues. */
export type SheetId = keyof ReturnType<typeof sheetTexts>['names'];

/** A sheet with these columns and a row for each of these, named in a language. */
export function sheetOf<Row>(
  id: SheetId,
  language: Language,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): Sheet {
  return {
    id,
    name: withoutIsolates(sheetTexts(language).names[id]),
    columns: columns.map((column) => ({
      id: column.id,
      heading: withoutIsolates(column.heading),
      width: column.width,
    })),
    rows: rows.map((row) =>
      columns.map((column) => {
        const value = column.cell(row);
        return typeof value === 'string' && !column.isVerbatim ? withoutIsolates(value) : value;
      }),
    ),
    formats: rows.map((row) => columns.map(({ format }) => (typeof format === 'function' ? format(row) : format))),
  };
}
