import type { Topic } from '../../../shared/programme/topic.ts';
import { systemClock } from '../../../shared/time/system-clock.ts';
import type { Target } from '../target/target.ts';

/** Lets the next tick look at the mails of a topic. */
export async function makeDue(topic: Topic, { programmes }: Pick<Target, 'programmes'>): Promise<void> {
  const now = systemClock.now();
  if (topic.kind === 'session') await programmes.makeSessionDue(topic.code, now);
  else await programmes.makeDue(topic.id, now);
}
