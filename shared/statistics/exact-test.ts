import { logChoose } from './log-factorial.ts';

/**
 * Some people by what they count for: `high` for one thing, `low` against it, `middle` for neither. A share has nobody in
 * the middle; a net promoter score has promoters, passives and detractors.
 */
export interface Thirds {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/** How many people these are. */
export function peopleIn({ low, middle, high }: Thirds): number {
  return low + middle + high;
}

/** Each count changed so. */
export function mapThirds({ low, middle, high }: Thirds, change: (count: number) => number): Thirds {
  return { low: change(low), middle: change(middle), high: change(high) };
}

/** These and those people. */
export function sumThirds(one: Thirds, other: Thirds): Thirds {
  return { low: one.low + other.low, middle: one.middle + other.middle, high: one.high + other.high };
}

/** Those of some people who are not among these. */
export function lessThirds(whole: Thirds, part: Thirds): Thirds {
  return { low: whole.low - part.low, middle: whole.middle - part.middle, high: whole.high - part.high };
}

/** How far from its mean a count is looked at, in standard deviations: what is beyond adds less than 10 to the power of -14. */
const reach = 8;

/**
 * The probability that two groups differ in (high - low) / n by as much as they do, or more, when all that tells the groups
 * apart is chance: everybody's answer is given, and who is in which group is drawn. Two-sided, as twice the smaller tail. For
 * shares it is Fisher's exact test: Fisher (1935), The logic of inductive inference, Journal of the Royal Statistical
 * Society 98, 39-82; for scores the exact permutation test of the same idea, Pitman (1937), Supplement to the Journal of
 * the Royal Statistical Society 4, 119-130. It needs no large sample: at a level of 5 % it errs in at most 5 of 100.
 */
export function exactDifference(one: Thirds, other: Thirds): number {
  const whole = sumThirds(one, other);
  const [n, all] = [peopleIn(one), peopleIn(whole)];
  const observed = one.high - one.low;
  let [atMost, atLeast] = [0, 0];
  const middles = likelyCounts(whole.middle, all, n);
  for (let middle = middles.from; middle <= middles.to; middle += 1) {
    const rest = n - middle;
    const outside = whole.low + whole.high;
    const highs = likelyCounts(whole.high, outside, rest);
    const low = rest - highs.from;
    let probability = Math.exp(
      logChoose(whole.middle, middle) +
        logChoose(whole.high, highs.from) +
        logChoose(whole.low, low) -
        logChoose(all, n),
    );
    for (let high = highs.from; high <= highs.to; high += 1) {
      const score = 2 * high - rest;
      if (score <= observed) atMost += probability;
      if (score >= observed) atLeast += probability;
      // From one table to the next, by their ratio: an exponential for each would take most of the time.
      probability *= ((whole.high - high) * (rest - high)) / ((high + 1) * (whole.low - rest + high + 1));
    }
  }
  return Math.min(1, 2 * Math.min(atMost, atLeast));
}

/** Between which counts nearly all the probability is of drawing some of `marked` when `drawn` of `all` are drawn. */
function likelyCounts(marked: number, all: number, drawn: number): { from: number; to: number } {
  const least = Math.max(0, drawn - (all - marked));
  const most = Math.min(marked, drawn);
  if (all <= 1) return { from: least, to: most };
  const mean = (drawn * marked) / all;
  const spread = Math.sqrt((mean * (1 - marked / all) * (all - drawn)) / (all - 1));
  // Short tails end with the range; long ones of rare answers are longer than the standard deviation says.
  const width = reach * spread + 2 * reach;
  return { from: Math.max(least, Math.floor(mean - width)), to: Math.min(most, Math.ceil(mean + width)) };
}

/** The exact binomial test: the probability of `count` or more successes in `n` tries, each of probability `p`. */
export function exactExcess(count: number, n: number, p: number): number {
  let sum = 0;
  for (let k = count; k <= n; k += 1) {
    const term = Math.exp(logChoose(n, k) + k * Math.log(p) + (n - k) * Math.log1p(-p));
    sum += term;
    // Where they still grow, none is so small beside those before it.
    if (term < sum * 1e-15) break;
  }
  return Math.min(1, sum);
}
