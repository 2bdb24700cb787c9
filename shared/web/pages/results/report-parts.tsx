import type { ComponentChildren, VNode } from 'preact';
import type { Language } from '../../../i18n/text.ts';
import type { ReportTexts, ResultsTexts } from '../../../i18n/texts.ts';
import { factsOf } from '../../../report/facts.ts';
import type { CommentBlock, MatrixResult, Metric, QuestionResult, Table } from '../../../report/view.ts';
import { Chart } from './chart.tsx';
import { MatrixTable } from './matrix-table.tsx';
import { pageAddress, type ReaderLink } from './page-address.ts';
import { tableRoles as roles } from './table-roles.ts';

/** The numbers that open a report. */
export function Metrics({ metrics, texts }: { metrics: readonly Metric[]; texts: ReportTexts }): VNode {
  return (
    <dl class="metrics">
      {metrics.map(({ label, value, of, range, compared }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd class="value">{value}</dd>
          <dd class="soft">{factsOf([of, range], texts)}</dd>
          {compared !== undefined && <dd class="soft">{compared}</dd>}
        </div>
      ))}
    </dl>
  );
}

interface QuestionsProps {
  readonly heading: string;
  readonly questions: readonly (QuestionResult | MatrixResult)[];
  readonly columns: ResultsTexts['columns'];
  readonly language: Language;
}

/** The questions of one page of the form, each with its numbers in words and its distribution. */
export function Questions({ heading, questions, columns, language }: QuestionsProps): VNode {
  return (
    <section class="questions">
      <h2>{heading}</h2>
      {questions.map((result) => (
        <article key={result.key} class={result.layout === 'matrix' ? 'wide' : undefined}>
          <h3>{result.question}</h3>
          {result.summary !== '' && <p class="soft">{result.summary}</p>}
          {result.layout === 'matrix'
            ? result.rows.length > 0 && <MatrixTable result={result} language={language} />
            : result.parts.length > 0 && <Chart result={result} columns={columns} language={language} />}
        </article>
      ))}
    </section>
  );
}

interface TableProps {
  readonly table: Table;
  /** Behind which the reports of sessions are that rows name; absent: nowhere. */
  readonly link?: ReaderLink;
  /** Absent: its heading stands above it. */
  readonly isHeaded?: boolean;
  /** What stands between the rows and the notes. */
  readonly children?: ComponentChildren;
}

/** A table of the report. Where the page is narrower than the table, each row stands by itself, with its columns' names. */
export function ReportTable({ table, link, isHeaded = true, children }: TableProps): VNode {
  const { heading, columns, rows, notes } = table;
  return (
    <section>
      {isHeaded && <h2>{heading}</h2>}
      <table class={columns.length > manyColumns ? 'report many' : 'report'} {...roles.table}>
        <thead {...roles.rowgroup}>
          <tr {...roles.row}>
            {columns.map((column) => (
              <th key={column} scope="col" {...roles.columnheader}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...roles.rowgroup}>
          {rows.map(([name, ...cells]) => (
            <tr key={name?.text} {...roles.row}>
              <th scope="row" {...roles.rowheader}>
                {link !== undefined && name?.session !== undefined ? (
                  <a href={pageAddress(link, '', { session: name.session })}>{name.text}</a>
                ) : (
                  name?.text
                )}
                {name?.detail !== undefined && <small>{name.detail}</small>}
              </th>
              {cells.map(({ text, detail }, at) => (
                <td key={columns[at + 1]} data-column={columns[at + 1]} {...roles.cell}>
                  {text}
                  {detail !== undefined && <small>{detail}</small>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {children}
      {notes.map((note) => (
        <p key={note} class="soft">
          {note}
        </p>
      ))}
    </section>
  );
}

/** With more columns than these a table needs a wide page. */
const manyColumns = 4;

/** The comments on one question, each in the direction of its own writing. */
export function Comments({ block }: { block: CommentBlock }): VNode {
  return (
    <article>
      <h3>{block.question}</h3>
      <p class="soft">{block.shown}</p>
      {block.comments.map((comment) => (
        <blockquote key={comment.text} lang={comment.language} dir="auto">
          {comment.text}
          {comment.quotable !== undefined && (
            <footer class="soft" dir="auto">
              {comment.quotable}
            </footer>
          )}
        </blockquote>
      ))}
    </article>
  );
}

interface SentencesProps {
  readonly heading: string;
  readonly sentences: readonly string[];
  /** What stands under them. */
  readonly children?: ComponentChildren;
}

/** Sentences under a heading; nothing where there are none. */
export function Sentences({ heading, sentences, children }: SentencesProps): VNode | null {
  if (sentences.length === 0) return null;
  return (
    <section>
      <h2>{heading}</h2>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {children}
    </section>
  );
}
