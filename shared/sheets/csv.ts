import { stringify } from 'csv-stringify/sync';
import { guarded } from './guard.ts';
import type { Format, Sheet, Value } from './sheet.ts';

/**
 * One table, as programs and spreadsheets read it without being told how: a line of headings and a line for each row, commas,
 * every text in quotation marks, numbers with a point, lines that end in CRLF (RFC 4180), and UTF-8 with a byte order mark, by
 * which spreadsheets know the encoding.
 */
export function csvOf({ columns, rows, formats }: Sheet): Buffer {
  const lines = [
    columns.map(({ heading }) => guarded(heading)),
    ...rows.map((row, at) => row.map((value, column) => fieldOf(value, formats[at]?.[column]))),
  ];
  return Buffer.from(stringify(lines, { bom: true, record_delimiter: '\r\n', quoted_string: true }));
}

function fieldOf(value: Value, format: Format | undefined): string | number | null {
  if (typeof value === 'string') return guarded(value);
  if (!(value instanceof Date)) return value;
  // ISO 8601, which spreadsheets of every country take for a date.
  return value
    .toISOString()
    .slice(0, format === 'day' ? 10 : 16)
    .replace('T', ' ');
}
