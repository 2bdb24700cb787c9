import type { SessionCode } from '../access/session-code.ts';
import type { Language } from '../i18n/text.ts';

/** One number that opens a report. */
export interface Metric {
  readonly label: string;
  /** `90%`, `+50`, or `not shown`. */
  readonly value: string;
  /** What it is of: `144 of 160`, `n = 160`. */
  readonly of: string;
  /** Its interval: `84% to 94%`; absent where there is none. */
  readonly range?: string;
  /** In words, how it differs from the others of its kind, or that no difference is clear. */
  readonly compared?: string;
}

/** Best to worst on a scale; `plain` where options have no order. */
export type Tone = 'best' | 'good' | 'middle' | 'poor' | 'worst' | 'plain';

/** One answer of a question's distribution. */
export interface Part {
  readonly label: string;
  readonly count: number;
  /** How many answered. */
  readonly n: number;
  readonly tone: Tone;
}

/** A part of a bar, and whether its number stands in it. */
export interface MarkedPart extends Part {
  readonly isMarked: boolean;
}

/** The result of one question. A scale is drawn as one bar of parts, options as a bar each. */
export interface QuestionResult {
  readonly key: string;
  readonly question: string;
  /** Numbers in words, or why there are none. */
  readonly summary: string;
  readonly layout: 'scale' | 'options';
  /** Empty when hidden. */
  readonly parts: readonly Part[];
}

/** The results of several questions on one scale as one table. */
export interface MatrixResult {
  readonly key: string;
  /** What all rows are asked. */
  readonly question: string;
  /** What is to be known of all rows, or why none of them is shown; empty where that is nothing. */
  readonly summary: string;
  readonly layout: 'matrix';
  /** The rows have theirs. */
  readonly parts: readonly [];
  /** What the colours of the bars mean, in the order of each bar: of a long scale its ends and its middle. */
  readonly steps: readonly Pick<Part, 'label' | 'tone'>[];
  /** The first names the rows, the others head the cells. */
  readonly columns: readonly Cell[];
  /** None where nothing may be shown of any. */
  readonly rows: readonly MatrixRow[];
  /** That rows are left out. */
  readonly note?: string;
}

/** The result of one of these questions. */
export interface MatrixRow {
  readonly key: string;
  readonly name: string;
  /** Smaller, a line each under the name. */
  readonly details: readonly string[];
  /** One for each column after the first; empty when hidden. */
  readonly cells: readonly Cell[];
  /** One bar; empty when hidden. */
  readonly parts: readonly MarkedPart[];
  /** The bar in words: every answer that was given, with how often. */
  readonly distribution: string;
  /** The same of those whose number does not stand in the bar. */
  readonly unread: string;
  /** In the place of cells and bar: why nothing is shown. */
  readonly hidden?: string;
}

/** A table; the first column names what the row is about. */
export interface Table {
  readonly heading: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Sentences under the table: what its columns ask in full, and which differences are clear. */
  readonly notes: readonly string[];
  /** Of rows that are compared with each other: the places of those that differ clearly in a number of the table, the clearest first. */
  readonly outstanding?: readonly number[];
}

export interface Cell {
  readonly text: string;
  /** Smaller, under the text. */
  readonly detail?: string;
  /** The text says what it counts, `54 answers`: a list of cells needs no heading of its column before it. */
  readonly saysWhat?: true;
  /** The session that the cell names. */
  readonly session?: SessionCode;
}

/** A comment, with the language in which it is read aloud and set where its letters leave only one. */
export interface ShownComment {
  readonly text: string;
  readonly language?: Language;
  /** That its author agreed to be quoted, in words, with the name that was given for it. */
  readonly quotable?: string;
}

/** The comments on one question. */
export interface CommentBlock {
  readonly question: string;
  /** How many are shown of how many, or why none is. */
  readonly shown: string;
  /** How many there are, shown or not. */
  readonly all: number;
  readonly comments: readonly ShownComment[];
}

/** Where a recipient finds the results and says what mails to get: addresses that are the recipient's own. */
export interface ReportLinks {
  readonly page: string;
  readonly preferences: string;
  readonly stop: string;
}

/** A report in one language, in the order of reading: all that its HTML and its text show, and nothing else. */
export interface ReportView {
  readonly language: Language;
  readonly direction: 'ltr' | 'rtl';
  readonly subject: string;
  readonly programme: string;
  readonly title: string;
  readonly lead: string;
  readonly metrics: readonly Metric[];
  readonly actionsHeading: string;
  /** What to do, at most three sentences; none where nothing may be said. */
  readonly actions: readonly string[];
  readonly pages: readonly {
    readonly heading: string;
    readonly questions: readonly (QuestionResult | MatrixResult)[];
  }[];
  readonly speakers?: Table;
  readonly topics?: Table;
  /** Parts of the day such as a site visit or the lunch. */
  readonly parts?: Table;
  /** Sessions side by side; only in a programme's report. */
  readonly sessions?: Table;
  /** What has changed since an earlier programme; only where one is followed. */
  readonly trend?: Table;
  /** How those have changed who made the same code before and after; only of a session that follows another programme. */
  readonly linked?: Table;
  /** Knowledge checks that were asked before and after. */
  readonly quiz?: Table;
  /** The mean of each section, and of all. */
  readonly indexes?: Table;
  /** Participants by kind of organisation; only in a programme's report. */
  readonly groups?: Table;
  readonly commentsHeading: string;
  readonly comments: readonly CommentBlock[];
  /** Why there are no comments. */
  readonly noComments?: string;
  readonly qualityHeading: string;
  /** What lets a reader judge the data. */
  readonly quality: readonly string[];
  readonly notesHeading: string;
  readonly notes: readonly string[];
  /** Why and how often its reader gets mails, and how that ends: nothing for a paper that is filed or handed on. */
  readonly mailNotes: readonly string[];
  /** The session does not take place: there are no results, and no tables of them. */
  readonly isCancelled?: true;
  /** Absent where nobody in particular reads, as in a preview. */
  readonly links?: ReportLinks;
}
