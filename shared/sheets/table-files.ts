import { csvOf } from './csv.ts';
import type { Sheet } from './sheet.ts';
import { xlsxOf } from './xlsx.ts';

/** The formats in which results are downloaded and exported, with their media types. */
export const contentTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
} as const;

export type Format = keyof typeof contentTypes;

/** Tables in a file that a spreadsheet opens. */
export interface TableFile {
  readonly filename: string;
  readonly contentType: string;
  readonly content: Buffer;
}

/** What is in a file of tables. */
export async function tableFile(sheets: readonly Sheet[], format: Exclude<Format, 'json'>): Promise<Buffer> {
  return format === 'csv' ? csvOf(sheets) : xlsxOf(sheets);
}

/** The tables as a CSV file and as a workbook. `name`: of both files, without an ending. */
export async function tableFiles(sheets: readonly Sheet[], name: string): Promise<TableFile[]> {
  return Promise.all(
    (['csv', 'xlsx'] as const).map(async (format) => ({
      filename: `${name}.${format}`,
      contentType: contentTypes[format],
      content: await tableFile(sheets, format),
    })),
  );
}
