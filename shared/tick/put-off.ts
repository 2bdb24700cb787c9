import type { Due } from '../programme/programmes.ts';
import { topicName } from '../programme/topic.ts';
import { nextTry, troubleAfter } from '../programme/trouble.ts';
import { UnreadableItem } from '../store/unreadable-item.ts';
import type { TickDeps } from './deps.ts';

/**
 * Puts a topic off with which no tick gets anywhere, ever longer, and keeps why. It is logged and counted once, when it
 * begins: who repairs it finds it in `debrief doctor` from then on.
 */
export async function putOff(due: Due, cause: Error, { programmes, clock, log, count }: TickDeps): Promise<void> {
  const now = clock.now();
  const before = await programmes.findTrouble(due.topic);
  const trouble = troubleAfter(before, `${cause.name}: ${cause.message}`.slice(0, 300), due.dueAt);
  await programmes.putOff(due, trouble, nextTry(trouble, now));
  // Of two ticks that fail at once, both may tell: whether it was another that put it off, or a first try of ours whose answer was lost,
  // nobody knows.
  if (before !== undefined) return;
  log.error('report is stuck: see "debrief doctor"', cause, { topic: topicName(due.topic) });
  count('ReportsStuck', 1);
  // Deploying a later version is all that helps.
  if (cause instanceof UnreadableItem) count('QuarantinedItems', 1);
}
