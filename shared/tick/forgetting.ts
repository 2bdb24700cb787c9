import type { Programme } from '../programme/programme.ts';
import type { StoredSession } from '../programme/session.ts';
import { forgetComments } from '../publication/forget-comments.ts';
import { leftToTimeToLive } from '../store/leftovers.ts';
import { after, type Instant, minute } from '../time/instant.ts';
import type { TickDeps } from './deps.ts';

/**
 * When answers are forgotten: on the day, once more when each worker is gone that had begun before it, and a last time when time to
 * live must have taken away the rest.
 */
export function forgettingTimes({ answersExpireAt }: StoredSession): Instant[] {
  return [answersExpireAt, after(answersExpireAt, workersGone), after(answersExpireAt, leftToTimeToLive)];
}

/** No worker goes on longer with what it read. */
export const workersGone = 10 * minute;

/**
 * Takes comments out of all that is kept, from the day on. The answers that were stored while it was to be a later one, and codes and
 * who is invited that would stay longer, are deleted when no worker can be in the midst of a fold any more, which would then seal a part of them; all others go by
 * time to live, and what that has left some days later is deleted, too. False when there was no time for all: the next look goes on.
 */
export async function forgetAnswers(
  session: StoredSession,
  programme: Programme,
  { responses, reports, leftovers, clock, isTimeUp }: TickDeps,
): Promise<boolean> {
  await forgetComments(session.code, programme, reports);
  const now = clock.now();
  if (now < after(session.answersExpireAt, workersGone)) return true;
  const which = now < after(session.answersExpireAt, leftToTimeToLive) ? 'longer-lived' : 'all';
  const areGone = await responses.deleteExpired(session, which, isTimeUp);
  return (await leftovers.deleteBeside(session, isTimeUp)) && areGone;
}
