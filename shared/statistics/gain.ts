/** The means before and now over complete pairs, how many pairs there are, and how many of them went which way. */
export interface Gain {
  readonly n: number;
  readonly before: number;
  readonly now: number;
  readonly higher: number;
  readonly same: number;
  readonly lower: number;
}

/** How many people gave one pair of steps. */
export interface PairCount {
  readonly before: number;
  readonly now: number;
  readonly count: number;
}

/** The gain over complete pairs, as each person sees it looking back. Undefined without any. */
export function gainOf(pairs: readonly PairCount[]): Gain | undefined {
  const total = (some: readonly PairCount[]) => some.reduce((sum, { count }) => sum + count, 0);
  const n = total(pairs);
  if (n === 0) return undefined;
  const mean = (side: 'before' | 'now') => pairs.reduce((sum, pair) => sum + pair[side] * pair.count, 0) / n;
  return {
    n,
    before: mean('before'),
    now: mean('now'),
    higher: total(pairs.filter(({ before, now }) => now > before)),
    same: total(pairs.filter(({ before, now }) => now === before)),
    lower: total(pairs.filter(({ before, now }) => now < before)),
  };
}

/**
 * Which part of what could be learned was learned: (after - before) / (max - before), of class means. Hake (1998),
 * Interactive-engagement versus traditional methods, American Journal of Physics 66, 64-74. 1 when all was; undefined when
 * everything was known before.
 */
export function normalisedGain(before: number, after: number, max: number): number | undefined {
  return before >= max ? undefined : (after - before) / (max - before);
}
