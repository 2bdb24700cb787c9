import type { SessionCode } from '../access/session-code.ts';

/** What a report is about, and what waits for the tick. */
export type Topic =
  | { readonly kind: 'session'; readonly code: SessionCode }
  | { readonly kind: 'programme'; readonly id: string };

/** How a topic is called, on the command line and in a log: ids are no secret. */
export function topicName(topic: Topic): string {
  return topic.kind === 'session' ? topic.code : topic.id;
}
