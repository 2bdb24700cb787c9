import type { VNode } from 'preact';
import { reportTexts } from '../../i18n/report-texts.ts';
import { ink, line, soft } from '../../report/palette.ts';
import type { ReportView } from '../../report/view.ts';
import type { Shortened } from '../fit-to-size.ts';
import { Card, Text } from './card.tsx';
import { CommentList } from './comment-list.tsx';
import { darkMode } from './dark-mode.ts';
import { Footer, PageButton } from './links.tsx';
import { MetricGrid } from './metric-grid.tsx';
import { QuestionRow } from './question-row.tsx';
import { TablesCard } from './tables-card.tsx';

// Names of words need no quotation marks (CSS Fonts 4, 2.1): it stands in every cell.
const fonts = 'Segoe UI,PingFang SC,Microsoft YaHei,Noto Sans SC,Arial,sans-serif';

/** What stands often and can be missed: a mail programme that drops style sheets shows plainer tables. */
const repeatedStyles = `
.soft { color: ${soft}; }
.whole { white-space: nowrap; }
.row { border-top: 1px solid ${line}; word-break: normal; }`;

/** A report in MJML, in the order of reading. */
export function ReportMail({ view }: { view: Shortened }): VNode {
  return (
    <mjml lang={view.language} dir={view.direction}>
      <mj-head>
        <mj-title>{view.subject}</mj-title>
        <mj-preview>{view.lead}</mj-preview>
        <mj-attributes>
          <mj-all font-family={fonts} padding="0" />
        </mj-attributes>
        <mj-style>{repeatedStyles}</mj-style>
        <mj-style>{darkMode}</mj-style>
        <mj-raw>
          <meta name="color-scheme" content="light dark" />
          <meta name="supported-color-schemes" content="light dark" />
        </mj-raw>
      </mj-head>
      <mj-body background-color="#f4f6f4" css-class="page" width="640px">
        <Opening view={view} />
        {view.pages.map((page) => (
          <Card key={page.heading} heading={page.heading}>
            <mj-table css-class="ink" font-size="14px" line-height="1.5" color={ink}>
              {page.questions.map((result) => (
                <QuestionRow key={result.key} result={result} language={view.language} />
              ))}
            </mj-table>
          </Card>
        ))}
        <TablesCard tables={[view.indexes, view.sessions, view.trend, view.groups]} direction={view.direction} />
        <TablesCard tables={[view.speakers, view.topics]} direction={view.direction} />
        {!view.isCancelled && <AllComments view={view} />}
        <Card>
          {view.quality.length > 0 && <Sentences heading={view.qualityHeading} all={view.quality} />}
          <Sentences heading={view.notesHeading} all={view.notes} />
          {view.links && <Footer links={view.links} texts={reportTexts(view.language).links} />}
        </Card>
      </mj-body>
    </mjml>
  );
}

/** Who, when and how many, the numbers, and what to do. */
function Opening({ view }: { view: ReportView }): VNode {
  return (
    <>
      <Card>
        <Text size="14px" colour={soft} class="soft">
          {view.programme}
        </Text>
        <Text size="26px" bold>
          {view.title}
        </Text>
        <Text>{view.lead}</Text>
        {view.metrics.length > 0 && <MetricGrid metrics={view.metrics} />}
        {view.links && <PageButton address={view.links.page} label={reportTexts(view.language).links.page} />}
      </Card>
      {view.actions.length > 0 && (
        <Card heading={view.actionsHeading}>
          <mj-table css-class="ink" font-size="15px" line-height="1.5" color={ink}>
            {view.actions.map((action, at) => (
              <tr key={action} {...{ valign: 'top' }}>
                <td width="24" style="padding:4px 0">
                  <b>{at + 1}.</b>
                </td>
                <td style="padding:4px 0 6px">{action}</td>
              </tr>
            ))}
          </mj-table>
        </Card>
      )}
    </>
  );
}

function AllComments({ view }: { view: Shortened }): VNode {
  return (
    <Card heading={view.commentsHeading}>
      {view.noComments && <Text>{view.noComments}</Text>}
      {view.comments.length > 0 && (
        <Text>
          {view.comments.map((block) => (
            <CommentList key={block.question} block={block} view={view} />
          ))}
        </Text>
      )}
      {view.cutNote && <Text class="soft">{view.cutNote}</Text>}
    </Card>
  );
}

/** Short sentences under a heading, in smaller letters. */
function Sentences({ heading, all }: { heading: string; all: readonly string[] }): VNode {
  return (
    <>
      <Text size="18px" bold>
        {heading}
      </Text>
      <Text size="13px" colour={soft} class="soft">
        {all.map((sentence) => (
          <p key={sentence} style="margin:0 0 6px">
            {sentence}
          </p>
        ))}
      </Text>
    </>
  );
}
