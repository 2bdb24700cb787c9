import type { VNode } from 'preact';
import { ink, soft } from '../../report/palette.ts';
import type { Table } from '../../report/view.ts';
import { Card, Text } from './card.tsx';

/** A table of a report; the first column names the rows. */
export function TableCard({ table, direction }: { table: Table; direction: 'ltr' | 'rtl' }): VNode {
  const [start, end] = direction === 'rtl' ? (['right', 'left'] as const) : (['left', 'right'] as const);
  return (
    <Card heading={table.heading}>
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
    </Card>
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
