import type { ProgrammeSource } from '../authoring/programme-source.ts';
import type { Instant } from '../time/instant.ts';

/** A programme file that was published. */
export interface Version {
  readonly programme: string;
  /** 1 is the first. */
  readonly number: number;
  readonly source: ProgrammeSource;
  readonly at: Instant;
  /** The address of who published it at the desk; a command says its name. */
  readonly by: string;
  /** Which revision of the programme it made. */
  readonly revision: number;
}

/** The files that programmes were published from: kept for good, never changed. */
export interface Versions {
  /** The newest first, without what they say. */
  list(programme: string): Promise<readonly Omit<Version, 'source'>[]>;
  find(programme: string, number: number): Promise<Version | undefined>;
  /** `taken`: another has this number already. */
  keep(version: Version): Promise<'kept' | 'taken'>;
}
