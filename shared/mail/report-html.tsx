import mjml2html from 'mjml';
import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { CommentBlock, Metric, Part, QuestionResult, ReportView, Table, Tone } from '../report/view.ts';

const fonts =
  '-apple-system,BlinkMacSystemFont,"Segoe UI",Roboto,"PingFang SC","Microsoft YaHei","Noto Sans SC",Helvetica,Arial,sans-serif';

/** Fill and ink of a part of a bar. The ink on each has a contrast of at least 4.5 to 1. */
const colours: Readonly<Record<Tone, { fill: string; ink: string }>> = {
  best: { fill: '#0b6b52', ink: '#ffffff' },
  good: { fill: '#8fd0b8', ink: '#10241d' },
  middle: { fill: '#dfe3df', ink: '#1c2421' },
  poor: { fill: '#f3bd8a', ink: '#2b1a08' },
  worst: { fill: '#a83f14', ink: '#ffffff' },
  plain: { fill: '#2f7f9e', ink: '#ffffff' },
};

const ink = '#1c2421';
const soft = '#55625c';
const line = '#dde3df';

/** Mail programmes that know dark mode get light ink on dark; the coloured bars stay as they are. */
const darkMode = `
@media (prefers-color-scheme: dark) {
  body, .page { background-color: #121614 !important; }
  .card, .card > table { background-color: #1b211e !important; }
  .ink, .ink div, .ink td, .ink th { color: #e8ecea !important; }
  .soft, .ink .soft { color: #a9b5af !important; }
  .rule, .ink .rule { border-color: #39433e !important; }
  .bar td { color: inherit !important; }
}
@media (max-width: 480px) { .value { font-size: 24px !important; } }`;

/**
 * The HTML part of a report: MJML makes the tables and inline styles that mail programmes need, JSX escapes every value.
 * No images, nothing to load.
 */
export async function reportHtml(view: ReportView): Promise<string> {
  const { html } = await mjml2html(renderToString(<Report view={view} />), { validationLevel: 'strict', fonts: {} });
  return html.replace(/\n\s*/g, '\n').replace(/\n+/g, '\n');
}

function Report({ view }: { view: ReportView }): VNode {
  return (
    <mjml lang={view.language} dir={view.direction}>
      <mj-head>
        <mj-title>{view.subject}</mj-title>
        <mj-preview>{view.lead}</mj-preview>
        <mj-attributes>
          <mj-all font-family={fonts} padding="0" />
        </mj-attributes>
        <mj-style>{darkMode}</mj-style>
        <mj-raw>
          <meta name="color-scheme" content="light dark" />
          <meta name="supported-color-schemes" content="light dark" />
        </mj-raw>
      </mj-head>
      <mj-body background-color="#f4f6f4" css-class="page" width="640px">
        <Card>
          <Text size="14px" colour={soft} class="soft">
            {view.programme}
          </Text>
          <Text size="26px" bold>
            {view.title}
          </Text>
          <Text>{view.lead}</Text>
          <MetricGrid metrics={view.metrics} />
        </Card>
        {view.sessions && <TableCard table={view.sessions} />}
        {view.pages.map((page) => (
          <Card key={page.heading} heading={page.heading}>
            {page.questions.map((result) => (
              <QuestionBlock key={result.key} result={result} />
            ))}
          </Card>
        ))}
        {view.speakers && <TableCard table={view.speakers} />}
        {view.topics && <TableCard table={view.topics} />}
        <Card heading={view.commentsHeading}>
          {view.noComments && <Text>{view.noComments}</Text>}
          {view.comments.map((block) => (
            <CommentList key={block.question} block={block} language={view.language} />
          ))}
        </Card>
        <Card heading={view.notesHeading}>
          <Text size="13px" colour={soft} class="soft">
            {view.notes.map((note) => (
              <p key={note} style="margin:0 0 6px">
                {note}
              </p>
            ))}
          </Text>
        </Card>
      </mj-body>
    </mjml>
  );
}

function Card({ heading, children }: { heading?: string; children: ComponentChildren }): VNode {
  return (
    <mj-section background-color="#ffffff" padding="18px 20px 14px" css-class="card" border-bottom="8px solid #f4f6f4">
      <mj-column>
        {heading && (
          <Text size="18px" bold>
            {heading}
          </Text>
        )}
        {children}
      </mj-column>
    </mj-section>
  );
}

interface TextProps {
  readonly size?: string;
  readonly colour?: string;
  readonly bold?: boolean;
  readonly class?: string;
  readonly children: ComponentChildren;
}

function Text({ size = '15px', colour = ink, bold = false, class: name = '', children }: TextProps): VNode {
  return (
    <mj-text
      font-size={size}
      line-height="1.55"
      color={colour}
      font-weight={bold ? '700' : '400'}
      padding="0 0 8px"
      css-class={`ink ${name}`.trim()}
    >
      {children}
    </mj-text>
  );
}

/** Two numbers a row: it holds from 320 px up, without any media query. */
function MetricGrid({ metrics }: { metrics: readonly Metric[] }): VNode {
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
                    {metric.detail}
                  </div>
                </>
              )}
            </td>
          ))}
        </tr>
      ))}
    </mj-table>
  );
}

