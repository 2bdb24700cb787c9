import type { Programme } from '../programme/programme.ts';
import type { StoredSession } from '../programme/session.ts';
import { forgetComments } from '../publication/forget-comments.ts';
import { after, type Instant, minute } from '../time/instant.ts';
import type { TickDeps } from './deps.ts';

/** When answers are forgotten: on the day, and once more when each worker is gone that had begun before it. */
export function forgettingTimes({ answersExpireAt }: StoredSession): Instant[] {
  return [answersExpireAt, after(answersExpireAt, workersGone)];
}

/** No worker goes on longer with what it read. */
export const workersGone = 10 * minute;

/**
 * Takes comments out of all that is kept, from the day on. The answers that were stored while it was to be a later one are
 * deleted when no worker can be in the midst of a fold any more, which would then seal a part of them; all others go by
 * time to live. False when there was no time for all: the next look goes on.
 */
export async function forgetAnswers(
  session: StoredSession,
  programme: Programme,
  { responses, reports, clock, isTimeUp }: TickDeps,
): Promise<boolean> {
  await forgetComments(session.code, programme, reports);
  if (clock.now() < after(session.answersExpireAt, workersGone)) return true;
  return responses.deleteExpired(session, isTimeUp);
}
