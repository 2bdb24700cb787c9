import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createGate } from '../../functions/gate/gate.ts';
import {
  changeGateKey,
  type FrontDoorKey,
  type GateKeys,
  plannedChange,
} from '../../infra/cli/operate/change-gate-key.ts';
import type { Instant } from '../../shared/time/instant.ts';
import { aClock } from '../fixtures/clock.ts';
import { holdsAsync } from '../fixtures/property.ts';

/** Where a change is cut off: before a call has its effect, or after it, when nobody hears of it any more. */
type Cut = 'not at all' | 'before' | 'after';

/** What happens around one call: how long it takes, in seconds, and whether it is the last one of this attempt. */
interface Fate {
  readonly seconds: number;
  readonly cut: Cut;
}

const someFates = fc.array(
  fc.record({
    // Within the time for which a gate believes what it read, and beyond it.
    seconds: fc.constantFrom(0, 0, 1, 4, 11),
    cut: fc.constantFrom<Cut>('not at all', 'not at all', 'not at all', 'before', 'after'),
  }),
  { maxLength: 12 },
);

/** A secret, a distribution, gates that live on and gates that are new, and visitors at every moment. */
function aWorld(fates: readonly Fate[]) {
  const clock = aClock('2026-01-01T00:00:00.000Z' as Instant);
  const secret: { current: string; previous: string | undefined } = { current: 'key 0', previous: undefined };
  let made = 0;
  /** What parts of the world present: two keys while a change is under way. */
  let presented = ['key 0'];
  const shutOut: string[] = [];
  const read = async () => [secret.current, ...(secret.previous === undefined ? [] : [secret.previous])];
  const old = createGate(read, clock);

  const visit = async () => {
    for (const key of presented) {
      for (const gate of [old, createGate(read, clock)]) if (!(await gate(key))) shutOut.push(key);
    }
  };
  const remaining = [...fates];
  const call = async <T>(effect: () => T): Promise<T> => {
    const { seconds, cut } = remaining.shift() ?? { seconds: 1, cut: 'not at all' };
    await visit();
    clock.advance(seconds * 1000);
    if (cut === 'before') throw new Error('cut off');
    const result = effect();
    await visit();
    if (cut === 'after') throw new Error('cut off');
    return result;
  };
  const keys: GateKeys = {
    current: () => call(() => secret.current),
    replace: () =>
      call(() => {
        made += 1;
        Object.assign(secret, { current: `key ${made}`, previous: secret.current });
      }),
    endPrevious: () =>
      call(() => {
        secret.previous = undefined;
      }),
  };
  const door: FrontDoorKey = {
    // As a distribution says: what it was last set to, which may not be everywhere.
    presented: () => call(() => presented.at(-1)),
    present: (key) =>
      call(() => {
        presented = [...presented, key];
      }),
    everywhere: () =>
      call(() => {
        presented = presented.slice(-1);
      }),
  };
  const wait = async (milliseconds: number) => {
    clock.advance(milliseconds);
    await visit();
  };
  return { secret, keys, door, wait, shutOut, presented: () => presented };
}

describe('a change of the gate’s key', () => {
  it('shuts nobody out at any moment, and is complete once it ran through, however often it was cut off', async () => {
    await holdsAsync(
      fc.asyncProperty(someFates, async (fates) => {
        const { secret, keys, door, wait, shutOut, presented } = aWorld(fates);
        const attempt = async () => changeGateKey(await plannedChange(keys, door), keys, door, wait);
        for (let cuts = 0; cuts <= fates.length; cuts += 1) {
          const done = await attempt().then(
            () => true,
            () => false,
          );
          if (done) break;
        }

        expect(shutOut).toEqual([]);
        expect([presented(), secret.previous]).toEqual([[secret.current], undefined]);
      }),
    );
  });

  it('makes a new key, unless CloudFront has not got the current one', async () => {
    const world = aWorld([]);
    const planned = () => plannedChange(world.keys, world.door);

    expect(await planned()).toBe('new key');
    await world.keys.replace();
    expect(await planned()).toBe('hand over the current key');
    await changeGateKey('hand over the current key', world.keys, world.door, world.wait);
    expect([world.secret, await planned()]).toEqual([{ current: 'key 1', previous: undefined }, 'new key']);
  });
});