function QuestionBlock({ result }: { result: QuestionResult }): VNode {
  return (
    <mj-table css-class="ink" padding="8px 0 12px" font-size="14px" line-height="1.5" color={ink}>
      <tr>
        <td>
          <div style="font-weight:600;font-size:15px">{result.question}</div>
          <div class="soft" style={`font-size:13px;color:${soft};padding:2px 0 6px`}>
            {result.summary}
          </div>
          {result.parts.length > 0 && (result.layout === 'scale' ? <Scale {...result} /> : <Options {...result} />)}
        </td>
      </tr>
    </mj-table>
  );
}

const tableReset = { role: 'presentation', width: '100%', cellPadding: '0', cellSpacing: '0', border: '0' } as const;

/** One bar of all parts with each number in its cell where there is room, and the same numbers with words below. */
function Scale({ parts }: { parts: readonly Part[] }): VNode {
  const filled = parts.filter((part) => part.count > 0);
  return (
    <>
      <table {...tableReset} class="bar" style="table-layout:fixed">
        <tr>
          {filled.map(({ label, count, share, tone }) => (
            <td
              key={label}
              width={`${(share * 100).toFixed(1)}%`}
              {...{ bgcolor: colours[tone].fill }}
              style={`background:${colours[tone].fill};color:${colours[tone].ink}!important;height:26px;font-size:13px;text-align:center;overflow:hidden`}
            >
              {share >= 0.07 ? count : '\u00a0'}
            </td>
          ))}
        </tr>
      </table>
      <div style="font-size:13px;padding-top:4px">
        {parts.map(({ label, count, tone }) => (
          <span key={label} style="display:inline-block;padding-right:12px;white-space:nowrap">
            <span style={`color:${colours[tone].fill}`}>■</span> {label} <b>{count}</b>
          </span>
        ))}
      </div>
    </>
  );
}

/** A bar for each option. */
function Options({ parts }: { parts: readonly Part[] }): VNode {
  return (
    <table {...tableReset} style="font-size:14px">
      {parts.map(({ label, count, share, tone }) => (
        <tr key={label}>
          <td width="46%" style="padding:3px 8px 3px 0;vertical-align:middle;line-height:1.35">
            {label}
          </td>
          <td style="vertical-align:middle">
            <Bar share={share} fill={colours[tone].fill} />
          </td>
          <td width="84" style="padding-left:8px;white-space:nowrap;vertical-align:middle;text-align:right">
            <b>{count}</b> ({Math.round(share * 100)}%)
          </td>
        </tr>
      ))}
    </table>
  );
}

function Bar({ share, fill }: { share: number; fill: string }): VNode {
  if (share === 0) return <>{'\u00a0'}</>;
  return (
    <table {...tableReset}>
      <tr>
        <td
          width={`${Math.max(1, share * 100).toFixed(0)}%`}
          {...{ bgcolor: fill }}
          style={`background:${fill};height:14px;font-size:1px`}
        >
          {'\u00a0'}
        </td>
        <td style="font-size:1px">{'\u00a0'}</td>
      </tr>
    </table>
  );
}

function TableCard({ table }: { table: Table }): VNode {
  const alignment = (at: number) => (at === 0 ? 'left' : 'right');
  return (
    <Card heading={table.heading}>
      <mj-table css-class="ink" font-size="14px" line-height="1.4" color={ink}>
        <tr>
          {table.columns.map((column, at) => (
            <th
              key={column}
              class="rule"
              style={`text-align:${alignment(at)};padding:6px 0 6px ${at === 0 ? 0 : 8}px;border-bottom:2px solid ${line};font-size:13px`}
            >
              {column}
            </th>
          ))}
        </tr>
        {table.rows.map((row) => (
          <tr key={row[0]?.text}>
            {row.map((cell, at) => (
              <td
                key={table.columns[at]}
                class="rule"
                style={`text-align:${alignment(at)};vertical-align:top;padding:8px 0 8px ${at === 0 ? 0 : 8}px;border-bottom:1px solid ${line}`}
              >
                <div style={at === 0 ? 'font-weight:600' : ''}>{cell.text}</div>
                {cell.detail && (
                  <div class="soft" style={`font-size:12px;color:${soft}`}>
                    {cell.detail}
                  </div>
                )}
              </td>
            ))}
          </tr>
        ))}
      </mj-table>
    </Card>
  );
}

function CommentList({ block, language }: { block: CommentBlock; language: string }): VNode {
  return (
    <Text>
      <div style="font-weight:600;padding-top:4px">{block.question}</div>
      <div class="soft" style={`font-size:13px;color:${soft};padding-bottom:4px`}>
        {block.shown}
      </div>
      {block.comments.map((comment) => (
        <div
          key={comment.text}
          lang={comment.language}
          dir="auto"
          class="rule"
          style={`border-left:3px solid ${line};padding:2px 0 2px 10px;margin:0 0 8px;white-space:pre-line`}
        >
          {comment.text}
          {comment.language !== language && <span style={`font-size:12px;color:${soft}`}> [{comment.language}]</span>}
        </div>
      ))}
    </Text>
  );
}
