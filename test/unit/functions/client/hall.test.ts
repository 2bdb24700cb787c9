import { expect, it } from 'vitest';
import { outboxOn } from '../../../../functions/form/client/outbox.ts';
import type { Reply } from '../../../../functions/form/client/reply.ts';
import { senderFrom } from '../../../../functions/form/client/sender.ts';
import { requestsOfUnit } from '../../../../infra/cli/quotas/hall.ts';
import { seeded } from '../../../../shared/statistics/random.ts';
import { aDevice } from '../../../fixtures/client/device-memory.ts';
import { anEntry } from '../../../fixtures/client/outbox-entries.ts';

/** Milliseconds. */
const tenth = 100;

/** What an account's functions let through in a tenth of a second, where ten may work at once. */
const aTenth = (10 * requestsOfUnit * tenth) / 1_000;

it.each([1, 2, 3])(
  '160 phones that send in the same second are through within 20 s in a new account: seed %i',
  async (seed) => {
    const random = seeded(seed);
    const due: { readonly at: number; readonly run: () => unknown }[] = [];
    const seen: string[] = [];
    let [now, room, turnedAway, lastAt] = [0, 0, 0, 0];
    for (let phone = 0; phone < 160; phone += 1) {
      const sender = senderFrom(
        outboxOn(aDevice(), () => now),
        {
          async post({ id }): Promise<Reply> {
            room -= 1;
            if (room >= 0) return { kind: 'received', reference: id, receipt: '/f/ONE/thanks' };
            turnedAway += 1;
            return { kind: 'unknown', isBusy: true };
          },
          prove: async () => '',
          random: random.next,
          wakeAfter: (milliseconds, wake) => void due.push({ at: now + milliseconds, run: wake }),
          show(_, { kind }) {
            seen.push(kind);
            if (kind === 'received') lastAt = now;
          },
        },
      );
      due.push({ at: random.next() * 1_000, run: () => sender.send(anEntry({ id: `${phone}` })) });
    }

    for (; due.length > 0 && now < 60_000; now += tenth) {
      room = aTenth;
      const run = due.filter(({ at }) => at <= now);
      due.splice(0, due.length, ...due.filter(({ at }) => at > now));
      await Promise.all(run.map((each) => each.run()));
    }

    expect(turnedAway).toBeGreaterThan(0);
    expect(seen.filter((kind) => kind === 'received')).toHaveLength(160);
    expect(seen).not.toContain('waiting');
    expect(lastAt).toBeLessThan(20_000);
  },
);
