import { backoff, quietTries } from './backoff.ts';
import type { Entry, Outbox } from './outbox.ts';
import type { Reply } from './reply.ts';

/** Where a submission is, for the person to see. */
export type State =
  | { readonly kind: 'preparing' }
  | { readonly kind: 'sending' }
  /** Kept, and tried again later. `lasts`: also if the page is closed. */
  | { readonly kind: 'waiting'; readonly lasts: boolean }
  | Exclude<Reply, { kind: 'unknown' }>;

/** What sending needs from the world. */
export interface World {
  /** One attempt. A network that fails is an unknown outcome. */
  post(entry: Entry): Promise<Reply>;
  /** The solution of the proof of work. */
  prove(id: string, bits: number): Promise<string>;
  random(): number;
  /** Calls back after so many milliseconds, once; a new call replaces the earlier one. */
  wakeAfter(milliseconds: number, wake: () => void): void;
  show(entry: Entry, state: State): void;
}

/** Sends what is in the outbox until the server has decided on it. */
export interface Sender {
  /** Puts it into the outbox, then sends it. */
  send(entry: Entry): Promise<void>;
  /** Tries now all that waits: the network is back, the page is looked at again, a form is opened. */
  wake(): Promise<void>;
}

export function senderFrom(outbox: Outbox, world: World): Sender {
  /** By id, so that one that the device can't keep waits here too. */
  const waiting = new Map<string, Entry>();
  const underWay = new Set<string>();

  async function attempt(entry: Entry): Promise<void> {
    if (underWay.has(entry.id)) return;
    underWay.add(entry.id);
    waiting.set(entry.id, entry);
    const reply = await world.post(await proved(entry)).catch((): Reply => ({ kind: 'unknown' }));
    underWay.delete(entry.id);
    settle(entry, reply);
  }

  async function proved(entry: Entry): Promise<Entry> {
    let { fields } = entry;
    if (entry.bits > 0) {
      world.show(entry, { kind: 'preparing' });
      // A browser that can't do it sends without: the server says what is missing.
      const proof = await world.prove(entry.id, entry.bits).catch(() => '');
      fields = { ...fields, _proof: [proof] };
    }
    world.show(entry, { kind: 'sending' });
    return { ...entry, fields };
  }

  function settle(entry: Entry, reply: Reply): void {
    if (reply.kind === 'unknown') {
      const later = { ...entry, tries: entry.tries + 1 };
      waiting.set(later.id, later);
      const lasts = outbox.keep(later);
      // A hall that sends at once is through within seconds: nobody has to do or to know anything, if only the device keeps it.
      const isQuiet = lasts && reply.isBusy === true && later.tries <= quietTries;
      world.show(later, isQuiet ? { kind: 'sending' } : { kind: 'waiting', lasts });
      world.wakeAfter(backoff(later.tries, world.random()), wake);
      return;
    }
    waiting.delete(entry.id);
    if (reply.kind === 'received') outbox.remove(entry.id);
    else outbox.keep({ ...entry, refused: reply.kind === 'refused' ? reply.refusal : refusalOf(reply) });
    world.show(entry, reply);
  }

  async function wake(): Promise<void> {
    const kept = outbox.entries().filter((entry) => entry.refused === undefined);
    const unkept = [...waiting.values()].filter(({ id }) => !kept.some((entry) => entry.id === id));
    // One after the other: each that fails costs a time-out, and a weak network has room for one.
    for (const entry of [...kept, ...unkept]) await attempt(entry);
  }

  return {
    async send(entry) {
      outbox.keep(entry);
      await attempt(entry);
    },
    wake,
  };
}

function refusalOf({ message, fields }: Extract<Reply, { kind: 'answers' }>) {
  return { code: 'answers', message: [message, ...fields.map((field) => field.message)].join(' ') };
}
