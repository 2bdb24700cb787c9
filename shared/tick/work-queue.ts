import type { Due } from '../programme/programmes.ts';
import type { Instant } from '../time/instant.ts';

/** What whoever works on a topic may send: its part of what the way to send mails takes. */
export interface MailShare {
  /** Mails a second. */
  readonly mailsPerSecond: number;
  /** How many letters; absent: as many as there are. */
  readonly letters?: number | undefined;
  /** From when on no letter begins: the next tick hands out what is left. */
  readonly lettersUntil: Instant;
}

/** A topic that is handed out: since when it is due says whether it still is, as it was then. */
export interface HandedOut extends Due {
  readonly share: MailShare;
}

/** How many of what was handed out wait for somebody to take them up, and how many are in somebody's hands, about. */
interface QueueCounts {
  readonly waiting: number;
  readonly inHand: number;
}

/**
 * What is handed out, to be worked on side by side. It may lose a topic, double it and change the order: what is due stays due until it is
 * done, and the next tick hands it out again.
 */
export interface WorkQueue {
  counts(): Promise<QueueCounts>;
  /** Hands these out, in this order. Throws when not all could be. */
  add(topics: readonly HandedOut[]): Promise<void>;
}
