import mjml2html from 'mjml';
import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { CommentBlock, Metric, Part, QuestionResult, ReportView, Table, Tone } from '../report/view.ts';

const fonts = "-apple-system,'Segoe UI',Roboto,'PingFang SC','Microsoft YaHei','Noto Sans SC',Arial,sans-serif";

/** Gmail cuts a mail at about 102 kB; ours stays well below. */
const sizeLimit = 60_000;

/** To how many characters a comment may be cut, tried in this order until the mail is small enough. */
const commentLengths = [600, 240, 80, 16];

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
  .card > table > tbody > tr > td { border-color: #121614 !important; }
  .card, .card > table { background-color: #1b211e !important; }
  .ink, .ink div, .ink td, .ink th { color: #e8ecea !important; }
  .soft, .ink .soft { color: #a9b5af !important; }
  .rule, .ink .rule { border-color: #39433e !important; }
  .bar td { color: inherit !important; }
}
@media (max-width: 480px) { .value { font-size: 24px !important; } }`;

/**
 * The HTML part of a report, at most 60 kB: MJML makes the tables and inline styles that mail programmes need, JSX
 * escapes every value. No images, nothing to load. Long comments are cut where the size demands it; the text part has
 * all of them.
 */
export async function reportHtml(view: ReportView): Promise<string> {
  let html = '';
  for (const length of commentLengths) {
    html = await rendered(withCommentsOf(view, length));
    if (Buffer.byteLength(html) <= sizeLimit) break;
  }
  return html;
}

async function rendered(view: ReportView): Promise<string> {
  const { html } = await mjml2html(renderToString(<Report view={view} />), { validationLevel: 'strict', fonts: {} });
  // Line ends and indentation that MJML puts between its tags; texts keep theirs, which are never followed by a space.
  return html.replace(/\n\s+/g, '\n');
}

function withCommentsOf(view: ReportView, length: number): ReportView {
  const cut = (text: string) => ([...text].length <= length ? text : `${[...text].slice(0, length).join('')}…`);
  const comments = view.comments.map((block) => ({
    ...block,
    comments: block.comments.map((comment) => ({ ...comment, text: cut(comment.text) })),
  }));
  return { ...view, comments };
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
            <mj-table css-class="ink" font-size="14px" line-height="1.5" color={ink}>
              {page.questions.map((result) => (
                <QuestionRow key={result.key} result={result} />
              ))}
            </mj-table>
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
                    {[metric.of, metric.range].filter(Boolean).join(' · ')}
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

function QuestionRow({ result }: { result: QuestionResult }): VNode {
  return (
    <tr>
      <td style="padding:8px 0 14px">
        <b style="font-size:15px">{result.question}</b>
        <div class="soft" style={`font-size:13px;color:${soft};padding:2px 0 6px`}>
          {result.summary}
        </div>
        {result.parts.length > 0 && (result.layout === 'scale' ? <Scale {...result} /> : <Options {...result} />)}
      </td>
    </tr>
  );
}

const tableReset = { role: 'presentation', width: '100%', cellPadding: '0', cellSpacing: '0', border: '0' } as const;

/** One bar of all parts with each number in its cell where there is room, and the same numbers with words below. */
function Scale({ parts }: { parts: readonly Part[] }): VNode {
  const filled = parts.filter((part) => part.count > 0);
  return (
    <>
      <table {...tableReset} class="bar" style="table-layout:fixed;font-size:13px;text-align:center">
        <tr>
          {filled.map(({ label, count, share, tone }) => (
            <td
              key={label}
              width={`${(share * 100).toFixed(1)}%`}
              height="26"
              {...{ bgcolor: colours[tone].fill }}
              style={`color:${colours[tone].ink}!important`}
            >
              {share >= 0.07 ? count : '\u00a0'}
            </td>
          ))}
        </tr>
      </table>
      <div style="font-size:13px;padding-top:4px">
        {parts.map(({ label, count, tone }) => (
          // The space after each is where the line may break.
          <>
            <span style="white-space:nowrap">
              <span style={`color:${colours[tone].fill}`}>■</span> {label} <b>{count}</b>
            </span>
            {' \u00a0 '}
          </>
        ))}
      </div>
    </>
  );
}

/** A bar for each option, with the number in the same row. */
function Options({ parts }: { parts: readonly Part[] }): VNode {
  return (
    <table {...tableReset} cellPadding="3" style="font-size:14px;line-height:1.35">
      {parts.map(({ label, count, share, tone }) => (
        <tr key={label}>
          <td width="46%">{label}</td>
          <td>
            <Bar share={share} fill={colours[tone].fill} />
          </td>
          <td width="84" align="right" style="white-space:nowrap">
            <b>{count}</b> ({Math.round(share * 100)}%)
          </td>
        </tr>
      ))}
    </table>
  );
}

function Bar({ share, fill }: { share: number; fill: string }): VNode {
  const width = Math.round(share * 100);
  return (
    <table {...tableReset} style="font-size:1px">
      <tr>
        {width > 0 && (
          <td width={`${width}%`} height="14" {...{ bgcolor: fill }}>
            {'\u00a0'}
          </td>
        )}
        <td>{'\u00a0'}</td>
      </tr>
    </table>
  );
}

function TableCard({ table }: { table: Table }): VNode {
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

function CommentList({ block, language }: { block: CommentBlock; language: string }): VNode {
  return (
    <Text>
      <b>{block.question}</b>
      <div class="soft" style={`font-size:13px;color:${soft};padding-bottom:4px`}>
        {block.shown}
      </div>
      {block.comments.map((comment) => (
        <div
          key={comment.text}
          lang={comment.language}
          dir="auto"
          class="rule"
          style={`border-left:3px solid ${line};padding-left:10px;margin-bottom:8px;white-space:pre-line`}
        >
          {comment.text}
          {comment.language !== language && <span style={`font-size:12px;color:${soft}`}> [{comment.language}]</span>}
        </div>
      ))}
    </Text>
  );
}
