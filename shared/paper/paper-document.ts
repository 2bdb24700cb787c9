import { firstDirection } from '../i18n/direction.ts';
import { withoutIsolates } from '../i18n/isolate.ts';
import { numberText } from '../i18n/numbers.ts';
import { reportTexts } from '../i18n/report-texts.ts';
import type { Language } from '../i18n/text.ts';
import type { ReportTexts } from '../i18n/texts.ts';
import { beforeCount } from '../report/before-count.ts';
import { factsOf } from '../report/facts.ts';
import { percent } from '../report/format.ts';
import { accent, colours, ink, line, soft } from '../report/palette.ts';
import { withReadableTables } from '../report/tables-in.ts';
import type {
  Cell,
  MatrixResult,
  Metric,
  Part,
  QuestionResult,
  ReportView,
  ShownComment,
  Table,
  Tone,
} from '../report/view.ts';
import type { Instant } from '../time/instant.ts';
import { localeParts } from './locale-parts.ts';
import type { PaperOptions } from './paper-options.ts';

/** A report as it stands on paper. `asOf`: of when its results are, the date of the document. */
export function paperDocument(whole: ReportView, { asOf, size }: PaperOptions) {
  const texts = reportTexts(whole.language);
  const view = withReadableTables(whole, texts);
  return {
    ...localeParts(view.language),
    size: size === 'letter' ? 'us-letter' : size,
    date: dateOf(asOf),
    author: view.programme,
    title: withoutIsolates(texts.plain.labelled({ label: view.programme, value: view.title })),
    programme: view.programme,
    place: view.title,
    lead: view.lead,
    colours: { ink, soft, line, accent, track: colours.middle.fill },
    metrics: view.metrics.map((metric) => metricOf(metric, texts)),
    sections: sectionsOf(view),
  };
}

/** The parts of UTC: Typst writes what it is given with the offset 0. */
function dateOf(asOf: Instant) {
  const date = new Date(asOf);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}

function metricOf({ label, value, of, range, compared }: Metric, texts: ReportTexts) {
  return { label, value, of: factsOf([of, range], texts), compared: compared ?? null };
}

/** In the order of the results page. */
function sectionsOf(view: ReportView) {
  const tables = (...some: (Table | undefined)[]) =>
    some.flatMap((table) => (table === undefined ? [] : [tableOf(table)]));
  const sentences = (kind: 'actions' | 'sentences', heading: string, all: readonly string[]) =>
    all.length === 0 ? [] : [{ kind, heading, sentences: all }];
  return [
    ...sentences('actions', view.actionsHeading, view.actions),
    ...tables(view.sessions, view.trend, view.linked, view.quiz, view.groups),
    ...view.pages.map(({ heading, questions }) => ({
      kind: 'questions' as const,
      heading,
      questions: questions.map((each) =>
        each.layout === 'matrix' ? matrixOf(each, view.language) : questionOf(each, view.language),
      ),
    })),
    ...tables(view.indexes, view.speakers, view.topics, view.parts),
    ...(view.isCancelled ? [] : [commentsOf(view)]),
    ...sentences('sentences', view.qualityHeading, view.quality),
    ...sentences('sentences', view.notesHeading, view.notes),
  ];
}

function questionOf({ question, summary, layout, parts }: QuestionResult, language: Language) {
  const texts = reportTexts(language);
  // The words of a bar's parts stand right before their counts.
  const named = (part: Part) => (layout === 'scale' ? { ...part, label: beforeCount(part.label, texts) } : part);
  return {
    question,
    summary,
    layout,
    // A number of three digits in a bar of 17 centimetres.
    parts: parts.map((part) => partOf(named(part), part.count >= 0.06 * part.n, language)),
  };
}

function matrixOf({ question, summary, layout, steps, columns, rows }: MatrixResult, language: Language) {
  return {
    question,
    summary,
    layout,
    steps: steps.map(({ label, tone }) => ({ label, hasRoom: false, ...paintOf(tone) })),
    columns: columns.map(cellOf),
    rows: rows.map(({ name, details, cells, parts, distribution, unread, hidden }) => ({
      name,
      details,
      cells: cells.map(cellOf),
      parts: parts.map((part) => partOf(part, part.isMarked, language)),
      distribution,
      unread,
      hidden: hidden ?? null,
    })),
  };
}

/** `hasRoom`: its number stands in it. */
function partOf({ label, count, n, tone }: Part, hasRoom: boolean, language: Language) {
  return {
    label,
    count,
    shown: numberText(count, language),
    percent: percent({ count, n }, { language }),
    share: n === 0 ? 0 : count / n,
    hasRoom,
    ...paintOf(tone),
  };
}

function paintOf(tone: Tone) {
  return { ...colours[tone], isStriped: tone === 'poor' || tone === 'worst' };
}

function tableOf({ heading, columns, rows, notes }: Table) {
  return {
    kind: 'table' as const,
    heading,
    columns,
    rows: rows.map((row) => row.map(cellOf)),
    notes,
  };
}

function cellOf({ text, detail }: Cell) {
  return { text, detail: detail ?? null };
}

function commentsOf(view: ReportView) {
  return {
    kind: 'comments' as const,
    heading: view.commentsHeading,
    none: view.noComments ?? null,
    blocks: view.comments.map(({ question, shown, comments }) => ({
      question,
      shown,
      comments: comments.map((comment) => commentOf(comment, view)),
    })),
  };
}

/** From this length on a comment may go on overleaf: a page holds some thousand letters. */
const longComment = 900;

function commentOf({ text, language, quotable }: ShownComment, view: ReportView) {
  return {
    text,
    language: localeParts(language ?? view.language).language,
    isLeftToRight: (firstDirection(text) ?? view.direction) === 'ltr',
    isLong: text.length > longComment,
    quotable: quotable ?? null,
  };
}
