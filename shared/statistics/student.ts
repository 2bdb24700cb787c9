import { z95 } from './share.ts';

/** With fewer degrees of freedom the expansion is off in the third decimal. */
const fewestDegrees = 4;

/**
 * The t of a two-sided 95 % interval: the 97.5th percentile of Student's distribution, from its expansion in powers of one
 * over the degrees of freedom. Abramowitz and Stegun (1964), Handbook of Mathematical Functions, 26.7.5. Right to one in
 * a thousand from four degrees of freedom on, and undefined below.
 */
export function t95(degrees: number): number | undefined {
  if (degrees < fewestDegrees) return undefined;
  const z = z95;
  const terms = [
    z,
    (z ** 3 + z) / 4,
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96,
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384,
    (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / 92_160,
  ];
  return terms.reduce((t, term, power) => t + term / degrees ** power, 0);
}
