import { reportTexts } from '../i18n/report-texts.ts';
import type { ReportTexts } from '../i18n/texts.ts';
import { shownOf } from '../report/comment-blocks.ts';
import { summarised } from '../report/summarised.ts';
import { tablesIn } from '../report/tables-in.ts';
import type { CommentBlock, ReportView, ShownComment, Table } from '../report/view.ts';

/** How much of a report is shown. */
interface DetailLevel {
  /** Characters of a comment. */
  readonly characters: number;
  /** Comments on a question. */
  readonly comments: number;
  /** Rows of a table, and questions of a page. */
  readonly rows: number;
  /** Characters of a sentence under a table; absent: all. */
  readonly notes?: number;
}

/** More than there is room for: each takes 500 bytes and more. */
const allRows = 100;

/** From all to little: comments lose their ends first, then tables and pages lose theirs, at last sentences with many long names. */
export const detailLevels: readonly DetailLevel[] = [
  { characters: 4000, comments: 5, rows: allRows },
  { characters: 400, comments: 5, rows: allRows },
  { characters: 160, comments: 5, rows: allRows },
  { characters: 80, comments: 2, rows: allRows },
  { characters: 80, comments: 1, rows: allRows },
  { characters: 40, comments: 1, rows: 30 },
  { characters: 40, comments: 0, rows: 30 },
  { characters: 40, comments: 0, rows: 14, notes: 1000 },
  { characters: 40, comments: 0, rows: 8, notes: 1000 },
  { characters: 40, comments: 0, rows: 3, notes: 400 },
];

/** A report with a sentence where something had to be left out. */
export interface Shortened extends ReportView {
  readonly cutNote?: string;
}

/** As much of a report as there is room for; each cut says where the rest is. */
export function shortened(view: ReportView, level: DetailLevel): Shortened {
  const texts = reportTexts(view.language);
  const comments = view.comments.flatMap((block) => cutBlock(block, level, texts));
  const pages = view.pages.map(({ heading, questions }) => ({
    heading,
    questions: cutResults(questions, level.rows, texts.table.rest),
  }));
  const isCut =
    comments.length < view.comments.length ||
    comments.some((block, at) => block !== view.comments[at]) ||
    pages.some((page, at) => page.questions.length < (view.pages[at]?.questions.length ?? 0));
  return {
    ...view,
    ...tablesIn(view, (table) => cutNotes(summarised(table, level.rows, texts), level.notes)),
    pages,
    comments,
    ...(isCut ? { cutNote: texts.comments.cut } : {}),
  };
}

type Result = ReportView['pages'][number]['questions'][number];

/** So many of the results of a page, each row of a matrix being one: the matrix says how many it has besides. */
function cutResults(results: readonly Result[], most: number, rest: ReportTexts['table']['rest']): Result[] {
  const [first, ...others] = results;
  if (first === undefined || most <= 0) return [];
  if (first.layout !== 'matrix') return [first, ...cutResults(others, most - 1, rest)];
  const left = first.rows.length - most;
  if (left > 0) return [{ ...first, rows: first.rows.slice(0, most), note: rest({ rows: left }) }];
  return [first, ...cutResults(others, -left, rest)];
}

/** The same object where nothing was cut. */
function cutBlock(block: CommentBlock, { characters, comments }: DetailLevel, texts: ReportTexts): CommentBlock[] {
  // It says why there are none.
  if (block.comments.length === 0) return [block];
  const kept = block.comments.slice(0, comments);
  if (kept.length === 0) return [];
  const isWhole = kept.length === block.comments.length && kept.every((each) => cutComment(each, characters) === each);
  if (isWhole) return [block];
  const shown = shownOf(texts, kept.length, block.all);
  return [{ ...block, shown, comments: kept.map((each) => cutComment(each, characters)) }];
}

/** The same object where it is short enough. */
function cutComment(comment: ShownComment, characters: number): ShownComment {
  const { text, quotable = '' } = comment;
  if (cut(text, characters) === text && cut(quotable, characters) === quotable) return comment;
  return { ...comment, text: cut(text, characters), ...(quotable && { quotable: cut(quotable, characters) }) };
}

function cut(text: string, characters: number): string {
  const letters = [...text];
  return letters.length <= characters ? text : `${letters.slice(0, characters).join('')}…`;
}

function cutNotes(table: Table, characters: number | undefined): Table {
  return characters === undefined ? table : { ...table, notes: table.notes.map((note) => cut(note, characters)) };
}
