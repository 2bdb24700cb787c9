import { leftToTimeToLive } from '../store/leftovers.ts';
import { after } from '../time/instant.ts';
import type { TickDeps } from './deps.ts';

/**
 * Deletes what time to live has left behind, once a day: of answers the look at their session does that (see `forgetAnswers`), of all
 * else that has a date this.
 */
export async function sweepLeftovers({ leftovers, clock, log, isToClear, isTimeUp }: TickDeps): Promise<void> {
  if (!isToClear()) return;
  const count = await leftovers.deletePast(after(clock.now(), -leftToTimeToLive), isTimeUp);
  if (count > 0) log.info('deleted what time to live had left', { count });
}
