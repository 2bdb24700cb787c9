import type { VNode } from 'preact';
import { directionOf } from '../../../i18n/direction.ts';
import type { Language } from '../../../i18n/text.ts';
import { colours } from '../../../report/palette.ts';
import type { Cell, MatrixResult, MatrixRow } from '../../../report/view.ts';
import { Stack, Swatch } from './chart.tsx';
import { tableRoles as roles } from './table-roles.ts';

/**
 * The rows of a matrix, each with its numbers and its bar, which stands below them where the page is narrow. What the colours mean is
 * said once, above.
 */
export function MatrixTable({ result, language }: { result: MatrixResult; language: Language }): VNode {
  const { steps, columns, rows, note } = result;
  const [name, ...numbers] = columns;
  return (
    <>
      {steps.length > 0 && (
        <ul class="key">
          {steps.map(({ label, tone }) => (
            <li key={label}>
              <Swatch fill={colours[tone].fill} />
              {label}
            </li>
          ))}
        </ul>
      )}
      <table class="matrix" {...roles.table} aria-label={result.question}>
        <thead {...roles.rowgroup}>
          <tr {...roles.row}>
            <th scope="col" {...roles.columnheader}>
              {name?.text}
            </th>
            <td {...roles.cell} />
            {numbers.map(({ text, detail }) => (
              <th key={text} scope="col" {...roles.columnheader}>
                {text}
                {detail !== undefined && <small>{detail}</small>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...roles.rowgroup}>
          {rows.map((row) => (
            <Row key={row.key} row={row} numbers={numbers} language={language} />
          ))}
        </tbody>
      </table>
      {note !== undefined && <p class="soft">{note}</p>}
    </>
  );
}

interface RowProps {
  readonly row: MatrixRow;
  readonly numbers: readonly Cell[];
  readonly language: Language;
}

function Row({ row, numbers, language }: RowProps): VNode {
  const { name, details, cells, parts, distribution, unread, hidden } = row;
  return (
    <tr {...roles.row}>
      <th scope="row" {...roles.rowheader}>
        {name}
        {details.map((detail) => (
          <small key={detail}>{detail}</small>
        ))}
      </th>
      {hidden !== undefined ? (
        <td class="soft hidden" colSpan={numbers.length + 1} {...roles.cell}>
          {hidden}
        </td>
      ) : (
        <td class="bars" {...roles.cell}>
          <Stack parts={parts} direction={directionOf(language)} label={distribution} />
          {unread !== '' && <small>{unread}</small>}
        </td>
      )}
      {cells.map(({ text, detail }, at) => (
        <td key={numbers[at]?.text} {...roles.cell}>
          {text}
          {detail !== undefined && <small>{detail}</small>}
        </td>
      ))}
    </tr>
  );
}
