import type { StoredSession } from '../programme/session.ts';
import type { Topic } from '../programme/topic.ts';

/** What the reports of a session are kept under. */
export function topicOf({ code }: Pick<StoredSession, 'code'>): Topic {
  return { kind: 'session', code };
}
