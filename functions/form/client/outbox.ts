import type { Device } from './device.ts';
import { type Fields, parseFields } from './fields.ts';

const prefix = 'debrief.outbox.';
const lifetime = 14 * 24 * 3_600_000;

/** Why the server doesn't take a submission, now or ever: a code to act on, and words for the person. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
}

/** One submission on its way. Its id makes it arrive once, however often it is sent. */
export interface Entry {
  readonly id: string;
  /** The session's code. */
  readonly code: string;
  /** When it was handed over, in milliseconds since 1970. */
  readonly at: number;
  /** Everything that the form would post. */
  readonly fields: Fields;
  /** The zero bits that a proof of work must begin with; 0 when none is asked for. */
  readonly bits: number;
  readonly tries: number;
  /** Not to be tried again: it waits for the person to look at it. */
  readonly refused?: Refusal;
}

/** The submissions that wait on this device, each under a key of its own so that tabs don't overwrite each other. */
export interface Outbox {
  /** Oldest first. What has waited for two weeks is dropped. */
  entries(): Entry[];
  /** Says whether it outlives the page. */
  keep(entry: Entry): boolean;
  remove(id: string): void;
}

export function outboxOn(device: Device, now: () => number): Outbox {
  return {
    entries() {
      const found: Entry[] = [];
      for (const key of device.keys(prefix)) {
        const entry = parseEntry(device.read(key));
        if (entry !== undefined && entry.at > now() - lifetime) found.push(entry);
        else device.drop(key);
      }
      return found.sort((one, other) => one.at - other.at);
    },
    keep: (entry) => device.keep(prefix + entry.id, entry),
    remove: (id) => device.drop(prefix + id),
  };
}

function parseEntry(value: unknown): Entry | undefined {
  const entry = value as Partial<Entry> | null | undefined;
  const isEntry =
    typeof entry?.id === 'string' &&
    typeof entry.code === 'string' &&
    /^[A-Z0-9-]+$/.test(entry.code) &&
    typeof entry.at === 'number' &&
    typeof entry.bits === 'number' &&
    typeof entry.tries === 'number' &&
    parseFields(entry.fields) !== undefined;
  return isEntry ? (entry as Entry) : undefined;
}
