import type { Ratio } from './rounding.ts';

/** How many answered on one occasion, and of how many people who were there, if these were counted. */
export interface Occasion {
  readonly responses: number;
  readonly headcount?: number | undefined;
}

/**
 * How many of the people who were there answered. `known`: `count` of `n` people, over those of all occasions that have a
 * headcount which holds; it has no interval, since people are counted here and not sampled. `more`: there are more answers
 * than people were counted, which is no rate of anything. `unknown`: no headcount holds.
 */
export type ResponseRate =
  | ({ readonly kind: 'known'; readonly over: { readonly occasions: number; readonly all: number } } & Ratio)
  | { readonly kind: 'more'; readonly people: number }
  | { readonly kind: 'unknown' };

/**
 * The response rate (回收率) over all occasions: AAPOR's RR2, in which partly filled forms count as answers and all who were
 * there are eligible. American Association for Public Opinion Research, Standard Definitions (10th edition, 2023). An
 * occasion without a headcount, or with more answers than people, is left out on both sides.
 */
export function responseRate(occasions: readonly Occasion[]): ResponseRate {
  const sound = occasions.flatMap(({ responses, headcount }) =>
    headcount === undefined || headcount === 0 || responses > headcount ? [] : [{ responses, headcount }],
  );
  if (sound.length > 0) {
    return {
      kind: 'known',
      count: sound.reduce((total, { responses }) => total + responses, 0),
      n: sound.reduce((total, { headcount }) => total + headcount, 0),
      over: { occasions: sound.length, all: occasions.length },
    };
  }
  const exceeded = exceededHeadcounts(occasions);
  return exceeded.length > 0 && exceeded.length === occasions.length
    ? { kind: 'more', people: exceeded.reduce((total, { headcount }) => total + headcount, 0) }
    : { kind: 'unknown' };
}

/** The occasions with more answers than people. */
export function exceededHeadcounts(occasions: readonly Occasion[]): (Occasion & { readonly headcount: number })[] {
  return occasions.flatMap(({ responses, headcount }) =>
    headcount !== undefined && responses > headcount ? [{ responses, headcount }] : [],
  );
}
