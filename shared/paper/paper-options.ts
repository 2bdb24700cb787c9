import type { PaperSize } from '../programme/recipient.ts';
import type { Instant } from '../time/instant.ts';

/** What a report on paper needs to know besides what it says. */
export interface PaperOptions {
  /** Of when its results are: the date of the document. */
  readonly asOf: Instant;
  readonly size: PaperSize;
}
