import type { Instant } from '../time/instant.ts';
import type { Programmes } from './programmes.ts';
import { promisedBy } from './promise.ts';
import { expiryAfterMove, type StoredSession } from './session.ts';

/** Where a closing is moved to. */
interface Move {
  readonly closesAt: Instant;
  /** Absent: as before. */
  readonly graceMinutes?: number;
  /** When the tick looks at the session (see `Programmes.moveClosing`). */
  readonly lookAt?: Instant;
}

/**
 * Moves the closing of a session as it was read. The day on which its answers are deleted is a part of its promise: where
 * that comes nearer, the promise of before is kept under its number, and the session's is the next one. `lost`: it was
 * changed meanwhile.
 */
export async function moveClosing(
  stored: StoredSession,
  { closesAt, graceMinutes = stored.graceMinutes, lookAt }: Move,
  programmes: Pick<Programmes, 'keepPromise' | 'moveClosing'>,
): Promise<StoredSession | 'lost'> {
  const answersExpireAt = expiryAfterMove(stored, closesAt);
  const isStricter = answersExpireAt !== stored.answersExpireAt;
  const promise = isStricter ? stored.promise + 1 : stored.promise;
  if (isStricter) await programmes.keepPromise(stored.code, stored.promise, promisedBy(stored));
  const { graceByFile = stored.graceMinutes } = stored;
  const moved = { ...stored, closesAt, graceMinutes, graceByFile, answersExpireAt, promise };
  return (await programmes.moveClosing(moved, stored, lookAt)) === 'moved' ? moved : 'lost';
}
