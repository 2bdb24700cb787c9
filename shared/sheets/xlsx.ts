import writeExcelFile from 'write-excel-file/node';
import type { Sheet, Value } from './sheet.ts';

/** What XML 1.0 can't carry: control characters and halves of surrogate pairs. A spreadsheet refuses such a file. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** A text that looks like the workbook's own escape of a character (`_x000D_`) would be read as that character. */
const escapeLike = /_(?=x[0-9a-f]{4}_)/gi;

/** A cell holds 32,767 UTF-16 units. */
const longest = 32_767;

/** A workbook with one sheet a table: real numbers, texts that are never formulas, headings that stay in sight. */
export async function xlsxOf(sheets: readonly Sheet[]): Promise<Buffer> {
  const written = sheets.map(({ name, columns, rows }) => ({
    sheet: name,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    data: [columns.map(({ heading }) => ({ ...text(heading), fontWeight: 'bold' as const })), ...rows.map(rowOf)],
  }));
  return writeExcelFile(written).toBuffer();
}

function rowOf(row: readonly Value[]) {
  return row.map((value) => {
    if (value === null) return null;
    return typeof value === 'number' ? { type: Number, value } : text(value);
  });
}

/** A string cell: what looks like a formula in it is only text. */
function text(value: string) {
  return { type: String, value: value.slice(0, longest).replace(unwritable, '\ufffd').replace(escapeLike, '_x005F_') };
}
