import type { Text } from '../i18n/text.ts';

/** Where in a file something stands, as the program that it was written with counts. */
export interface RosterPlace {
  /** From 1; undefined: it is about the file as a whole. */
  readonly line?: number | undefined;
  /** The sheet of a workbook that has several. */
  readonly sheet?: string | undefined;
}

/** What can be wrong with a roster, by the keys of its words (`rosterFaults`), with what they are about. */
export type RosterProblem =
  | { readonly key: WithoutValues }
  | { readonly key: 'tooLarge'; readonly most: number; readonly size: number }
  | { readonly key: 'tooManyRows'; readonly most: number }
  | { readonly key: 'farCell'; readonly cell: string }
  | { readonly key: 'twoColumns'; readonly first: string; readonly second: string }
  | { readonly key: 'malformed' | 'severalAddresses'; readonly written: string }
  | { readonly key: 'elsewhere'; readonly column: string }
  | { readonly key: 'twice'; readonly address: string; readonly before: RosterPlace }
  | { readonly key: 'unknownLanguage'; readonly written: string; readonly known: readonly string[] }
  | { readonly key: 'unknownKind'; readonly written: string; readonly known: readonly Text[] }
  | { readonly key: 'moreCells'; readonly cells: number; readonly columns: number }
  | { readonly key: 'formula' | 'merged'; readonly column: string };

type WithoutValues =
  // The file as a whole.
  | 'empty'
  | 'notText'
  | 'oldWorkbook'
  | 'lockedWorkbook'
  | 'brokenWorkbook'
  | 'otherArchive'
  | 'noHeadings'
  | 'noAddressColumn'
  | 'nobody'
  // A line.
  | 'brokenQuotes'
  | 'noAddress'
  | 'hidden';

/** A file that can't be read any further. */
export class UnreadableRoster extends Error {
  override readonly name = 'UnreadableRoster';

  constructor(
    readonly problem: RosterProblem,
    readonly place: RosterPlace = {},
  ) {
    super(problem.key);
  }
}
