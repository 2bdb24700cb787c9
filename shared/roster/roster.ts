import type { Language, Text } from '../i18n/text.ts';
import type { RosterPlace, RosterProblem } from './roster-problem.ts';

/** The most bytes of a roster: ten thousand people with all that is usually noted of them take half of it. */
export const largestRoster = 1024 * 1024;

/** The most people that one roster invites. */
export const mostInvited = 10_000;

/**
 * Somebody who is to be invited. There is no name: an invitation needs none, so a column of names is not read, and neither is any other
 * that is not about the three below.
 */
export interface RosterRow extends RosterPlace {
  readonly line: number;
  /** As mail servers know it (see `asciiAddress`). */
  readonly address: string;
  /** One of those that the roster was read for; undefined: none is written. */
  readonly language?: Language | undefined;
  /** The id of a kind of organisation; undefined: none is written. */
  readonly kind?: string | undefined;
}

/** What is wrong with a roster, and where: `rosterFaultText` says it, and what to do about it. */
export type RosterFault = RosterPlace & RosterProblem;

/** What a roster says. Whoever has a fault is not among the rows. */
export interface Roster {
  readonly rows: readonly RosterRow[];
  /** In the order of the file; without one, all of it was read. */
  readonly faults: readonly RosterFault[];
  /** The headings of columns that were not read. */
  readonly unread: readonly string[];
  /** The names of sheets that were not read: no column of theirs is one of addresses, or they are hidden. */
  readonly unreadSheets: readonly string[];
}

/** What a roster is read for. */
export interface RosterOf {
  /** Those of the programme. */
  readonly languages: readonly Language[];
  /** The question of the kind of organisation, with its options; absent: the programme asks none, and a column of kinds is not read. */
  readonly kinds?: RosterKinds | undefined;
}

/** A question whose answers are kinds of organisations. */
export interface RosterKinds {
  readonly id: string;
  readonly text: Text;
  readonly options: readonly { readonly id: string; readonly text: Text }[];
}
