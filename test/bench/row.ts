/** What a row must reach: at most so much, as measured or as a multiple of its floor; or at least so much. */
type Target =
  | { readonly of: 'measured' | 'ratio'; readonly atMost: number }
  | { readonly of: 'measured'; readonly atLeast: number };

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
  const { target } = row;
  if (target === undefined) return undefined;
  const value = target.of === 'ratio' ? ratioOf(row) : row.measured;
  if (value === undefined) return false;
  return 'atMost' in target ? value <= target.atMost : value >= target.atLeast;
}

/** Whether a line has something to reach, or would have if it could be measured. */
export function hasTarget(line: Line): boolean {
  return 'skipped' in line || line.target !== undefined;
}
