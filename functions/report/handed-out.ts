import * as z from 'zod/mini';
import { sessionCode } from '../../shared/access/session-code.ts';
import type { MailTopic } from '../../shared/programme/topic.ts';
import type { HandedOut } from '../../shared/tick/work-queue.ts';
import { type Instant, instant } from '../../shared/time/instant.ts';

/** What Lambda calls a function with for the messages of a queue. */
const batch = z.object({ Records: z.array(z.object({ messageId: z.string(), body: z.string() })) });

/** A message of the queue: one topic. */
export interface Message {
  /** By it Lambda is told what failed. */
  readonly messageId: string;
  readonly body: string;
}

/** The messages that a call brings; undefined: it is none of the queue's. */
export function messagesOf(event: unknown): readonly Message[] | undefined {
  return z.safeParse(batch, event).data?.Records;
}

const handedOut = z.object({
  kind: z.enum(['session', 'programme', 'invitation']),
  name: z.string(),
  dueAt: z.iso.datetime(),
  mailsPerSecond: z.number().check(z.positive()),
  letters: z.optional(z.number().check(z.nonnegative())),
  lettersUntil: z.iso.datetime(),
});

/** A topic that is handed out, as a message: its code or id is no secret. */
export function messageOf({ topic, dueAt, share }: HandedOut): string {
  const name = topic.kind === 'programme' ? topic.id : topic.code;
  return JSON.stringify({ kind: topic.kind, name, dueAt, ...share } satisfies z.infer<typeof handedOut>);
}

/** What `messageOf` has written; undefined: anything else. */
export function handedOutIn(body: string): HandedOut | undefined {
  const found = z.safeParse(handedOut, parsed(body));
  if (!found.success) return undefined;
  const { kind, name, dueAt, lettersUntil, ...share } = found.data;
  const topic = topicOf(kind, name);
  return topic && { topic, dueAt: instantOf(dueAt), share: { ...share, lettersUntil: instantOf(lettersUntil) } };
}

function instantOf(text: string): Instant {
  return instant(Date.parse(text));
}

function topicOf(kind: MailTopic['kind'], name: string): MailTopic | undefined {
  if (kind === 'programme') return { kind, id: name };
  const code = sessionCode(name);
  return code && { kind, code };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
