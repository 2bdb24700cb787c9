import { beforeEach, describe, expect, it } from 'vitest';
import { backoff } from '../../../../functions/form/client/backoff.ts';
import { type Device, deviceOn } from '../../../../functions/form/client/device.ts';
import { type Entry, outboxOn } from '../../../../functions/form/client/outbox.ts';
import type { Reply } from '../../../../functions/form/client/reply.ts';
import { senderFrom } from '../../../../functions/form/client/sender.ts';
import { aDevice } from '../../../fixtures/client/device-memory.ts';
import { anEntry } from '../../../fixtures/client/outbox-entries.ts';

const unknown: Reply = { kind: 'unknown' };
const busy: Reply = { kind: 'unknown', isBusy: true };
const received: Reply = { kind: 'received', reference: 'ABC-123', receipt: '/f/ONE/thanks?r=x' };
const closed: Reply = { kind: 'refused', refusal: { code: 'closed', message: 'This form has closed' } };

let device: Device;
let posted: Entry[];
let shown: [id: string, state: string][];
let timers: { milliseconds: number; wake: () => void }[];

/** A page with a sender; its posts are answered with these, the last one again and again. */
function aPage(...replies: (Reply | Error)[]) {
  const outbox = outboxOn(device, () => 0);
  const sender = senderFrom(outbox, {
    async post(entry) {
      posted.push(entry);
      const reply = replies.length > 1 ? replies.shift() : replies[0];
      if (reply instanceof Error || reply === undefined) throw reply;
      return reply;
    },
    prove: async (id, bits) => `${bits} bits for ${id}`,
    random: () => 0,
    wakeAfter: (milliseconds, wake) => void timers.push({ milliseconds, wake }),
    show: ({ id }, state) => void shown.push([id, state.kind]),
  });
  return { outbox, sender };
}

beforeEach(() => {
  device = aDevice();
  [posted, shown, timers] = [[], [], []];
});

