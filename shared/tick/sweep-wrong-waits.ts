import type { Due } from '../programme/programmes.ts';
import { UnreadableItem } from '../store/unreadable-item.ts';
import { after } from '../time/instant.ts';
import type { HandOutDeps } from './deps.ts';
import { isTrustedLetterWait } from './letter-waits.ts';
import { longestStep } from './next-step.ts';
import { isTrustedWait } from './trusted-wait.ts';

/** How many sessions are read at once: a hundred thousand that wait are looked through in a minute. */
const atOnce = 16;

/**
 * Makes due what waits and should not: only a wrong clock can have put it off so far. It has missed no more than the looks since
 * then, and the next tick makes up for it. Nothing, unless it is time to sweep. What waits the shortest is looked at first, and what there
 * is no time for not at all.
 */
export async function sweepWrongWaits(deps: HandOutDeps): Promise<void> {
  const { programmes, clock, isToSweep, isTimeUp } = deps;
  if (!isToSweep()) return;
  let count = 0;
  const now = clock.now();
  const waiting = await programmes.waiting(after(now, longestStep));
  for (let at = 0; at < waiting.length && !isTimeUp(); at += atOnce) {
    const some = waiting.slice(at, at + atOnce);
    const areRight = await Promise.all(some.map((each) => isRightToWait(each, deps)));
    const wrong = some.filter((_, index) => !areRight[index]);
    await Promise.all(wrong.map((each) => programmes.done(each, after(now, -longestStep))));
    count += wrong.length;
  }
  if (count > 0) deps.log.warn('waited longer than any look lets it', { count });
}

async function isRightToWait(
  { topic, dueAt }: Due,
  { programmes, clock, settleSeconds }: HandOutDeps,
): Promise<boolean> {
  // A programme waits for no moment: it is due, or it is not on the list.
  if (topic.kind === 'programme') return false;
  try {
    const session = await programmes.findSession(topic.code);
    if (session === undefined) return false;
    if (topic.kind === 'invitation') return isTrustedLetterWait(session, dueAt, clock.now());
    return isTrustedWait(session, dueAt, clock.now(), settleSeconds);
  } catch (cause) {
    // One that can't be read is looked at: that says what is wrong with it. Whatever else failed passes, and the next sweep asks again.
    return !(cause instanceof UnreadableItem);
  }
}
