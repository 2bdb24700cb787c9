import type { VNode } from 'preact';
import { line } from '../../report/palette.ts';
import type { Metric } from '../../report/view.ts';
import type { Sides } from './sides.ts';

/** Two numbers a row: it holds from 320 px up, without any media query. */
export function MetricGrid({ metrics, sides: { end } }: { metrics: readonly Metric[]; sides: Sides }): VNode {
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
              {metric && <MetricWords metric={metric} />}
            </td>
          ))}
        </tr>
      ))}
    </table>
  );
}

function MetricWords({ metric: { label, value, of, range, compared } }: { metric: Metric }): VNode {
  return (
    <>
      {label}
      <div class="value" style="font-size:30px;line-height:1.25;font-weight:700">
        {value}
      </div>
      <div class="soft" style="font-size:13px">
        {[of, range].filter(Boolean).join(' · ')}
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
