import type { Due } from '../programme/programmes.ts';
import { after } from '../time/instant.ts';
import type { TickDeps } from './deps.ts';
import { longestStep } from './next-step.ts';
import { isTrustedWait } from './trusted-wait.ts';

/**
 * Makes due what waits and should not: only a wrong clock can have put it off so far. It has missed no more than the looks since
 * then. Nothing, unless it is time to sweep.
 */
export async function sweepWrongWaits(deps: TickDeps): Promise<void> {
  const { programmes, clock, isToSweep } = deps;
  if (!isToSweep()) return;
  let count = 0;
  const now = clock.now();
  for (const each of await programmes.waiting(after(now, longestStep))) {
    if (await isRightToWait(each, deps)) continue;
    await programmes.done(each, after(now, -longestStep));
    count += 1;
  }
  if (count > 0) deps.log.warn('waited longer than any look lets it', { count });
}

async function isRightToWait({ topic, dueAt }: Due, { programmes, clock, settleSeconds }: TickDeps): Promise<boolean> {
  // A programme waits for no moment: it is due, or it is not on the list.
  if (topic.kind === 'programme') return false;
  // One that can't be read is looked at: that says what is wrong with it, and stops no other.
  const session = await programmes.findSession(topic.code).catch(() => undefined);
  return session !== undefined && isTrustedWait(session, dueAt, clock.now(), settleSeconds);
}
