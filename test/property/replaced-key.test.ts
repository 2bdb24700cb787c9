import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type BlindKeys, keyWith, type StoredBlindKey } from '../../shared/blind/blind-keys.ts';
import type { Programmes } from '../../shared/programme/programmes.ts';
import { replaceKey } from '../../shared/programme/replace-blind-key.ts';
import type { StoredSession } from '../../shared/programme/session.ts';
import { aSession } from '../fixtures/programmes/programme-files.ts';
import { holdsAsync } from '../fixtures/property.ts';
import { intercepted } from '../fixtures/store/intercepted.ts';

/** What each who replaces does: reads the session, then the key, writes both keys, the session, and the new key alone. */
const steps = 5;

const aKey = (name: string) => ({ publicKey: name, wrapped: `${name}, wrapped` }) as unknown as StoredBlindKey;
const session = aSession();
const withKey = ({ publicKey }: StoredBlindKey): StoredSession => ({
  ...session,
  access: 'blind-codes',
  blindKey: publicKey,
});

/** Those who replace the key of one session at once, each with one of their own, a step at a time. */
function replacing(names: readonly string[], held = { session: withKey(aKey('first')), key: aKey('first') }) {
  const everyone = names.map((name) =>
    someone(async (waits) => {
      await waits();
      const read = held.session;
      const programmes: Pick<Programmes, 'putSession'> = {
        async putSession({ session: next, before }) {
          if (before !== held.session) return 'lost';
          held.session = next;
          return 'published';
        },
      };
      const blindKeys: Pick<BlindKeys, 'find' | 'replace'> = {
        find: async () => held.key,
        async replace(_, key, newest) {
          if (held.key.publicKey !== newest) return 'lost';
          held.key = key;
          return 'replaced';
        },
      };
      const interceptor = async (_: string, when: 'before' | 'after') => {
        if (when === 'before') await waits();
      };
      const stores = {
        programmes: intercepted(programmes, interceptor),
        blindKeys: intercepted(blindKeys, interceptor),
      };
      await replaceKey(read, aKey(name), stores, read.opensAt);
    }),
  );
  return { held, everyone };
}

/** Somebody who goes on by one step each time that they are told to; whoever is told no more has died. */
function someone(acts: (waits: () => Promise<void>) => Promise<void>) {
  let go = (): void => {};
  let stood = (): void => {};
  const isDone = { now: false };
  const waits = () =>
    new Promise<void>((resolve) => {
      go = resolve;
      stood();
    });
  const begun = new Promise<void>((resolve) => {
    stood = resolve;
  });
  const ended = acts(waits).then(() => {
    isDone.now = true;
    stood();
  });
  return {
    async step(): Promise<void> {
      await begun;
      if (isDone.now) return;
      const stands = new Promise<void>((resolve) => {
        stood = resolve;
      });
      go();
      await Promise.race([stands, ended]);
    },
  };
}

/** One after the other takes a step; after each of them the session sells by the key that it names. */
async function inOrder(order: readonly number[], { held, everyone }: ReturnType<typeof replacing>): Promise<void> {
  for (const who of order) {
    await everyone[who]?.step();
    if (keyWith(held.session.blindKey, held.key) === undefined) expect.unreachable(`it has no key: ${order}`);
  }
}

it('is one that its session has, in whatever order two replace it, and wherever one of them dies', async () => {
  const mortal = Array.from({ length: steps }, (_, lived) => [...orders(lived, steps), ...orders(steps, lived)]).flat();
  for (const order of mortal) await inOrder(order, replacing(['one', 'other']));
  for (const order of orders(steps, steps)) {
    const two = replacing(['one', 'other']);
    await inOrder(order, two);
    // One of them at least gets through.
    expect(['one', 'other']).toContain(two.held.session.blindKey);
  }
});

it('is so where many replace it at once, too, and who comes last leaves no other key behind', async () => {
  await holdsAsync(
    fc.asyncProperty(fc.array(fc.nat(3), { maxLength: 40 }), async (order) => {
      const many = replacing(['one', 'two', 'three', 'four']);
      await inOrder(order, many);
      // Whoever comes once nobody else does leaves one key.
      const {
        held: rest,
        everyone: [last],
      } = replacing(['last'], many.held);
      for (let step = 0; step < steps; step += 1) await last?.step();
      expect(rest).toEqual({ session: withKey(aKey('last')), key: aKey('last') });
    }),
  );
});

/** All orders of so many steps of the first and of the second. */
function orders(first: number, second: number): (0 | 1)[][] {
  if (first === 0 && second === 0) return [[]];
  return [
    ...(first > 0 ? orders(first - 1, second).map((rest): (0 | 1)[] => [0, ...rest]) : []),
    ...(second > 0 ? orders(first, second - 1).map((rest): (0 | 1)[] => [1, ...rest]) : []),
  ];
}
