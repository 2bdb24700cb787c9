import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { UnreadableRoster } from './roster-problem.ts';
import { plainCell, type Table, type TableRow } from './table.ts';

/** The lines of a text whose columns are divided by commas, semicolons or tabs. Throws an UnreadableRoster. */
export function delimited(text: string): Table {
  const { content, above, delimiter } = withDelimiter(text.replace(/\r\n?/g, '\n'));
  const rows: TableRow[] = [];
  let lines = 0;
  try {
    parse(content, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      record_delimiter: '\n',
      on_record(record: readonly string[], info) {
        // A text in quotation marks may go over several lines: it stands where it begins.
        const line = above + lines + 1;
        lines = info.lines;
        const cells = record.map(plainCell);
        const formulas = new Set(cells.flatMap((cell, at) => (cell.startsWith('=') ? [at] : [])));
        if (cells.some((cell) => cell !== '')) rows.push({ line, cells, formulas });
        return null;
      },
    });
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    throw new UnreadableRoster({ key: 'brokenQuotes' }, { line: above + lines + 1 });
  }
  return { rows };
}

interface Delimited {
  readonly content: string;
  /** How many lines stand above the content. */
  readonly above: number;
  readonly delimiter: string;
}

/** What divides columns: as a first line `sep=;` says, which Excel understands, else what the first line with any has most of. */
function withDelimiter(text: string): Delimited {
  const [, said, rest] = /^sep=([,;\t])\n?([\s\S]*)$/i.exec(text) ?? [];
  if (said !== undefined && rest !== undefined) return { content: rest, above: 1, delimiter: said };
  for (const line of text.split('\n')) {
    const outside = line.replace(/"[^"]*"/g, '');
    const [most] = ['\t', ';', ',']
      .map((delimiter) => ({ delimiter, count: outside.split(delimiter).length - 1 }))
      .sort((one, other) => other.count - one.count);
    if (most !== undefined && most.count > 0) return { content: text, above: 0, delimiter: most.delimiter };
  }
  return { content: text, above: 0, delimiter: ',' };
}
