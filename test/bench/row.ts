/** What a row must reach: at most so much, as measured or as a multiple of its floor. */
interface Target {
  readonly of: 'measured' | 'ratio';
  readonly atMost: number;
}

/** One line of the table. */
export interface Row {
  readonly what: string;
  /** The unit of floor and measured: `ms`, `bytes`, `WRU`, `$`. */
  readonly unit: string;
  readonly measured: number;
  /** The same done by the least that could do it, in the same run. */
  readonly floor?: number;
  readonly target?: Target;
}

/** Something that could not be measured here, and why. */
interface Skipped {
  readonly what: string;
  readonly skipped: string;
}

export type Line = Row | Skipped;

/** How many times its floor something measured; undefined without a floor. */
export function ratioOf({ measured, floor }: Row): number | undefined {
  return floor === undefined || floor === 0 ? undefined : measured / floor;
}

/** Whether a row reaches its target; undefined without a target. */
export function isMet(row: Row): boolean | undefined {
  if (row.target === undefined) return undefined;
  const value = row.target.of === 'ratio' ? ratioOf(row) : row.measured;
  return value !== undefined && value <= row.target.atMost;
}
