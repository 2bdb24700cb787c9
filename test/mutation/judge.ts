import type { Equivalent } from './equivalents.ts';
import type { Mutant } from './mutant.ts';

/** What came of the mutants of one folder. */
export interface Judgement {
  readonly folder: string;
  readonly killed: number;
  readonly equivalent: number;
  /** Those that all tests passed with, and that are not known to be equivalent. */
  readonly survivors: readonly Mutant[];
  /** Percent of the mutants that are not equivalent. */
  readonly score: number;
  /** Entries of the list that match no mutant, or one that a test tells apart. */
  readonly stale: readonly Equivalent[];
}

/** Judges the mutants of a folder. Only those entries of the list count that lie in it. */
export function judge(folder: string, mutants: readonly Mutant[], list: readonly Equivalent[]): Judgement {
  const known = list.filter(({ file }) => file.startsWith(`${folder}/`));
  const isKnown = (mutant: Mutant) => known.some((entry) => matches(entry, mutant));
  const living = mutants.filter(({ isKilled }) => !isKilled);
  const survivors = living.filter((mutant) => !isKnown(mutant));
  const killed = mutants.length - living.length;
  const counted = killed + survivors.length;
  const stale = known.filter((entry) => {
    const matched = mutants.filter((mutant) => matches(entry, mutant));
    return matched.length === 0 || matched.some(({ isKilled }) => isKilled);
  });
  const score = counted === 0 ? 100 : (100 * killed) / counted;
  return { folder, killed, equivalent: living.length - survivors.length, survivors, score, stale };
}

function matches(entry: Equivalent, mutant: Mutant): boolean {
  return (
    entry.file === mutant.file &&
    entry.original === mutant.original &&
    entry.mutated === mutant.mutated &&
    mutant.lineText.includes(entry.in ?? '')
  );
}
