import type { SessionCode } from '../access/session-code.ts';
import type { Instant } from '../time/instant.ts';
import type { CodeClaim, CodeHash } from './code-hashes.ts';

/** How many codes a session has, and how many of them are used. */
interface CodeCounts {
  readonly issued: number;
  readonly spent: number;
}

/** Codes of a session that were made together. */
export interface CodeSet {
  /** How many, whatever became of them; of codes that stand in for withdrawn ones none (see `issue`). */
  readonly made: number;
  /** Whether those that nobody had used were withdrawn since. */
  readonly isWithdrawn: boolean;
}

/** The one-time codes of sessions, by their hashes: what they are is known to who holds them alone. */
export interface OneTimeCodes {
  /**
   * Issues codes, all of them as one set. Doing it again with the same ones changes nothing. False: they were issued before and then
   * withdrawn, and stay so.
   *
   * @param expire when they are deleted, spent or not
   * @param instead they go to who had one that is void now and was not used: their set says of none how many they are, for the others have
   *   answered
   */
  issue(session: SessionCode, codes: readonly CodeHash[], expire: Instant, instead?: 'instead'): Promise<boolean>;
  /** Notes, before it is known whether any will, that codes are to stand in for withdrawn ones. */
  announceInstead(session: SessionCode, round: number, expire: Instant): Promise<void>;
  /**
   * Claims a code, in one write and without a read: once for each code, and again for the same claim, whose answer may not have been
   * stored then. False: it was never issued, is withdrawn, or somebody else has claimed it, which nobody can tell apart.
   */
  spend(session: SessionCode, code: CodeHash, claim: CodeClaim): Promise<boolean>;
  /** Whether a code is used. `none`: it was never issued, or is withdrawn. */
  stateOf(session: SessionCode, code: CodeHash): Promise<'unused' | 'used' | 'none'>;
  /** The sets in which codes were issued. */
  sets(session: SessionCode): Promise<readonly CodeSet[]>;
  /** Withdraws all codes that nobody has used: a sheet of them is lost. Returns how many. */
  withdraw(session: SessionCode): Promise<number>;
  count(session: SessionCode): Promise<CodeCounts>;
}
