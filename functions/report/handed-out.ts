import { sessionCode } from '../../shared/access/session-code.ts';
import type { MailTopic } from '../../shared/programme/topic.ts';
import type { HandedOut, MailShare } from '../../shared/tick/work-queue.ts';
import type { Instant } from '../../shared/time/instant.ts';

/** A message of the queue: one topic. */
export interface Message {
  /** By it Lambda is told what failed. */
  readonly messageId: string;
  readonly body: string;
}

/** The messages that a call brings, which Lambda calls a function with for those of a queue; undefined: it is none of the queue's. */
export function messagesOf(event: unknown): readonly Message[] | undefined {
  const { Records } = (event ?? {}) as { readonly Records?: unknown };
  if (!Array.isArray(Records) || !Records.every(isMessage)) return undefined;
  return Records.map(({ messageId, body }) => ({ messageId, body }));
}

function isMessage(record: unknown): record is Message {
  const { messageId, body } = (record ?? {}) as Partial<Message>;
  return typeof messageId === 'string' && typeof body === 'string';
}

/** A topic that is handed out, as it is written in a message. */
interface Written extends MailShare {
  readonly kind: MailTopic['kind'];
  readonly name: string;
  readonly dueAt: Instant;
}

/** A topic that is handed out, as a message: its code or id is no secret. */
export function messageOf({ topic, dueAt, share }: HandedOut): string {
  const name = topic.kind === 'programme' ? topic.id : topic.code;
  return JSON.stringify({ kind: topic.kind, name, dueAt, ...share } satisfies Written);
}

/** What `messageOf` has written; undefined: anything else. */
export function handedOutIn(body: string): HandedOut | undefined {
  const { kind, name, dueAt, mailsPerSecond, letters, lettersUntil } = parsed(body);
  const topic = topicOf(kind, name);
  if (topic === undefined || !isInstant(dueAt) || !isInstant(lettersUntil)) return undefined;
  if (typeof mailsPerSecond !== 'number' || mailsPerSecond <= 0) return undefined;
  if (letters === undefined) return { topic, dueAt, share: { mailsPerSecond, lettersUntil } };
  return typeof letters === 'number' && letters >= 0
    ? { topic, dueAt, share: { mailsPerSecond, letters, lettersUntil } }
    : undefined;
}

function isInstant(value: unknown): value is Instant {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value)) && new Date(value).toISOString() === value;
}

function topicOf(kind: unknown, name: unknown): MailTopic | undefined {
  if (typeof name !== 'string') return undefined;
  if (kind === 'programme') return { kind, id: name };
  if (kind !== 'session' && kind !== 'invitation') return undefined;
  const code = sessionCode(name);
  return code && { kind, code };
}

function parsed(body: string): { readonly [Name in keyof Written]?: unknown } {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
