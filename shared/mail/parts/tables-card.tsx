import type { VNode } from 'preact';
import { ink, soft } from '../../report/palette.ts';
import type { Table } from '../../report/view.ts';
import { Card, Text } from './card.tsx';

interface TableProps {
  readonly table: Table;
  readonly direction: 'ltr' | 'rtl';
  readonly above: number;
}

interface TablesProps {
  readonly tables: readonly (Table | undefined)[];
  readonly direction: 'ltr' | 'rtl';
}

/**
 * Those of some tables that there are, each under its heading, in one card: a card of its own for each would weigh 1.3 kB
 * more.
 */
export function TablesCard({ tables, direction }: TablesProps): VNode | null {
  const shown = tables.filter((table) => table !== undefined);
  if (shown.length === 0) return null;
  return (
    <Card>
      {shown.map((table, at) => (
        <ReportTable key={table.heading} table={table} direction={direction} above={at === 0 ? 0 : 20} />
      ))}
    </Card>
  );
}

/** A table of a report; the first column names the rows. */
function ReportTable({ table, direction, above }: TableProps): VNode {
  const [start, end] = direction === 'rtl' ? (['right', 'left'] as const) : (['left', 'right'] as const);
  return (
    <>
      <Text size="18px" bold above={above}>
        {table.heading}
      </Text>
      <mj-table css-class="ink" font-size="14px" line-height="1.4" color={ink} cellpadding="5">
        <tr {...{ valign: 'bottom' }} style="word-break:normal">
          {table.columns.map((column, at) => (
            <th key={column} scope="col" align={at === 0 ? start : end}>
              {column}
            </th>
          ))}
        </tr>
        {table.rows.map((row) => (
          <tr key={row[0]?.text} {...{ valign: 'top' }} class="row rule">
            {row.map((cell, at) => (
              <td key={table.columns[at]} align={at > 0 ? end : direction === 'rtl' ? start : undefined}>
                {at === 0 ? <b>{cell.text}</b> : cell.text}
                {cell.detail && <Small>{cell.detail}</Small>}
              </td>
            ))}
          </tr>
        ))}
      </mj-table>
      {table.notes.length > 0 && (
        <Text size="13px" colour={soft} class="soft">
          {table.notes.map((note) => (
            <div key={note} style="padding-top:6px">
              {note}
            </div>
          ))}
        </Text>
      )}
    </>
  );
}

/** A line of lesser importance under a value. */
function Small({ children }: { children: string }): VNode {
  return (
    <>
      <br />
      <small class="soft">{children}</small>
    </>
  );
}
