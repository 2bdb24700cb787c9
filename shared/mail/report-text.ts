import { directionOf } from '../i18n/direction.ts';
import { reportTexts } from '../i18n/report-texts.ts';
import type { ReportTexts } from '../i18n/texts.ts';
import { factsOf } from '../report/facts.ts';
import { percent } from '../report/format.ts';
import { withReadableTables } from '../report/tables-in.ts';
import type {
  Cell,
  CommentBlock,
  MatrixResult,
  MatrixRow,
  Metric,
  Part,
  QuestionResult,
  ReportView,
  ShownComment,
  Table,
  Tone,
} from '../report/view.ts';
import { roundedRatio } from '../statistics/rounding.ts';
import { wrapped } from './wrapped.ts';

/**
 * The text part of a report: everything that the HTML says, with bars of blocks, in lines of at most 78 columns; of a table of
 * hundreds of rows what stands out. Lines end in line feeds.
 */
export function reportText(whole: ReportView): string {
  const texts = reportTexts(whole.language);
  const view = withReadableTables(whole, texts);
  const sections = [
    [...wrapped(view.programme), ...wrapped(view.title), '', ...wrapped(view.lead)],
    view.metrics.flatMap((metric) => wrapped(metricLine(metric, texts))),
    ...section(
      view.actionsHeading,
      view.actions.flatMap((action, at) => wrapped(action, `${at + 1}. `)),
    ),
    ...view.pages.map((page) => [
      ...heading(page.heading),
      ...page.questions.flatMap((result) => resultLines(result, texts)),
    ]),
    ...tablesOf(view).map((table) => tableLines(table, texts)),
    ...(view.isCancelled ? [] : [commentSection(view, texts)]),
    ...section(view.qualityHeading, view.quality.flatMap(listed)),
    ...section(view.notesHeading, [...view.notes, ...view.mailNotes].flatMap(listed)),
    ...linkLines(view, texts),
  ];
  const lines = sections.flatMap((each, at) => (at === 0 ? each : ['', ...each]));
  return `${lines.map((line) => directed(line, view)).join('\n')}\n`;
}

/** Readers take the direction of each line from its first letter, which may be of a name in another script. */
function directed(line: string, { language }: ReportView): string {
  const isOwn = line === '' || line.startsWith('https://');
  return directionOf(language) === 'ltr' || isOwn ? line : `\u200f${line}`;
}

/** Nothing where it would be empty. */
function section(title: string, lines: readonly string[]): string[][] {
  return lines.length === 0 ? [] : [[...heading(title), ...lines]];
}

function heading(text: string): string[] {
  return wrapped(`${text} ==`, '== ');
}

function listed(sentence: string): string[] {
  return wrapped(sentence, '- ');
}

function metricLine({ label, value, of, range, compared }: Metric, texts: ReportTexts): string {
  const said = bracketed(value, [of, range], texts);
  return texts.plain.labelled({
    label,
    value: compared === undefined ? said : [said, compared].join(texts.table.separator),
  });
}

function resultLines(result: QuestionResult | MatrixResult, texts: ReportTexts): string[] {
  return result.layout === 'matrix' ? matrixLines(result, texts) : questionLines(result, texts);
}

function questionLines({ question, summary, parts }: QuestionResult, texts: ReportTexts): string[] {
  return ['', ...wrapped(question), ...wrapped(summary), ...parts.flatMap((part) => barLines(part, texts))];
}

/** A matrix as a list of its rows, as tables are. */
function matrixLines(
  { question, summary, steps, columns, rows, note = '' }: MatrixResult,
  texts: ReportTexts,
): string[] {
  const key = factsOf(
    steps.map(({ label, tone }) => `${shades[tone]} ${label}`),
    texts,
  );
  const headings = columns.map(({ text, detail }) => bracketed(text, [detail], texts));
  return [
    '',
    ...[question, summary, key].flatMap((line) => (line === '' ? [] : wrapped(line))),
    ...rows.flatMap((row) => matrixRowLines(row, headings, texts)),
    ...(note === '' ? [] : wrapped(note)),
  ];
}