describe('sending', () => {
  it('is over with the receipt, and leaves nothing on the device', async () => {
    const { outbox, sender } = aPage(received);

    await sender.send(anEntry({ id: 'a' }));

    expect(shown).toEqual([
      ['a', 'sending'],
      ['a', 'received'],
    ]);
    expect(outbox.entries()).toEqual([]);
    expect(timers).toEqual([]);
  });

  it('keeps the submission before the first attempt, so that a page that dies in it loses nothing', () => {
    const { outbox, sender } = aPage(received);

    void sender.send(anEntry({ id: 'a' }));

    expect(outbox.entries().map(({ id }) => id)).toEqual(['a']);
  });

  it.each([unknown, new Error('offline')])(
    'waits after %o, longer each time, and sends the very same again',
    async (failure) => {
      const { outbox, sender } = aPage(failure, failure, received);
      const entry = anEntry({ id: 'a' });

      await sender.send(entry);
      expect(shown.at(-1)).toEqual(['a', 'waiting']);
      expect(outbox.entries()).toEqual([{ ...entry, tries: 1 }]);
      await sender.wake();
      await sender.wake();

      expect(timers.map(({ milliseconds }) => milliseconds)).toEqual([2_000, 4_000]);
      expect(posted.map(({ fields }) => fields)).toEqual([entry.fields, entry.fields, entry.fields]);
      expect(shown.at(-1)).toEqual(['a', 'received']);
      expect(outbox.entries()).toEqual([]);
    },
  );

  it('says nothing of a server that is busy for a moment, and keeps it all the same', async () => {
    const { outbox, sender } = aPage(busy, busy, busy, received);
    const entry = anEntry({ id: 'a' });

    await sender.send(entry);
    expect(outbox.entries()).toEqual([{ ...entry, tries: 1 }]);
    for (let tries = 1; tries <= 3; tries += 1) await sender.wake();

    expect(new Set(shown.map(([, state]) => state))).toEqual(new Set(['sending', 'received']));
    expect(timers.map(({ milliseconds }) => milliseconds)).toEqual([2_000, 4_000, 8_000]);
    expect(outbox.entries()).toEqual([]);
  });

  it('says that it waits where the server stays busy, or the network fails meanwhile', async () => {
    const { sender } = aPage(busy, busy, busy, busy);
    await sender.send(anEntry({ id: 'a' }));
    for (let tries = 1; tries <= 3; tries += 1) await sender.wake();
    expect(shown.map(([, state]) => state)).toEqual([
      ...['sending', 'sending', 'sending', 'sending', 'sending', 'sending', 'sending'],
      'waiting',
    ]);

    shown = [];
    const { sender: another } = aPage(busy, unknown);
    await another.send(anEntry({ id: 'b' }));
    await another.wake();
    expect(shown.filter(([id]) => id === 'b').at(-1)).toEqual(['b', 'waiting']);
  });

  it('says at once to leave the page open where the device can’t keep what a busy server has no room for', async () => {
    device = deviceOn(() => undefined);
    await aPage(busy).sender.send(anEntry({ id: 'a' }));

    expect(shown.at(-1)).toEqual(['a', 'waiting']);
  });

  it('is not done twice at a time', async () => {
    const { sender } = aPage(received);

    await Promise.all([sender.send(anEntry({ id: 'a' })), sender.wake(), sender.wake()]);

    expect(posted).toHaveLength(1);
  });

  it('goes on where an earlier page left off, for each person apart', async () => {
    const { sender: earlier } = aPage(unknown);
    await earlier.send(anEntry({ id: 'a', at: 1 }));
    await earlier.send(anEntry({ id: 'b', at: 2, code: 'TWO' }));
    posted = [];

    const { outbox, sender } = aPage(received);
    await sender.wake();

    expect(posted.map(({ id, code }) => [id, code])).toEqual([
      ['a', 'ONE'],
      ['b', 'TWO'],
    ]);
    expect(outbox.entries()).toEqual([]);
  });

  it('goes on for its own page when another tab has taken it out of the outbox', async () => {
    const { outbox, sender } = aPage(unknown, received);
    await sender.send(anEntry({ id: 'a' }));
    outbox.remove('a');

    await sender.wake();

    expect(shown.at(-1)).toEqual(['a', 'received']);
  });

  it('works on a device that keeps nothing, as long as the page lives', async () => {
    device = deviceOn(() => null);
    const { sender } = aPage(unknown, received);

    await sender.send(anEntry({ id: 'a' }));
    await sender.wake();

    expect(shown.map(([, state]) => state)).toEqual(['sending', 'waiting', 'sending', 'received']);
  });

  it.each([closed, { kind: 'answers', message: 'One answer needs a change', fields: [] } satisfies Reply])(
    'ends with a decision (%o), and what was not taken stays until the person clears it',
    async (decision) => {
      const { outbox, sender } = aPage(decision);

      await sender.send(anEntry({ id: 'a' }));
      await sender.wake();

      expect(posted).toHaveLength(1);
      expect(timers).toEqual([]);
      expect(outbox.entries().map(({ id, refused }) => [id, refused?.code])).toEqual([
        ['a', decision.kind === 'refused' ? 'closed' : 'answers'],
      ]);
    },
  );

  it('proves its work first, where that is asked for, and says that it prepares', async () => {
    const { sender } = aPage(received);

    await sender.send(anEntry({ id: 'a', bits: 9 }));

    expect(posted[0]?.fields._proof).toEqual(['9 bits for a']);
    expect(shown.map(([, state]) => state)).toEqual(['preparing', 'sending', 'received']);
  });
});

describe('the wait after a failure', () => {
  it('doubles up to five minutes, less up to half of it by chance', () => {
    expect([1, 2, 3, 4].map((tries) => backoff(tries, 0))).toEqual([2_000, 4_000, 8_000, 16_000]);
    expect([8, 9, 100, 5_000].map((tries) => backoff(tries, 0))).toEqual([256_000, 300_000, 300_000, 300_000]);
    expect([0, 0.5, 1].map((random) => backoff(1, random))).toEqual([2_000, 1_500, 1_000]);
  });
});
