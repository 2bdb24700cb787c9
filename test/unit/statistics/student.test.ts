import { gamma } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { t95 } from '../../../shared/statistics/student.ts';

describe("Student's t of a 95 % interval", () => {
  // Abramowitz and Stegun (1964), table 26.10, column 0.05 (two-sided).
  it.each([
    [4, 2.776],
    [5, 2.571],
    [6, 2.447],
    [7, 2.365],
    [8, 2.306],
    [9, 2.262],
    [10, 2.228],
    [15, 2.131],
    [20, 2.086],
    [30, 2.042],
    [40, 2.021],
    [60, 2],
    [120, 1.98],
    [1_000_000, 1.96],
  ])('is with %i degrees of freedom what tables say, %d', (degrees, t) => {
    expect(Math.abs((t95(degrees) ?? 0) - t)).toBeLessThan(0.001);
  });

  // The five terms of Abramowitz and Stegun (1964), 26.7.5, in fractions by another program.
  it.each([
    [4, 2.7755822595],
    [5, 2.5703082569],
    [10, 2.2281309181],
    [30, 2.0422724425],
  ])('is with %i degrees of freedom the sum of the series, %d', (degrees, t) => {
    expect(t95(degrees)).toBeCloseTo(t, 9);
  });

  it('leaves 95 % of the density between its signs', () => {
    for (let degrees = 4; degrees <= 120; degrees += 1)
      expect(between(t95(degrees) ?? 0, degrees), String(degrees)).toBeCloseTo(0.95, 3);
  });

  it('is not said of so few that it would be wrong', () => {
    expect(t95(3)).toBeUndefined();
  });
});

/** The probability between -t and t, integrated by Simpson's rule. */
function between(t: number, degrees: number): number {
  const height = gamma((degrees + 1) / 2) / (Math.sqrt(degrees * Math.PI) * gamma(degrees / 2));
  const density = (x: number) => height * (1 + x ** 2 / degrees) ** (-(degrees + 1) / 2);
  const [parts, step] = [400, t / 200];
  const weighted = Array.from({ length: parts + 1 }, (_, at) => {
    const weight = at === 0 || at === parts ? 1 : at % 2 === 1 ? 4 : 2;
    return weight * density(-t + at * step);
  });
  return (weighted.reduce((sum, each) => sum + each, 0) * step) / 3;
}
