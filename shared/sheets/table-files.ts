import { mostRows } from './file-parts.ts';
import type { Sheet } from './sheet.ts';
import type { Tables } from './tables.ts';

/** The formats in which results are downloaded and exported, with their media types. */
export const contentTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
  sav: 'application/x-spss-sav',
} as const;

export type FileFormat = keyof typeof contentTypes;

export const fileFormats = Object.keys(contentTypes) as readonly FileFormat[];

/** The formats that hold tables; a CSV file and one for SPSS hold one of them. */
export type TableFormat = Exclude<FileFormat, 'json'>;

/** Tables in a file. */
export interface TableFile {
  readonly filename: string;
  readonly contentType: string;
  readonly content: Buffer;
}

/**
 * What is in a file of tables. `only`: one of them; a CSV file and one for SPSS have the main one without it. Undefined: there is no such
 * table. A workbook leaves tables out that are too long for it, and its summary names them.
 */
export async function tableFile(tables: Tables, format: TableFormat, only?: string): Promise<Buffer | undefined> {
  if (format === 'sav' && only === undefined && tables.statistical !== undefined) {
    return (await import('./sav.ts')).savOf(tables.statistical);
  }
  const wanted = only ?? (format === 'xlsx' ? undefined : tables.main);
  const isRead = ({ rows }: Sheet) => tables.isWhole || rows.length <= mostRows;
  const sheets = tables.sheets.filter((sheet) => (wanted === undefined ? isRead(sheet) : sheet.id === wanted));
  const [first] = sheets;
  if (first === undefined) return undefined;
  // What writes a format is loaded with its first file.
  switch (format) {
    case 'sav': {
      const [{ savOf }, { savOfSheet }] = await Promise.all([import('./sav.ts'), import('./sav-of-tables.ts')]);
      return savOf(savOfSheet(first, tables));
    }
    case 'csv':
      return (await import('./csv.ts')).csvOf(first);
    case 'xlsx':
      return (await import('./xlsx.ts')).xlsxOf({ ...tables, sheets });
  }
}

/** The main table as a CSV file, and all as a workbook. `name`: of both files, without an ending. */
export async function tableFiles(tables: Tables, name: string): Promise<TableFile[]> {
  const files = await Promise.all(
    (['csv', 'xlsx'] as const).map(async (format) => ({ format, content: await tableFile(tables, format) })),
  );
  return files.flatMap(({ format, content }) =>
    content === undefined ? [] : [{ filename: `${name}.${format}`, contentType: contentTypes[format], content }],
  );
}
