/** How many values are from `low` to `high`, both included. */
export interface Class {
  readonly low: number;
  readonly high: number;
  readonly count: number;
}

/** The widths that people count in, times a power of ten. */
const widths = [1, 2, 5];

/**
 * Values that were each given `count` times, in at most `most` classes of equal width that are easy to read: their width
 * is 1, 2 or 5 times a power of ten of `step`, the distance between neighbouring values, and they begin at multiples of
 * it. Classes between are there also when empty. Classes of one step hold one value each.
 */
export function classesOf(
  counts: readonly (readonly [value: number, count: number])[],
  step: number,
  most: number,
): Class[] {
  // In whole steps, so that no decimal fraction is rounded twice.
  const steps = counts.map(([value, count]) => [Math.round(value / step), count] as const);
  if (steps.length === 0) return [];
  const lowest = Math.min(...steps.map(([at]) => at));
  const highest = Math.max(...steps.map(([at]) => at));
  const width = widthFor(lowest, highest, most);
  const first = Math.floor(lowest / width);
  const classes = Array.from({ length: Math.floor(highest / width) - first + 1 }, () => 0);
  for (const [at, count] of steps) {
    const index = Math.floor(at / width) - first;
    classes[index] = (classes[index] ?? 0) + count;
  }
  return classes.map((count, at) => {
    const low = (first + at) * width;
    return { low: low * step, high: (low + width - 1) * step, count };
  });
}

/** Classes from one value to another, without counts: as `classesOf` makes them, their ends within these two. */
export function classesBetween(min: number, max: number, step: number, most: number): Omit<Class, 'count'>[] {
  const ends = [
    [min, 0],
    [max, 0],
  ] as const;
  return classesOf(ends, step, most).map(({ low, high }) => ({ low: Math.max(low, min), high: Math.min(high, max) }));
}

function widthFor(lowest: number, highest: number, most: number): number {
  for (let power = 1; ; power *= 10) {
    const width = widths.map((each) => each * power).find((each) => isEnough(each, lowest, highest, most));
    if (width !== undefined) return width;
  }
}

function isEnough(width: number, lowest: number, highest: number, most: number): boolean {
  return Math.floor(highest / width) - Math.floor(lowest / width) + 1 <= most;
}
