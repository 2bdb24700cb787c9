import { quantileSorted } from 'simple-statistics';

/** The value below which this share of some measurements lies. */
export function quantile(values: readonly number[], share: number): number {
  return quantileSorted(
    [...values].sort((one, other) => one - other),
    share,
  );
}

/** The value in the middle: what a measurement is when others use the machine too. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}
