import type { ReportTexts } from '../i18n/texts.ts';
import { summarised } from './summarised.ts';
import type { ReportView, Table } from './view.ts';

const tableNames = ['indexes', 'sessions', 'trend', 'linked', 'quiz', 'groups', 'speakers', 'topics', 'parts'] as const;

/** The tables that a report has. */
type Tables = Partial<Record<(typeof tableNames)[number], Table>>;

/** Those tables of a report that there are, each changed so. */
export function tablesIn(view: ReportView, change: (table: Table) => Table): Tables {
  return Object.fromEntries(
    tableNames.flatMap((name) => {
      const table = view[name];
      return table === undefined ? [] : [[name, change(table)]];
    }),
  );
}

/** More rows than these nobody reads in a text or on paper; a page of the web has them page by page. */
const mostRows = 200;

/** A report with tables that somebody reads from their first row to the last. */
export function withReadableTables(view: ReportView, texts: ReportTexts): ReportView {
  return { ...view, ...tablesIn(view, (table) => summarised(table, mostRows, texts)) };
}
