import type { VNode } from 'preact';
import type { Table } from '../../report/view.ts';
import { Card } from './card.tsx';
import { ink, line, soft } from './palette.ts';

/** A table of a report; the first column names the rows. */
export function TableCard({ table }: { table: Table }): VNode {
  return (
    <Card heading={table.heading}>
      <mj-table css-class="ink" font-size="14px" line-height="1.4" color={ink} cellpadding="5">
        <tr {...{ valign: 'bottom' }} style="word-break:normal">
          {table.columns.map((column, at) => (
            <th key={column} align={at === 0 ? 'left' : 'right'}>
              {column}
            </th>
          ))}
        </tr>
        {table.rows.map((row) => (
          <tr
            key={row[0]?.text}
            {...{ valign: 'top' }}
            class="rule"
            style={`border-top:1px solid ${line};word-break:normal`}
          >
            {row.map((cell, at) => (
              <td key={table.columns[at]} align={at === 0 ? 'left' : 'right'}>
                {at === 0 ? <b>{cell.text}</b> : cell.text}
                {cell.detail && <Small>{cell.detail}</Small>}
              </td>
            ))}
          </tr>
        ))}
      </mj-table>
    </Card>
  );
}

/** A line of lesser importance under a value. */
function Small({ children }: { children: string }): VNode {
  return (
    <>
      <br />
      <small class="soft" style={`color:${soft}`}>
        {children}
      </small>
    </>
  );
}
