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
  /** How many, whatever became of them. */
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
   */
  issue(session: SessionCode, codes: readonly CodeHash[], expire: Instant): Promise<boolean>;
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
