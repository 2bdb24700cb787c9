import type { VNode } from 'preact';
import { ink, line, soft } from '../../report/palette.ts';
import type { Metric } from '../../report/view.ts';

/** Two numbers a row: it holds from 320 px up, without any media query. */
export function MetricGrid({ metrics }: { metrics: readonly Metric[] }): VNode {
  const rows = metrics.flatMap((metric, at) => (at % 2 === 0 ? [[metric, metrics[at + 1]]] : []));
  return (
    <mj-table css-class="ink" padding="6px 0 0" font-size="14px" line-height="1.4" color={ink}>
      {rows.map((row) => (
        <tr key={row[0]?.label}>
          {row.map((metric) => (
            <td
              key={metric?.label}
              width="50%"
              class="rule"
              style={`vertical-align:top;padding:10px 8px 10px 0;border-top:1px solid ${line}`}
            >
              {metric && (
                <>
                  <div>{metric.label}</div>
                  <div class="value" style="font-size:30px;line-height:1.25;font-weight:700">
                    {metric.value}
                  </div>
                  <div class="soft" style={`font-size:13px;color:${soft}`}>
                    {[metric.of, metric.range].filter(Boolean).join(' · ')}
                  </div>
                  {metric.compared && (
                    <div class="soft" style={`font-size:13px;color:${soft};padding-top:3px`}>
                      {metric.compared}
                    </div>
                  )}
                </>
              )}
            </td>
          ))}
        </tr>
      ))}
    </mj-table>
  );
}
