import type { VNode } from 'preact';
import type { Table } from '../../report/view.ts';
import { Card, Heading, RowHead, Small, SmallPrint } from './card.tsx';
import { isTooWide, narrowed } from './narrowed.ts';
import type { Sides } from './sides.ts';

interface TablesProps {
  readonly tables: readonly (Table | undefined)[];
  readonly sides: Sides;
}

/**
 * Those of some tables that there are, each under its heading, in one card: a card of its own for each would weigh 1.3 kB
 * more.
 */
export function TablesCard({ tables, sides }: TablesProps): VNode | null {
  const shown = tables.filter((table) => table !== undefined);
  if (shown.length === 0) return null;
  return (
    <Card>
      {shown.map((table, at) => (
        <ReportTable key={table.heading} table={table} sides={sides} above={at === 0 ? 0 : 20} />
      ))}
    </Card>
  );
}

interface TableProps {
  readonly table: Table;
  readonly sides: Sides;
  readonly above: number;
}

/** A table of a report, named by its heading; the first column names the rows. */
function ReportTable({ table, sides: { start, end }, above }: TableProps): VNode {
  const narrow = narrowed(table);
  const { columns, rows } = narrow;
  const kind = isTooWide(narrow) ? 'data wide' : 'data';
  const notes = table.notes.map((note) => <SmallPrint key={note}>{note}</SmallPrint>);
  if (rows.length === 0) {
    return (
      <>
        <Heading above={above}>{table.heading}</Heading>
        {notes}
      </>
    );
  }
  return (
    <>
      <table class={kind} width="100%" cellSpacing="0" cellPadding="5" style="font-size:14px;line-height:1.4">
        <caption style={`text-align:${start}`}>
          <Heading above={above}>{table.heading}</Heading>
        </caption>
        <tr {...{ valign: 'bottom' }}>
          {columns.map((column, at) => (
            <th key={column} scope="col" align={at === 0 ? start : end}>
              {column}
            </th>
          ))}
        </tr>
        {rows.map(({ name, details, cells }) => (
          <tr key={name} {...{ valign: 'top', align: end }} class="row rule">
            <RowHead name={name} details={details} start={start} />
            {cells.map((cell, at) => (
              <td key={columns[at + 1]}>
                {cell.text}
                {cell.detail && <Small>{cell.detail}</Small>}
              </td>
            ))}
          </tr>
        ))}
      </table>
      {notes}
    </>
  );
}
