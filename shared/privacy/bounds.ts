/** What an unknown whole number can be, both ends included. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** A sum of unknowns, some of them taken away, that is known to lie within bounds. */
export interface KnownSum extends Bounds {
  readonly plus: readonly number[];
  readonly minus?: readonly number[];
}

/**
 * What each of some unknown counts can still be when sums of them are known: each sum narrows each of its terms until
 * nothing changes any more (interval propagation; for the margins of a table: Buzzigoli and Giusti's shuttle algorithm,
 * Statistical Data Protection 1998). The bounds always hold, but may be wider than the narrowest.
 */
export function boundsOf(unknowns: number, known: readonly KnownSum[]): Bounds[] {
  const low = Array.from({ length: unknowns }, () => 0);
  const high = Array.from({ length: unknowns }, () => Number.POSITIVE_INFINITY);
  let isNarrowed = true;
  while (isNarrowed) {
    isNarrowed = false;
    for (const sum of known) if (narrow(sum, low, high)) isNarrowed = true;
  }
  return low.map((each, at) => ({ low: each, high: high[at] ?? 0 }));
}

function narrow({ plus, minus = [], ...sum }: KnownSum, low: number[], high: number[]): boolean {
  const get = (values: readonly number[], at: number) => values[at] ?? 0;
  const total = (values: readonly number[], of: readonly number[]) => of.reduce((n, at) => n + get(values, at), 0);
  let isNarrowed = false;
  const set = (at: number, atLeast: number, atMost: number) => {
    if (atLeast > get(low, at) && atLeast <= get(high, at)) {
      low[at] = atLeast;
      isNarrowed = true;
    }
    if (atMost < get(high, at) && atMost >= get(low, at)) {
      high[at] = atMost;
      isNarrowed = true;
    }
  };
  // An infinite end must not be taken from itself, so the others are added up anew for each term.
  for (const at of plus) {
    const others = plus.filter((other) => other !== at);
    set(at, sum.low - total(high, others) + total(low, minus), sum.high - total(low, others) + total(high, minus));
  }
  for (const at of minus) {
    const others = minus.filter((other) => other !== at);
    set(at, total(low, plus) - total(high, others) - sum.high, total(high, plus) - total(low, others) - sum.low);
  }
  return isNarrowed;
}
