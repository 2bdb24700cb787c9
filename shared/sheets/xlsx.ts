import writeExcelFile, { type Cell } from 'write-excel-file/node';
import { directionOf } from '../i18n/direction.ts';
import { rounded } from '../statistics/rounding.ts';
import { isInheritedWord, standIn } from './inherited-words.ts';
import type { Format, Sheet, Value } from './sheet.ts';
import { sheetNames } from './sheet-names.ts';
import type { Tables } from './tables.ts';
import { withoutTimes } from './without-times.ts';
import { setUp } from './xlsx-set-up.ts';

/** What XML 1.0 can't carry: control characters and halves of surrogate pairs. A spreadsheet refuses such a file. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** A text that looks like the workbook's own escape of a character (`_x000D_`) would be read as that character. */
const escapeLike = /_(?=x[0-9a-f]{4}_)/gi;

/** A cell holds 32,767 UTF-16 units. */
const longest = 32_767;

/** Texts in a column that is as wide as this go on in a second line. */
const wrappedFrom = 30;

/** How a spreadsheet shows each kind of number; a share with as many decimals as it has, so that 99.95 % are not 100 %. */
const formats: Readonly<Record<Format, string>> = {
  whole: '#,##0',
  percent: '0.0########%',
  tenth: '0.0',
  hundredth: '0.00',
  day: 'yyyy-mm-dd',
  moment: 'yyyy-mm-dd hh:mm',
};

/**
 * A workbook with one sheet a table: real numbers, shares and dates, texts that are never formulas, headings that stay in sight
 * and are repeated on each printed page, a filter over each table; from right to left where its language is. The same tables
 * give the same bytes, and nothing in them tells of the machine that made them.
 */
export async function xlsxOf(tables: Tables): Promise<Buffer> {
  const rightToLeft = directionOf(tables.language) === 'rtl';
  const names = sheetNames(tables.sheets.map(({ name }) => name));
  const sheets = tables.sheets.map((sheet, at) => ({ ...sheet, name: names[at] ?? sheet.name }));
  const written = sheets.map((sheet) => ({
    sheet: sheet.name,
    columns: sheet.columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    rightToLeft,
    data: [
      sheet.columns.map(({ heading }) => ({ ...text(heading), ...headed })),
      ...sheet.rows.map((row, at) => rowOf(sheet, row, sheet.formats[at] ?? [])),
    ],
  }));
  return withoutTimes(
    await writeExcelFile(written, {
      fontSize: 11,
      fontFamily: 'Calibri',
      features: [setUp({ ...tables, sheets })],
    }).toBuffer(),
  );
}

const headed = {
  height: 32,
  fontWeight: 'bold',
  wrap: true,
  alignVertical: 'top',
  backgroundColor: '#e8edf2',
  bottomBorderStyle: 'thin',
} as const;

function rowOf({ columns }: Sheet, row: readonly Value[], shown: readonly (Format | undefined)[]): Cell[] {
  return row.map((value, at) => {
    const format = shown[at];
    if (value === null) return null;
    if (typeof value === 'string') {
      return { ...text(value), alignVertical: 'top', wrap: (columns[at]?.width ?? 0) >= wrappedFrom };
    }
    const style = { alignVertical: 'top', ...(format === undefined ? {} : { format: formats[format] }) } as const;
    if (value instanceof Date) return { type: Date, value, ...style };
    return { type: Number, value: format === 'percent' ? rounded(value / 100, 12) : value, ...style };
  });
}

/** A string cell: what looks like a formula in it is only text. */
function text(value: string) {
  const written = value.slice(0, longest).replace(unwritable, '\ufffd').replace(escapeLike, '_x005F_');
  return { type: String, value: isInheritedWord(written) ? standIn : written };
}
