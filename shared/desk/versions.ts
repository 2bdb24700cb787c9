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
  /** The number of the one that the programme was published from before; absent: it is the first. */
  readonly after?: number | undefined;
  /** The number of the draft that it was published from; absent: a command has published a file, or a form was opened early. */
  readonly draft?: number | undefined;
  /** The addresses of those whom it adds as organisers, and who are still to be told (see `tellColleagues`); absent: there are none. */
  readonly untold?: ReadonlySet<string> | undefined;
}

/**
 * The versions that a programme was published from, the newest first: from the one that it names back to its first. A file is kept
 * before its programme names it, so one whose publishing broke off just then, or was overtaken by somebody else's, is kept too; nothing
 * leads to it.
 */
export function publishedVersions<V extends Omit<Version, 'source'>>(
  kept: readonly V[],
  newest: number | undefined,
): V[] {
  const version = newest === undefined ? undefined : kept.find(({ number }) => number === newest);
  return version === undefined ? [] : [version, ...publishedVersions(kept, version.after)];
}

/** The files that programmes were published from: kept for good, never changed but for who is still to be told. */
export interface Versions {
  /** All that are kept, without what they say (see `publishedVersions`). */
  list(programme: string): Promise<readonly Omit<Version, 'source'>[]>;
  find(programme: string, number: number): Promise<Version | undefined>;
  /** `taken`: another has this number already. */
  keep(version: Version): Promise<'kept' | 'taken'>;
  /** Takes an address off those who are still to be told; false: somebody did so before. */
  takeUntold(version: Pick<Version, 'programme' | 'number'>, address: string): Promise<boolean>;
}
