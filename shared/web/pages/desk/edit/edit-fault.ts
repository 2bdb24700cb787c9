import type { Language } from '../../../../i18n/text.ts';

/** Something in the file that has to be mended before it can be published. */
export interface EditFault {
  /** Where, with dots. */
  readonly path: string;
  /** What is wrong, and what to do. */
  readonly text: string;
  /** The language in which there is no text, where that is what is wrong. */
  readonly lacks?: Language;
  /** Whether the file may say it all the same, and publishing it is refused, or may be by then: only the page where it stands says so. */
  readonly isOnlyHere?: boolean;
  /** Whether a button beside it puts back what is published. */
  readonly isPutBack?: boolean;
  /** On which line. */
  readonly line?: number;
  /** And at which of its characters, where the writing itself is broken there. */
  readonly column?: number;
}

/** What is wrong in another part. */
export interface FaultElsewhere extends EditFault {
  readonly href: string;
  /** The other part's name. */
  readonly part: string;
}
