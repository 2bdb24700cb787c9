/** What a command found. */
export interface CommandResult {
  /** What a person reads. */
  readonly text: string;
  /** The same for a program. */
  readonly json: unknown;
  /** The command did its work, and what it found is not in order. */
  readonly isFailure?: boolean;
}
