import type { VNode } from 'preact';
import { reportTexts } from '../../i18n/report-texts.ts';
import { line, soft } from '../../report/palette.ts';
import type { ReportView } from '../../report/view.ts';
import type { Shortened } from '../fit-to-size.ts';
import { Card, Heading, SmallPrint } from './card.tsx';
import { CommentList } from './comment-list.tsx';
import { darkMode } from './dark-mode.ts';
import { mailFonts } from './fonts.ts';
import { Footer, PageButton } from './links.tsx';
import { MatrixTable } from './matrix-table.tsx';
import { MetricGrid } from './metric-grid.tsx';
import { onPaper } from './paper.ts';
import { Preheader } from './preheader.tsx';
import { QuestionRow } from './question-row.tsx';
import { sidesOf } from './sides.ts';
import { TablesCard } from './tables-card.tsx';

/** What stands often and can be missed: a mail programme that drops style sheets shows plainer lists and tables. */
const repeatedStyles = `
.soft { color: ${soft}; font-weight: 400; }
.plain { font-weight: 400; }
.key li { display: inline-block; margin: 0 0 6px; margin-inline-end: 14px; line-height: 1.3; }
.row { border-top: 1px solid ${line}; }
.ink table { word-break: normal; }
small { font-size: 12px; }
.data td small { word-break: keep-all; }
.ink th:first-child { padding-inline-start: 0; }
.data td:last-child, .data th:last-child { padding-inline-end: 0; }`;

/** A report in MJML, in the order of reading. */
export function ReportMail({ view }: { view: Shortened }): VNode {
  const sides = sidesOf(view.direction);
  return (
    <mjml lang={view.language} dir={view.direction}>
      <mj-head>
        <mj-title>{view.subject}</mj-title>
        <mj-attributes>
          <mj-all font-family={mailFonts(view.language)} padding="0" />
          <mj-section direction={view.direction} />
          <mj-column direction={view.direction} />
          <mj-text align={sides.start} />
        </mj-attributes>
        <mj-style>{repeatedStyles}</mj-style>
        <mj-style>{onPaper}</mj-style>
        <mj-style>{darkMode}</mj-style>
        <mj-raw>
          <meta name="color-scheme" content="light dark" />
          <meta name="supported-color-schemes" content="light dark" />
        </mj-raw>
      </mj-head>
      <mj-body background-color="#f4f6f4" css-class="page" width="640px">
        <Preheader view={view} />
        <Opening view={view} />
        {view.pages.map((page) => (
          <Card key={page.heading}>
            <Heading>{page.heading}</Heading>
            {page.questions.map((result) =>
              result.layout === 'matrix' ? (
                <MatrixTable key={result.key} result={result} sides={sides} language={view.language} />
              ) : (
                <QuestionRow key={result.key} result={result} sides={sides} language={view.language} />
              ),
            )}
          </Card>
        ))}
        <TablesCard
          tables={[view.indexes, view.sessions, view.trend, view.linked, view.quiz, view.groups]}
          sides={sides}
        />
        <TablesCard tables={[view.speakers, view.topics, view.parts]} sides={sides} />
        {!view.isCancelled && <AllComments view={view} />}
        <Card>
          {view.quality.length > 0 && <Sentences heading={view.qualityHeading} all={view.quality} />}
          <Sentences heading={view.notesHeading} all={[...view.notes, ...view.mailNotes]} />
          {view.links && <Footer links={view.links} texts={reportTexts(view.language).links} />}
        </Card>
      </mj-body>
    </mjml>
  );
}

/** Who, when and how many, the numbers, and what to do. */
function Opening({ view }: { view: ReportView }): VNode {
  const sides = sidesOf(view.direction);
  return (
    <>
      <Card>
        <div class="soft" style="font-size:14px">
          {view.programme}
        </div>
        <h1 style="margin:4px 0 8px;font-size:26px;line-height:1.3">{view.title}</h1>
        <p style="margin:0 0 12px">{view.lead}</p>
        {view.metrics.length > 0 && (
          <MetricGrid metrics={view.metrics} sides={sides} texts={reportTexts(view.language)} />
        )}
        {view.links && <PageButton address={view.links.page} label={reportTexts(view.language).links.page} />}
      </Card>
      {view.actions.length > 0 && (
        <Card>
          <Heading>{view.actionsHeading}</Heading>
          <ol style={`margin:0;padding-${sides.start}:24px`}>
            {view.actions.map((action) => (
              <li key={action} style="margin-bottom:8px">
                {action}
              </li>
            ))}
          </ol>
        </Card>
      )}
    </>
  );
}

function AllComments({ view }: { view: Shortened }): VNode {
  return (
    <Card>
      <Heading>{view.commentsHeading}</Heading>
      {view.noComments && <p style="margin:0 0 8px">{view.noComments}</p>}
      {view.comments.map((block) => (
        <CommentList key={block.question} block={block} view={view} />
      ))}
      {view.cutNote && <SmallPrint>{view.cutNote}</SmallPrint>}
    </Card>
  );
}

/** Short sentences under a heading, in smaller letters. */
function Sentences({ heading, all }: { heading: string; all: readonly string[] }): VNode {
  return (
    <>
      <Heading above={10}>{heading}</Heading>
      {all.map((sentence) => (
        <SmallPrint key={sentence}>{sentence}</SmallPrint>
      ))}
    </>
  );
}
