import type { Due } from '../programme/programmes.ts';

/** A topic that is handed out: since when it is due says whether it still is, as it was then. */
export interface HandedOut extends Due {
  /** How many mails a second whoever works on it may send: its share of what the way to send mails takes. */
  readonly mailsPerSecond: number;
}

/**
 * What is handed out, to be worked on side by side. It may lose a topic, double it and change the order: what is due stays due until it is
 * done, and the next tick hands it out again.
 */
export interface WorkQueue {
  /** How many wait in it for somebody to take them up, about. */
  waiting(): Promise<number>;
  /** Hands these out, in this order. Throws when not all could be. */
  add(topics: readonly HandedOut[]): Promise<void>;
}
