/** What `new` is told. */
export interface NewOptions {
  /** A programme file, or the id of a published programme, to be held again. */
  readonly from?: string;
  /** The same of a programme whose people are asked again what has come of it. */
  readonly followUpOf?: string;
  /** After how many days. */
  readonly days?: string;
  readonly template?: string;
  /** Tags with commas between them. */
  readonly languages?: string;
  /** A day as `2026-12-10`. */
  readonly starts?: string;
}
