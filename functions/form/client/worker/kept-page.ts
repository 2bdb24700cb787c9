/** A form as it was served, for the worker to keep. */
export interface KeptPage {
  readonly address: string;
  readonly html: string;
  /** What it may do: its content security policy. */
  readonly policy: string;
  /** The paths of the scripts that it has besides the one that the worker is. */
  readonly scripts: readonly string[];
}
