import { roundedRatio } from './rounding.ts';
import { type Interval, z95 } from './share.ts';

/** A net promoter score: percentage of promoters (9, 10) less percentage of detractors (0 to 6), -100..100. */
export interface Nps {
  readonly n: number;
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
  readonly value: number;
  readonly interval: Interval;
}

/**
 * The score with its adjusted Wald interval: three fictitious answers are added, 3/4 of them promoters' and 3/4
 * detractors', which keeps the coverage near 95 % in small samples. Rocks (2016), Interval estimation for the Net
 * Promoter Score, The American Statistician 70, 365-372. Clipped to -100..100. Undefined without answers.
 */
export function netPromoterScore(promoters: number, passives: number, detractors: number, z = z95): Nps | undefined {
  const n = promoters + passives + detractors;
  if (n === 0) return undefined;
  const adjustedN = n + 3;
  const p = (promoters + 0.75) / adjustedN;
  const d = (detractors + 0.75) / adjustedN;
  const centre = p - d;
  const spread = z * Math.sqrt((p + d - centre * centre) / adjustedN);
  return {
    n,
    promoters,
    passives,
    detractors,
    value: (100 * (promoters - detractors)) / n,
    interval: { low: Math.max(-100, (centre - spread) * 100), high: Math.min(100, (centre + spread) * 100) },
  };
}

/** The score with so many decimals, halves away from zero: from the counts, so that -12.5 is -13. */
export function roundedScore({ promoters, detractors, n }: Omit<Nps, 'interval'>, decimals = 0): number {
  return roundedRatio({ count: 100 * (promoters - detractors), n }, decimals);
}
