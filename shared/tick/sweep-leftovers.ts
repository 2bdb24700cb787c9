import { aheadOfTimeToLive, leftToTimeToLive } from '../store/leftovers.ts';
import { after } from '../time/instant.ts';
import type { HandOutDeps } from './deps.ts';

/**
 * Deletes what time to live has left behind, once a day: of answers the look at their session does that (see `forgetAnswers`), of all
 * else that has a date this. And it keeps time to live from what a session still needs.
 */
export async function sweepLeftovers({ leftovers, clock, log, isToClear, isTimeUp }: HandOutDeps): Promise<void> {
  if (!isToClear()) return;
  const now = clock.now();
  const when = { until: after(now, -leftToTimeToLive), soon: after(now, aheadOfTimeToLive) };
  const { deleted, moved } = await leftovers.sweep(when, isTimeUp);
  if (deleted > 0) log.info('deleted what time to live had left', { count: deleted });
  if (moved > 0) log.info('kept what had a sooner date than its session', { count: moved });
}
