/** What the server says of a save (see `savedReply`). */
export interface SavedReply {
  /** Names what is stored now: the next save says that it was made from this. */
  readonly draft: string;
  /** What is stored now of the fields that the page has, as the form is to say it; absent: it says nothing of that. */
  readonly seen?: string;
  /**
   * What the page is to show in some fields, by their names: what another has saved meanwhile in those that it has left alone, and what a
   * time zone is called that was typed in other words.
   */
  readonly others?: Readonly<Record<string, readonly string[]>>;
  /** Where the page is now; a session whose code was changed is elsewhere. */
  readonly address: string;
  /** The title above the faults; empty: there are none here. */
  readonly summary: string;
  /** What stands below it. */
  readonly lines: readonly FaultWords[];
  /** What stands beside each field, and whether a button puts back what is published there. */
  readonly faults: readonly (FaultWords & { readonly isPutBack?: true })[];
}

/** What is wrong at a field, in pieces: those with a language are of the programme, the others in that of the page. */
export interface FaultWords {
  readonly field: string;
  readonly words: readonly { readonly text: string; readonly language?: string }[];
}

/** Why something is not saved. */
export interface RefusedReply {
  readonly error: { readonly code: string; readonly by?: string };
}
