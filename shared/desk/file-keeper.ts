import type { ProgrammeSource } from '../authoring/programme-source.ts';
import { isSame } from '../programme/canonical.ts';
import type { PublishDeps } from '../programme/publishing/publish-deps.ts';
import type { Clock } from '../time/instant.ts';
import type { Memberships } from './memberships.ts';
import { organiserHash } from './organiser.ts';
import type { Versions } from './versions.ts';

/** What is published, and who does it: an address, or the name of a command. */
export interface PublishedFile {
  readonly source: ProgrammeSource;
  readonly by: string;
  /** The number of the draft that it was, if it was one. */
  readonly draft?: number;
  /** Those whom it adds as organisers, to be told so. */
  readonly untold?: readonly string[];
}

interface KeeperDeps {
  readonly versions: Pick<Versions, 'find' | 'keep'>;
  readonly memberships: Pick<Memberships, 'keep'>;
  readonly clock: Clock;
}

/**
 * What keeps a file when it is published (see `PublishDeps.keepFile`), and lets its organisers find the programme.
 *
 * All of it is written before the programme: memberships are hints, and one that leads to nothing does no harm, while an organiser
 * without one would not find the programme. A crash after the version leaves one that no programme names, and that nobody is shown;
 * publishing again keeps the file under the next number. The other way round a programme would name a file that is not there. Of two
 * who publish at once each has a number of its own, and the programme, whose write is conditional, names the one of the winner.
 */
export function fileKeeper(
  { source, by, draft, untold = [] }: PublishedFile,
  { versions, memberships, clock }: KeeperDeps,
): NonNullable<PublishDeps['keepFile']> {
  return async ({ id, version: after, recipients }) => {
    const last = after === undefined ? undefined : await versions.find(id, after);
    if (last !== undefined && isSame(last.source, source)) return undefined;
    const organisers = recipients.filter(({ kind }) => kind === 'organiser');
    await memberships.keep(
      organisers.map(({ address }) => organiserHash(address)),
      id,
    );
    const version = {
      programme: id,
      source,
      at: clock.now(),
      by,
      ...(after !== undefined && { after }),
      ...(draft !== undefined && { draft }),
      ...(untold.length > 0 && { untold: new Set(untold) }),
    };
    let number = (after ?? 0) + 1;
    while ((await versions.keep({ ...version, number })) === 'taken') number += 1;
    return number;
  };
}
