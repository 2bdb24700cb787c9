import type { VNode } from 'preact';
import { reportTexts } from '../../i18n/report-texts.ts';
import type { Language } from '../../i18n/text.ts';
import { colours } from '../../report/palette.ts';
import type { MatrixResult, MatrixRow } from '../../report/view.ts';
import { RowHead, Small, SmallPrint } from './card.tsx';
import { Asked, StackedBar } from './question-row.tsx';
import type { Sides } from './sides.ts';

interface Shown {
  readonly result: MatrixResult;
  readonly sides: Sides;
  readonly language: Language;
}

/**
 * The rows of a matrix: names and numbers side by side, and each row's bar below them over the whole width, so that a phone has
 * room for both without any media query. What the colours mean is said once, above.
 */
export function MatrixTable({ result, sides: { start, end }, language }: Shown): VNode {
  const { columns, rows, steps, note } = result;
  if (rows.length === 0) return <Asked {...result} />;
  return (
    <>
      <table class="data" width="100%" cellSpacing="0" cellPadding="4" style="font-size:14px;line-height:1.35">
        <caption style={`text-align:${start}`}>
          <Asked {...result} />
          {steps.length > 0 && (
            <ul class="key" style="list-style:none;margin:4px 0;padding:0;font-size:13px">
              {steps.map(({ label, tone }) => (
                <li key={label} style={`border-${start}:11px solid ${colours[tone].fill};padding-${start}:5px`}>
                  {label}
                </li>
              ))}
            </ul>
          )}
        </caption>
        <tr {...{ valign: 'bottom' }} class="soft">
          {columns.map(({ text, detail }, at) => (
            <th key={text} scope="col" {...(at === 0 ? { align: start, width: '36%' } : { align: end })} class="plain">
              {text}
              {detail && <Small>{detail}</Small>}
            </th>
          ))}
        </tr>
        {rows.map((row) => (
          <Row key={row.key} row={row} columns={columns.length} {...{ start, end, language }} />
        ))}
      </table>
      {note !== undefined && <SmallPrint>{note}</SmallPrint>}
    </>
  );
}

interface RowProps extends Sides {
  readonly row: MatrixRow;
  readonly columns: number;
  readonly language: Language;
}

function Row({ row, columns, start, end, language }: RowProps): VNode {
  const { name, details, cells, parts, distribution, unread, hidden } = row;
  const { labelled } = reportTexts(language).plain;
  return (
    <>
      <tr {...{ valign: 'top', align: end }} class="row rule">
        <RowHead name={name} details={details} start={start} />
        {cells.map((cell, at) => (
          <td key={at}>
            <b>{cell.text}</b>
            {cell.detail && <Small>{cell.detail}</Small>}
          </td>
        ))}
        {hidden !== undefined && (
          <td colSpan={columns - 1} class="soft">
            {hidden}
          </td>
        )}
      </tr>
      {parts.length > 0 && (
        <tr>
          <td colSpan={columns} style="padding:4px 0 10px">
            <StackedBar parts={parts} language={language} label={labelled({ label: name, value: distribution })} />
            {unread !== '' && <small class="soft">{unread}</small>}
          </td>
        </tr>
      )}
    </>
  );
}
