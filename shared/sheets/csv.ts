import { stringify } from 'csv-stringify/sync';
import type { Sheet, Value } from './sheet.ts';

/**
 * The first characters with which a spreadsheet takes a text for a formula or a command, also behind blanks and in the
 * full-width forms that Chinese keyboards type. OWASP, CSV Injection.
 */
const formula = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/u;

/** A text that could be a formula gets an apostrophe, which spreadsheets take for "this is text". Numbers stay numbers. */
function guarded(value: Value): Value {
  return typeof value === 'string' && formula.test(value) ? `'${value}` : value;
}

/**
 * The tables one after the other, each under its name, with an empty line between them: UTF-8 with a byte order mark, by
 * which spreadsheets know the encoding, and lines that end in CRLF (RFC 4180).
 */
export function csvOf(sheets: readonly Sheet[]): Buffer {
  const lines = sheets.flatMap((sheet, at) => [
    ...(at === 0 ? [] : [[]]),
    ...(sheets.length === 1 ? [] : [[guarded(sheet.name)]]),
    sheet.columns.map(({ heading }) => guarded(heading)),
    ...sheet.rows.map((row) => row.map(guarded)),
  ]);
  // A record delimiter of our own switches the quoting of the other line ends off by default.
  return Buffer.from(stringify(lines, { bom: true, record_delimiter: '\r\n', quote_record_delimiter: true }));
}
