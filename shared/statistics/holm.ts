/** A test of a family: how probable what was seen is where there is nothing to see. */
export interface Test {
  readonly p: number;
}

/** What became of one test of a family. */
export interface Outcome {
  /** Whether chance is ruled out, with all tests of the family in view. */
  readonly isRejected: boolean;
  /** The level at which it was tested, or would have been: that of the interval which goes with it. */
  readonly level: number;
}

/**
 * What becomes of each of some tests when they are looked at together: with a probability of at most `level`, any of those
 * that are said to hold does not, however they depend on each other and whatever else is true. Holm (1979), A simple
 * sequentially rejective multiple test procedure, Scandinavian Journal of Statistics 6, 65-70.
 *
 * Not Benjamini and Hochberg's false discovery rate: that one lets a share of what is said be wrong, and who reads a report
 * acts on each single sentence.
 */
export function holm(family: readonly Test[], level = 0.05): (test: Test) => Outcome {
  const outcomes = new Map<Test, Outcome>();
  let isRejected = true;
  let current = level;
  for (const [rank, test] of [...family].sort((one, other) => one.p - other.p).entries()) {
    // From the first that fails on, all are at the level at which it was tested.
    if (isRejected) current = level / (family.length - rank);
    isRejected &&= test.p <= current;
    outcomes.set(test, { isRejected, level: current });
  }
  return (test) => {
    const outcome = outcomes.get(test);
    if (outcome === undefined) throw new RangeError('This test is not one of the family.');
    return outcome;
  };
}
