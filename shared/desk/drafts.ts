import type { ProgrammeSource } from '../authoring/programme-source.ts';
import type { Language } from '../i18n/text.ts';
import type { Marks } from '../programme/publishing/marks.ts';
import type { Instant } from '../time/instant.ts';
import type { Gone } from './gone.ts';
import type { MovedPages } from './moved-pages.ts';

/** A programme file that is being written at the desk. */
export interface Draft {
  readonly programme: string;
  /** Grows by one with each save: who saves says which number that was made from. */
  readonly number: number;
  readonly source: ProgrammeSource;
  readonly at: Instant;
  /** The address of who saved it last. */
  readonly by: string;
  /** The address of who began the programme. */
  readonly createdBy: string;
  /** The number of the version that was published when it was begun; absent: none was. */
  readonly basedOn?: number | undefined;
  /** When sessions closed as files said it when it was saved, by their codes (see `withMovedClosings`); absent: none was published. */
  readonly closings?: Readonly<Record<string, string>> | undefined;
  /** The form that it was saved from; absent: it was saved otherwise. */
  readonly from?: SavedFrom | undefined;
  /** How what was done to it last by one click is undone. */
  readonly undo?: Undo | undefined;
  /** The pages, by their addresses below `edit`, that say what an earlier programme said, and that nobody has saved since. */
  readonly unseen?: readonly string[] | undefined;
  /** Where pages are now that forms and links may know by an earlier address. */
  readonly moved?: MovedPages | undefined;
  /** While its publishing waits (see `beginPublishing`). */
  readonly publishing?: Begun | undefined;
}

/**
 * The form that a draft was saved from last. Its answer may not have arrived: what the same form sends again is known by this, and is no
 * conflict with oneself.
 */
export interface SavedFrom {
  /** Each page that is made has a form of its own name. */
  readonly form: string;
  /** How often its script had sent it; 0: it was sent without. */
  readonly nth: number;
  /** A hash of what it sent. */
  readonly sent: string;
  /** Where it led to. */
  readonly to: string;
  /** The draft that this is told of: one that was written otherwise since may have it, too. */
  readonly number: number;
  /**
   * What its first save was made from, and the number of that: nothing but this form has saved since. Absent where rows were moved: what
   * the form has fields for is elsewhere now.
   */
  readonly since?: { readonly token: string; readonly first: number } | undefined;
}

/** What a draft goes back to. */
export type Undo = Removal | Addition | Replacement;

interface Before {
  readonly source: ProgrammeSource;
  readonly closings?: Draft['closings'];
  /** The number of the draft that it was changed to. */
  readonly number: number;
}

/** Something was taken out of it. */
export interface Removal extends Before {
  readonly what: 'removed';
  readonly gone: Gone;
  /** The address of the page that it was taken out of, below `edit`. */
  readonly page: string;
  /** What it said then: what has been saved since is told from it, and stays. */
  readonly without: ProgrammeSource;
}

/** A language was added to it: undone, it is taken out again, with what has been written in it since, and not with what was there before. */
export interface Addition extends Pick<Before, 'number'> {
  readonly what: 'added';
  readonly language: Language;
  /** What the file said before. */
  readonly before: string;
  /** The address of the page on which it was added, below `edit`. */
  readonly page: string;
}

/** All of it was replaced. */
export interface Replacement extends Before {
  readonly what: 'replaced';
}

/** A publishing that has begun. */
export interface Begun {
  readonly marks: Marks;
  /** Of what is published, as the page of the plan named it. */
  readonly shown: string;
}

/** A draft that is not kept since it is larger than an item may be: how many bytes it would have, and the most. */
export interface TooLarge {
  readonly bytes: number;
  readonly most: number;
}

/** The drafts of the desk, one a programme. Each write is conditional on what its writer has seen. */
export interface Drafts {
  find(programme: string): Promise<Draft | undefined>;
  /** Begins a draft; `taken`: there is one already. */
  create(draft: Draft): Promise<'created' | 'taken' | TooLarge>;
  /** Puts a draft in the place of the one with the number `before`. `lost`: another was saved meanwhile, or it was taken away. */
  save(draft: Draft, before: number): Promise<'saved' | 'lost' | TooLarge>;
  /** Takes a draft away, as it was published or is not wanted. `lost`: another was saved meanwhile. */
  remove(programme: string, before: number): Promise<'removed' | 'lost'>;
}

/**
 * The number of a new draft: later than that of any draft that the programme had before, so that a page that was made from one of those
 * takes none of this one's numbers for its own. People save less than once a second.
 */
export function firstNumber(now: Instant): number {
  return Math.floor(Date.parse(now) / 1000);
}
