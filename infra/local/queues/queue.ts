import { randomUUID } from 'node:crypto';

/** How a queue of the templates is set. */
export interface QueueSettings {
  readonly arn: string;
  /** How long a message that somebody has in hand stays hidden from others, in milliseconds. */
  readonly visibilityMs: number;
  /** After so many times in somebody's hands it goes to another queue. */
  readonly redrive?: { readonly arn: string; readonly mostReceives: number } | undefined;
}

/** A message in somebody's hands. */
export interface ReceivedMessage {
  readonly id: string;
  readonly body: string;
  readonly receives: number;
}

interface Kept {
  readonly id: string;
  readonly body: string;
  receives: number;
  /** When others may see it, in milliseconds that only ever go forward. */
  visibleAt: number;
}

/**
 * A standard queue of SQS, as far as the templates use one: in memory, since what is handed out anew by each tick may be lost. Who has a
 * message in hand deletes it, or it is seen again after a time.
 */
export class LocalQueue {
  readonly #settings: QueueSettings;
  readonly #now: () => number;
  readonly #dead: (body: string) => void;
  readonly #kept = new Map<string, Kept>();

  /**
   * @param now milliseconds that only ever go forward
   * @param dead takes what was in somebody's hands too often
   */
  constructor(settings: QueueSettings, now: () => number, dead: (body: string) => void) {
    this.#settings = settings;
    this.#now = now;
    this.#dead = dead;
  }

  /** Returns the message's id. */
  send(body: string): string {
    const id = randomUUID();
    this.#kept.set(id, { id, body, receives: 0, visibleAt: this.#now() });
    return id;
  }

  /** Takes the oldest that can be seen into somebody's hands, so many at most. */
  receive(most: number): ReceivedMessage[] {
    const { visibilityMs, redrive } = this.#settings;
    const found: ReceivedMessage[] = [];
    for (const message of this.#visible()) {
      if (found.length === most) break;
      if (redrive !== undefined && message.receives >= redrive.mostReceives) {
        this.#kept.delete(message.id);
        this.#dead(message.body);
        continue;
      }
      message.receives += 1;
      message.visibleAt = this.#now() + visibilityMs;
      found.push({ id: message.id, body: message.body, receives: message.receives });
    }
    return found;
  }

  delete(id: string): void {
    this.#kept.delete(id);
  }

  /** How many can be seen, and how many are in somebody's hands. */
  counts(): { readonly visible: number; readonly hidden: number } {
    const visible = this.#visible().length;
    return { visible, hidden: this.#kept.size - visible };
  }

  /** Milliseconds until the next one that is hidden can be seen; undefined: none is hidden. */
  nextVisibleIn(): number | undefined {
    const now = this.#now();
    const times = [...this.#kept.values()].map(({ visibleAt }) => visibleAt).filter((at) => at > now);
    return times.length === 0 ? undefined : Math.min(...times) - now;
  }

  #visible(): Kept[] {
    const now = this.#now();
    return [...this.#kept.values()].filter(({ visibleAt }) => visibleAt <= now);
  }
}
