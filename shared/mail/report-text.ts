import { reportTexts } from '../i18n/report-texts.ts';
import type { Language } from '../i18n/text.ts';
import { percent } from '../report/format.ts';
import type { CommentBlock, Part, QuestionResult, ReportView, ShownComment, Table } from '../report/view.ts';
import { roundedRatio } from '../statistics/rounding.ts';

/** The text part of a report: everything that the HTML says, with bars of blocks. Lines end in line feeds. */
export function reportText(view: ReportView): string {
  const sections = [
    [view.programme, view.title, '', view.lead],
    view.metrics.map(
      ({ label, value, of, range, compared }) =>
        `${label}: ${value}${bracketed(of, range)}${compared ? `; ${compared}` : ''}`,
    ),
    ...(view.actions.length === 0
      ? []
      : [[heading(view.actionsHeading), ...view.actions.map((action, at) => `${at + 1}. ${action}`)]]),
    ...view.pages.map((page) => [
      heading(page.heading),
      ...page.questions.flatMap((result) => questionLines(result, view.language)),
    ]),
    ...optionalTable(view.indexes),
    ...optionalTable(view.sessions),
    ...optionalTable(view.trend),
    ...optionalTable(view.groups),
    ...optionalTable(view.speakers),
    ...optionalTable(view.topics),
    ...(view.isCancelled
      ? []
      : [
          [
            heading(view.commentsHeading),
            ...(view.noComments ? [view.noComments] : []),
            ...view.comments.flatMap(commentLines),
          ],
        ]),
    ...(view.quality.length === 0 ? [] : [[heading(view.qualityHeading), ...view.quality.map((line) => `- ${line}`)]]),
    [heading(view.notesHeading), ...view.notes.map((note) => `- ${note}`)],
    ...linkLines(view),
  ];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function heading(text: string): string {
  return `== ${text} ==`;
}

function questionLines({ question, summary, parts }: QuestionResult, language: Language): string[] {
  return ['', question, summary, ...parts.map((part) => barLine(part, language))];
}

const barWidth = 20;

function barLine({ label, count, n }: Part, language: Language): string {
  const blocks = roundedRatio({ count: count * barWidth, n });
  return `  ${'█'.repeat(blocks).padEnd(barWidth, '·')} ${count} (${percent({ count, n }, { language })}) ${label}`;
}

/** Tables as a line a row: columns would not hold with letters of different widths. */
function optionalTable(table: Table | undefined): string[][] {
  if (table === undefined) return [];
  const rows = table.rows.map(([name, ...cells]) => {
    const values = cells.flatMap(({ text, detail }, at) =>
      text === '' ? [] : [`${table.columns[at + 1]} ${text}${bracketed(detail)}`],
    );
    return `- ${name?.text}${bracketed(name?.detail)}: ${values.join('; ')}`;
  });
  return [[heading(table.heading), ...rows, ...table.notes]];
}

/** Each address on a line of its own, where every mail programme finds its end. */
function linkLines({ links, language }: ReportView): string[][] {
  if (links === undefined) return [];
  const texts = reportTexts(language).links;
  return [[`${texts.page}:`, links.page, `${texts.preferences}:`, links.preferences, `${texts.stop}:`, links.stop]];
}

function commentLines({ question, shown, comments }: CommentBlock): string[] {
  return ['', `${question} [${shown}]`, ...comments.map(commentLine)];
}

function commentLine({ text, quotable }: ShownComment): string {
  return `  “${text.replaceAll('\n', '\n   ')}”${quotable === undefined ? '' : ` — ${quotable}`}`;
}

function bracketed(...parts: readonly (string | undefined)[]): string {
  const given = parts.filter((part) => part !== undefined && part !== '');
  return given.length === 0 ? '' : ` (${given.join(' · ')})`;
}
