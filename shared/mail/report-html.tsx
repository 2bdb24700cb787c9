import mjml2html from 'mjml';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { ReportView } from '../report/view.ts';
import { Card, Text } from './parts/card.tsx';
import { CommentList } from './parts/comments.tsx';
import { MetricGrid } from './parts/metrics.tsx';
import { ink, soft } from './parts/palette.ts';
import { QuestionRow } from './parts/question.tsx';
import { TableCard } from './parts/table.tsx';

const fonts = "-apple-system,'Segoe UI',Roboto,'PingFang SC','Microsoft YaHei','Noto Sans SC',Arial,sans-serif";

/** Gmail cuts a mail at about 102 kB; ours stays well below. */
const sizeLimit = 60_000;

/** To how many characters a comment may be cut, tried in this order until the mail is small enough. */
const commentLengths = [600, 240, 80, 16];

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
