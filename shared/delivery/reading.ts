import type { Recipient } from '../programme/recipient.ts';
import type { Session } from '../programme/session.ts';
import type { Topic } from '../programme/topic.ts';

/** A session as far as it says who reads it. */
type Readable = Pick<Session, 'code' | 'speakers' | 'hasManager'>;

/**
 * Whether the report of a session is for a recipient. Whoever reads it gets the same one, so what some recipients know
 * together is never more than what an organiser of all sessions is shown. A manager reads where the form has said so.
 */
export function readsSession(recipient: Recipient, { code, speakers, hasManager }: Readable): boolean {
  if (recipient.kind === 'speaker') return speakers.some(({ id }) => id === recipient.speaker);
  if (recipient.role === 'manager' && !hasManager) return false;
  return recipient.sessions?.includes(code) ?? true;
}

/** Whether the joint report is for a recipient: an organiser who reads each session that it is of. */
export function readsAll(
  recipient: Recipient,
  sessions: readonly (Readable & Pick<Session, 'cancelledAt'>)[],
): boolean {
  if (recipient.kind === 'speaker') return false;
  return sessions.every((each) => each.cancelledAt !== undefined || readsSession(recipient, each));
}

/** Whether a report is for a recipient. `sessions`: those that it is of. */
export function reads(recipient: Recipient, topic: Topic, sessions: readonly Session[]): boolean {
  if (topic.kind === 'programme') return readsAll(recipient, sessions);
  return sessions.some((session) => session.code === topic.code && readsSession(recipient, session));
}
