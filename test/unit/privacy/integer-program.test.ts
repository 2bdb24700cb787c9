import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IntegerProgram, type KnownSum, type Range, type Sum } from '../../fixtures/privacy/integer-program.ts';
import { holds } from '../../fixtures/property.ts';

/** The sum of some unknowns, each once. */
function sumOf(...places: number[]): Sum {
  return new Map(places.map((at) => [at, 1]));
}

function exactly(of: Sum, count: number): KnownSum {
  return { of, low: count, high: count };
}

function rangeOf(unknowns: number, known: readonly KnownSum[], of: Sum): Range | 'infeasible' {
  const program = new IntegerProgram(unknowns, known);
  try {
    return program.range(of);
  } finally {
    program.dispose();
  }
}

describe('the solver that attacks', () => {
  it("gives Fréchet's bounds of a table by two whose margins are known", () => {
    // 12 of 20 are women, 15 of 20 are satisfied: 7 to 12 are both.
    const [both, women, satisfied, neither] = [0, 1, 2, 3];
    const known = [
      exactly(sumOf(both, women), 12),
      exactly(sumOf(both, satisfied), 15),
      exactly(sumOf(both, women, satisfied, neither), 20),
    ];

    expect(rangeOf(4, known, sumOf(both))).toEqual({ least: 7, most: 12 });
    expect(rangeOf(4, known, sumOf(neither))).toEqual({ least: 0, most: 5 });
  });

  it('sees what follows from three pairs of 6 together, which no single sum says', () => {
    const pairs = [exactly(sumOf(0, 1), 6), exactly(sumOf(0, 2), 6), exactly(sumOf(1, 2), 6)];

    expect(rangeOf(3, pairs, sumOf(0))).toEqual({ least: 3, most: 3 });
    // Each pair alone lets it be 0 to 6.
    expect(rangeOf(3, pairs.slice(0, 2), sumOf(0))).toEqual({ least: 0, most: 6 });
  });

  it('keeps to whole numbers where fractions would be wider', () => {
    // Twice one count and twice another are 5 to 7: together they are 3, and not 2.5 to 3.5.
    const known = [
      {
        of: new Map([
          [0, 2],
          [1, 2],
        ]),
        low: 5,
        high: 7,
      },
    ];

    expect(rangeOf(2, known, sumOf(0, 1))).toEqual({ least: 3, most: 3 });
    expect(rangeOf(3, [exactly(sumOf(0, 1, 2), 7), exactly(new Map([[0, 2]]), 7)], sumOf(1))).toBe('infeasible');
  });

  it('says what has no end, and what can not be', () => {
    expect(rangeOf(2, [{ of: sumOf(0), low: 3, high: Number.POSITIVE_INFINITY }], sumOf(0, 1))).toEqual({
      least: 3,
      most: Number.POSITIVE_INFINITY,
    });
    expect(rangeOf(1, [exactly(sumOf(0), -1)], sumOf(0))).toBe('infeasible');
    expect(rangeOf(2, [exactly(sumOf(0, 1), 3), exactly(sumOf(0), 4)], sumOf(1))).toBe('infeasible');
  });

  it('finds a solution between bounds, or none', () => {
    const program = new IntegerProgram(2, [exactly(sumOf(0, 1), 6)]);

    expect(program.find({ of: sumOf(0), low: 5, high: 9 })?.value).toBeGreaterThanOrEqual(5);
    expect(program.find({ of: sumOf(0), low: 7, high: 9 })).toBeUndefined();
    // What was asked for is forgotten again.
    expect(program.range(sumOf(0))).toEqual({ least: 0, most: 6 });
    program.dispose();
  });

  it('agrees with trying everything', () => {
    const factors = fc.array(fc.constantFrom(-1, 0, 0, 1, 1, 2), { minLength: 3, maxLength: 3 });
    const aSum = fc.record({ factors, low: fc.integer({ min: -2, max: 8 }), width: fc.constantFrom(0, 0, 1, 3) });
    // Each unknown is at most 6, so that everything can be tried.
    const all = [0, 1, 2, 3, 4, 5, 6];
    const everything = all.flatMap((a) => all.flatMap((b) => all.map((c) => [a, b, c])));
    holds(
      fc.property(fc.array(aSum, { maxLength: 4 }), factors, (sums, target) => {
        const dot = (weights: readonly number[], solution: readonly number[]) =>
          weights.reduce((n, weight, at) => n + weight * (solution[at] ?? 0), 0);
        const possible = everything.filter((solution) =>
          sums.every(({ factors: of, low, width }) => dot(of, solution) >= low && dot(of, solution) <= low + width),
        );
        const values = possible.map((solution) => dot(target, solution));
        const expected = values.length === 0 ? 'infeasible' : { least: Math.min(...values), most: Math.max(...values) };
        const asMap = (of: readonly number[]) => new Map(of.map((factor, at) => [at, factor]));
        const known = [
          ...sums.map(({ factors: of, low, width }) => ({ of: asMap(of), low, high: low + width })),
          ...[0, 1, 2].map((at) => ({ of: sumOf(at), low: 0, high: 6 })),
        ];

        expect(rangeOf(3, known, asMap(target))).toEqual(expected);
      }),
      300,
    );
  });
});
