import type { SessionCode } from '../access/session-code.ts';
import type { CodeSet, OneTimeCodes } from './one-time-codes.ts';

/** What may be said of how many codes a session has. */
export interface CodesMade {
  /** How many were made, those left out that were withdrawn with what nobody had used of them. */
  readonly made: number;
  readonly withdrawn: number;
  /** Whether some are good that are not counted, since they stand in for withdrawn ones. */
  readonly isInstead: boolean;
}

/** Counts sets of codes. */
export function codesMade(sets: readonly CodeSet[]): CodesMade {
  const made = (isWithdrawn: boolean) =>
    sets.reduce((sum, set) => sum + (set.isWithdrawn === isWithdrawn ? set.made : 0), 0);
  return {
    ...{ made: made(false), withdrawn: made(true) },
    isInstead: sets.some(({ made: counted, isWithdrawn }) => counted === 0 && !isWithdrawn),
  };
}

/** Whether a session has codes that are good, if nobody has used them. */
export async function hasGoodCodes(
  session: SessionCode,
  { codes }: { readonly codes: Pick<OneTimeCodes, 'sets'> },
): Promise<boolean> {
  return (await codes.sets(session)).some(({ isWithdrawn }) => !isWithdrawn);
}
