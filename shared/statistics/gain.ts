/** The means before and now over complete pairs, and how many pairs there are. */
export interface Gain {
  readonly n: number;
  readonly before: number;
  readonly now: number;
}

/** The gain over `n` complete pairs, as each person sees it looking back, from the sums of both sides. Undefined without any. */
export function gainOf({ n, before, now }: Gain): Gain | undefined {
  return n === 0 ? undefined : { n, before: before / n, now: now / n };
}

/**
 * Which part of what could be learned was learned: (after - before) / (max - before), of class means. Hake (1998),
 * Interactive-engagement versus traditional methods, American Journal of Physics 66, 64-74. 1 when all was; undefined when
 * everything was known before.
 */
export function normalisedGain(before: number, after: number, max: number): number | undefined {
  return before >= max ? undefined : (after - before) / (max - before);
}
