import type { VNode } from 'preact';
import type { ReportTexts } from '../../i18n/texts.ts';
import { factsOf } from '../../report/facts.ts';
import { line } from '../../report/palette.ts';
import type { Metric } from '../../report/view.ts';
import type { Sides } from './sides.ts';

interface MetricGridProps {
  readonly metrics: readonly Metric[];
  readonly sides: Sides;
  readonly texts: ReportTexts;
}

/** Two numbers a row: it holds from 320 px up, without any media query. */
export function MetricGrid({ metrics, sides: { end }, texts }: MetricGridProps): VNode {
  const rows = metrics.flatMap((metric, at) => (at % 2 === 0 ? [[metric, metrics[at + 1]]] : []));
  return (
    <table role="presentation" width="100%" cellPadding="0" cellSpacing="0" style="font-size:14px;line-height:1.4">
      {rows.map((row) => (
        <tr key={row[0]?.label} {...{ valign: 'top' }}>
          {row.map((metric) => (
            <td
              key={metric?.label}
              width="50%"
              class="rule"
              style={`padding:10px 0;padding-${end}:8px;border-top:1px solid ${line}`}
            >
              {metric && <MetricWords metric={metric} texts={texts} />}
            </td>
          ))}
        </tr>
      ))}
    </table>
  );
}

function MetricWords({ metric, texts }: { metric: Metric; texts: ReportTexts }): VNode {
  const { label, value, of, range, compared } = metric;
  return (
    <>
      {label}
      <div class="value" style="font-size:30px;line-height:1.25;font-weight:700">
        {value}
      </div>
      <div class="soft" style="font-size:13px">
        {factsOf([of, range], texts)}
        {compared && (
          <>
            <br />
            {compared}
          </>
        )}
      </div>
    </>
  );
}
