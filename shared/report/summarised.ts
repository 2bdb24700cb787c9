import type { ReportTexts } from '../i18n/texts.ts';
import type { Table } from './view.ts';

/**
 * At most so many rows of a table, and under it where the rest is. Of a table whose rows are compared with each other it has those
 * that differ clearly, the clearest first: of thousands of sessions the first few are nothing to know. The same object where all
 * rows fit.
 */
export function summarised(table: Table, most: number, { table: texts }: ReportTexts): Table {
  const { rows, notes, outstanding } = table;
  const left = rows.length - most;
  if (left <= 0) return table;
  if (outstanding === undefined) {
    return { ...table, rows: rows.slice(0, most), notes: [texts.rest({ rows: left }), ...notes] };
  }
  const shown = outstanding.slice(0, most).flatMap((at) => rows.slice(at, at + 1));
  const any = outstanding.length === 0 ? 'none' : 'some';
  const said = texts.outstanding({ any, shown: shown.length, found: outstanding.length, all: rows.length });
  return { ...table, rows: shown, notes: [said, ...notes] };
}
