/** What was found of a limit of the account. */
export interface Finding {
  readonly found: string;
  /** What to ask AWS for, with the number; absent: it is enough. */
  readonly remedy?: string;
}

/** A number that somebody can ask for: rounded up to two digits. */
export function askable(needed: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, needed))) - 1);
  return Math.ceil(needed / step) * step;
}
