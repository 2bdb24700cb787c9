import type { ComponentChildren } from 'preact';
import type { Answered } from '../../../shared/authoring/answered/answered.ts';
import type { Edit } from '../../../shared/authoring/edit/edit.ts';
import type { Language } from '../../../shared/i18n/text.ts';
import type { Instant } from '../../../shared/time/instant.ts';
import type { Offered } from '../../../shared/web/pages/desk/edit/answered/limited-groups.ts';
import type { EditFault } from '../../../shared/web/pages/desk/edit/edit-fault.ts';
import type { Group } from '../../../shared/web/pages/desk/edit/fields/fields.ts';
import type { Written } from '../../../shared/web/pages/desk/edit/written.ts';
import type { RowChange } from './row-changes.ts';

/** What a part is made from. */
export interface PartContext {
  readonly written: Written;
  readonly language: Language;
  /** The address of the programme: `/d/p/ets-2020`. */
  readonly base: string;
  /** What is behind the part's name in the address: the code of a session, the id of a question. */
  readonly of: string | undefined;
  readonly query: Readonly<Record<string, string | undefined>>;
  /** The codes of sessions that are published. */
  readonly published: readonly string[];
  /** To what a draft is held. */
  readonly answered: Answered;
  /** Whether sessions can have one-time codes here. */
  readonly hasCodes: boolean;
  readonly now: Instant;
}

/** Codes that a session which gets another must not have; undefined: none gets one. */
export type Taken = ReadonlySet<string> | undefined;

/** A part of a programme file as its page shows it. */
export interface PartView {
  readonly title: string;
  readonly intro?: string | undefined;
  readonly groups: readonly Group[];
  /** What can be done besides, and what is left of the freedom to once so much is answered. */
  readonly offered?: (answered: Answered) => readonly Offered[];
  /** The place of what it is all about, such as a session: another may have put others before it. */
  readonly about?: string;
  /** Whether all that its form does is to add: whatever was there before, that can be done. */
  readonly onlyAdds?: boolean;
  readonly files?: boolean;
  /** What was wrong with what was sent and is nowhere in the file. */
  readonly faults?: readonly EditFault[];
  /** In the form, below its groups. */
  readonly inside?: ComponentChildren;
  /** Whether there is a button of its own for all that its form does. */
  readonly hasOwnButtons?: boolean;
  /** Places of the file that it shows otherwise than in fields. */
  readonly covers?: readonly string[];
  /** Above the form, and below it. */
  readonly before?: ComponentChildren;
  readonly after?: ComponentChildren;
  /** What a row is made of that its button adds, by the place of the list; else an empty map with an id. */
  readonly newRow?: (list: string) => object;
  /** What the form changes beside what its fields say by themselves. */
  readonly more?: (sent: URLSearchParams, taken: Taken) => readonly Edit[];
  /** The code that a form asks for which somebody sends, and not the script by itself: its page has another address then. */
  readonly codeAsked?: (sent: URLSearchParams, taken: ReadonlySet<string>) => string | undefined;
  /** Whether a field says nothing by itself: `more` reads it. */
  readonly isSpecial?: (name: string) => boolean;
  /** What follows from a change of rows, before it. */
  readonly besides?: (change: RowChange) => readonly Edit[];
  /** What belongs to its address behind the question mark. */
  readonly query?: string;
  /** What it is called below `edit` after a save, where that goes by what is written: a session by its code. */
  readonly renamed?: (after: Written) => string;
  /** The address below `edit` at which to go on after a save, where it is another page than before. */
  readonly next?: (after: Written, change: RowChange | undefined, sent: URLSearchParams) => string | undefined;
}
