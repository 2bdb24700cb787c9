import type { Released } from '../../privacy/release.ts';
import type { Session, StoredSession } from '../../programme/session.ts';
import type { Publication } from '../../publication/publication.ts';
import { day } from '../../time/instant.ts';
import { withoutEarlierParts } from './earlier-publications.ts';

// Names under which values have been stored since the first version, where the code has a better word by now: what was
// stored then can be read, and no item has to be migrated for a word.

/** A session's values as they are stored. */
export function toStoredSession({ answersExpireAt, ...session }: Session): object {
  return { ...session, deletedAt: answersExpireAt };
}

/** A session of stored values: written from a checked programme file, so their shape is known once their version is. */
export function fromStoredSession({ deletedAt, ...values }: Record<string, unknown>): StoredSession {
  const session = { ...values, answersExpireAt: deletedAt } as unknown as StoredSession;
  // Stored before promises were counted: what it says is its first one.
  const { promise = 1, oldestPromise = 1, retentionDays = storedRetention(session) } = session;
  return { ...session, promise, oldestPromise, retentionDays };
}

/** The retention of a session that does not name it: the days from its closing to the date that its form states. */
function storedRetention({ closesAt, answersExpireAt }: StoredSession): number {
  return Math.max(1, Math.round((Date.parse(answersExpireAt) - Date.parse(closesAt)) / day));
}

/** A publication's values as they are stored. */
export function toStoredPublication({ released, sessions, ...publication }: Publication): object {
  return {
    ...publication,
    released: toStoredRelease(released),
    sessions: sessions.map((line) => ({ ...line, released: toStoredRelease(line.released) })),
  };
}

/** A publication of stored values, which this code has written, now or in an earlier form. */
export function fromStoredPublication(values: Record<string, unknown>): Publication {
  const { released, sessions, ...publication } = withoutEarlierParts(values as unknown as StoredPublication);
  return {
    ...publication,
    released: fromStoredRelease(released),
    sessions: sessions.map((line) => ({ ...line, released: fromStoredRelease(line.released) })),
  };
}

type StoredRelease = Omit<Released, 'histories'> & { readonly trails?: Released['histories'] };
type StoredPublication = Omit<Publication, 'released' | 'sessions'> & {
  readonly released: StoredRelease;
  readonly sessions: readonly (Omit<Publication['sessions'][number], 'released'> & {
    readonly released: StoredRelease;
  })[];
};

function toStoredRelease({ histories, ...released }: Released): StoredRelease {
  return histories === undefined ? released : { ...released, trails: histories };
}

function fromStoredRelease({ trails, ...released }: StoredRelease): Released {
  return trails === undefined ? released : { ...released, histories: trails };
}