/** The name of a row with its numbers, and under it its bar, and what that is made of. */
function matrixRowLines(
  { name, details, cells, parts, distribution, hidden }: MatrixRow,
  columns: readonly string[],
  texts: ReportTexts,
): string[] {
  const values = cells.map((cell, at) => cellWords(cell, columns[at + 1] ?? '', texts));
  const value = hidden ?? values.join(texts.table.separator);
  return [
    ...listed(texts.plain.labelled({ label: bracketed(name, details, texts), value })),
    ...(parts.length === 0 ? [] : wrapped(distribution, `  ${shadedBar(parts)} `)),
  ];
}

/** The better an answer, the darker. */
const shades: Readonly<Record<Tone, string>> = { best: '█', good: '▓', middle: '▒', poor: '░', worst: '─', plain: '█' };

/** A bar of all parts, each as long as its share of the answers. */
function shadedBar(parts: readonly Part[]): string {
  let counted = 0;
  let drawn = 0;
  return parts
    .map(({ count, n, tone }) => {
      counted += count;
      const end = roundedRatio({ count: counted * barWidth, n });
      const blocks = shades[tone].repeat(end - drawn);
      drawn = end;
      return blocks;
    })
    .join('');
}

const barWidth = 20;

function barLines({ label, count, n }: Part, texts: ReportTexts): string[] {
  const blocks = roundedRatio({ count: count * barWidth, n });
  const bar = '█'.repeat(blocks).padEnd(barWidth, '·');
  return wrapped(texts.plain.bar({ count, share: percent({ count, n }, texts), label }), `  ${bar} `);
}

function tablesOf({ indexes, sessions, trend, linked, quiz, groups, speakers, topics, parts }: ReportView): Table[] {
  return [indexes, sessions, trend, linked, quiz, groups, speakers, topics, parts].filter(
    (table) => table !== undefined,
  );
}

/** Tables as a list of rows: columns would not hold with letters of different widths. */
function tableLines({ heading: title, columns, rows, notes }: Table, texts: ReportTexts): string[] {
  const listedRows = rows.flatMap(([name, ...cells]) => {
    const values = cells.flatMap((cell, at) =>
      cell.text === '' ? [] : [cellWords(cell, columns[at + 1] ?? '', texts)],
    );
    const label = bracketed(name?.text ?? '', [name?.detail], texts);
    return listed(texts.plain.labelled({ label, value: values.join(texts.table.separator) }));
  });
  return [...heading(title), ...listedRows, ...notes.flatMap((note) => wrapped(note))];
}

function cellWords({ text, detail, saysWhat }: Cell, column: string, texts: ReportTexts): string {
  return bracketed(saysWhat ? text : `${column} ${text}`, [detail], texts);
}

function commentSection(view: ReportView, texts: ReportTexts): string[] {
  return [
    ...heading(view.commentsHeading),
    ...(view.noComments ? wrapped(view.noComments) : []),
    ...view.comments.flatMap((block) => commentLines(block, texts)),
  ];
}

function commentLines({ question, shown, comments }: CommentBlock, texts: ReportTexts): string[] {
  return [
    '',
    ...wrapped(bracketed(question, [shown], texts)),
    ...comments.flatMap((comment) => wrappedComment(comment, texts)),
  ];
}

/** The lines of a comment as its author wrote them, each wrapped, in quotation marks together. */
function wrappedComment({ text, quotable }: ShownComment, texts: ReportTexts): string[] {
  const said = `${texts.actions.quoted({ name: text })}${quotable === undefined ? '' : ` ${quotable}`}`;
  return said.split('\n').flatMap((line, at) => wrapped(line, at === 0 ? '  ' : '   '));
}

/** Each address on a line of its own, where every mail programme finds its end. */
function linkLines({ links }: ReportView, texts: ReportTexts): string[][] {
  if (links === undefined) return [];
  const { page, preferences, stop } = texts.links;
  const labels = [
    [page, links.page],
    [preferences, links.preferences],
    [stop, links.stop],
  ] as const;
  return [labels.flatMap(([label, address]) => [texts.plain.labelled({ label, value: '' }).trimEnd(), address])];
}

/** What is said, with more about it in brackets where there is more. */
function bracketed(value: string, details: readonly (string | undefined)[], texts: ReportTexts): string {
  const detail = factsOf(details, texts);
  return detail === '' ? value : texts.plain.bracketed({ value, detail });
}
