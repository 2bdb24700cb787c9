import type { Attachment } from '../mail/message.ts';
import { csvOf } from './csv.ts';
import type { Sheet } from './sheet.ts';
import { xlsxOf } from './xlsx.ts';

/** The tables as a CSV file and as a workbook. `name`: of both files, without an ending. */
export async function attachedTables(sheets: readonly Sheet[], name: string): Promise<Attachment[]> {
  return [
    { filename: `${name}.csv`, contentType: 'text/csv; charset=utf-8', content: csvOf(sheets) },
    {
      filename: `${name}.xlsx`,
      contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      content: await xlsxOf(sheets),
    },
  ];
}
