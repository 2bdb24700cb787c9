/** Location and spread of integer values that were each given `count` times. */
export interface Distribution {
  readonly n: number;
  readonly mean: number;
  /** Sample standard deviation (n - 1); undefined below two values. */
  readonly deviation: number | undefined;
  readonly median: number;
}

/** The distribution of `[value, count]` pairs. Undefined without values. */
export function distribution(counts: readonly (readonly [value: number, count: number])[]): Distribution | undefined {
  const n = counts.reduce((total, [, count]) => total + count, 0);
  if (n === 0) return undefined;
  const mean = counts.reduce((total, [value, count]) => total + value * count, 0) / n;
  const squares = counts.reduce((total, [value, count]) => total + count * (value - mean) ** 2, 0);
  return { n, mean, deviation: n < 2 ? undefined : Math.sqrt(squares / (n - 1)), median: median(counts, n) };
}

function median(counts: readonly (readonly [value: number, count: number])[], n: number): number {
  const sorted = [...counts].sort(([one], [other]) => one - other);
  return (ranked(sorted, Math.floor((n + 1) / 2)) + ranked(sorted, Math.ceil((n + 1) / 2))) / 2;
}

/** The value at a rank, counted from 1. */
function ranked(sorted: readonly (readonly [value: number, count: number])[], rank: number): number {
  let seen = 0;
  for (const [value, count] of sorted) {
    seen += count;
    if (seen >= rank) return value;
  }
  return Number.NaN;
}
