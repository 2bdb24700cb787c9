import type { SessionCode } from '../access/session-code.ts';

/** What a report is about. */
export type Topic =
  | { readonly kind: 'session'; readonly code: SessionCode }
  | { readonly kind: 'programme'; readonly id: string };

/** What mails are about, and what waits for the tick: a report, or the letters to those who are invited to a session. */
export type MailTopic = Topic | { readonly kind: 'invitation'; readonly code: SessionCode };

/** How a topic is called, on the command line and in a log: ids are no secret. */
export function topicName(topic: MailTopic): string {
  return topic.kind === 'programme' ? topic.id : topic.code;
}
