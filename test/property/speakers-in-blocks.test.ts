import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { SessionCode } from '../../shared/access/session-code.ts';
import { itemLimit, itemOverhead, itemSize } from '../../shared/programme/item-size.ts';
import type { SpeakerBaselines } from '../../shared/publication/speaker-baselines.ts';
import { decode, encode, type Key, type StoredItem } from '../../shared/store/dynamodb/item.ts';
import { decodeSpeakers, joinedBaselines, speakerItems } from '../../shared/store/dynamodb/speaker-items.ts';
import { unreadReason } from '../../shared/store/dynamodb/unread-reason.ts';
import { UnreadableItem } from '../../shared/store/unreadable-item.ts';
import { holds, sampled } from '../fixtures/property.ts';

const key: Key = ['PROGRAMME#chain', 'SPEAKERS'];

/** Ids and codes as long as they can be, of which no part says anything of the next. */
const drawn = sampled(fc.bigInt({ min: 36n ** 23n, max: 36n ** 24n - 1n }), 24_000).map((each) => each.toString(36));
const speakerIds = [...new Set(drawn)];
const codes = speakerIds.map((each) => [...each].reverse().slice(0, 16).join('').toUpperCase() as SessionCode);

/** A chain after steps of which each adds so many sessions with five speakers to the question with this number. */
function chains(steps: readonly (readonly [question: number, sessions: number])[]): SpeakerBaselines[] {
  const all: SpeakerBaselines[] = [];
  for (const [number, added] of steps) {
    const before = all.at(-1) ?? { revision: 0, questions: {} };
    const question = `s_${number}`;
    const own = before.questions[question] ?? { speakers: [], counts: {}, sessions: [] };
    const from = own.sessions.length;
    const next = {
      speakers: [...own.speakers, ...speakerIds.slice(from * 5, (from + added) * 5)],
      counts: { 5: 20 * (from + added), 4: 3 },
      sessions: [...own.sessions, ...codes.slice(from, from + added)],
    };
    all.push({ revision: before.revision + 1, questions: { ...before.questions, [question]: next } });
  }
  return all;
}

/** What is stored, by which a chain is kept as the store does it. */
function kept() {
  const packed = new Map<string, Uint8Array>();
  let item: StoredItem | undefined;
  const read = () => {
    const head = decodeSpeakers(item ?? expect.fail());
    return joinedBaselines(
      head,
      (head.blocks ?? []).map((name) => packed.get(name) ?? expect.fail()),
    );
  };
  return {
    read,
    item: () => item ?? expect.fail(),
    /** As it was kept before there were blocks. */
    keepWhole: (chain: SpeakerBaselines) => {
      item = encode(key, chain);
    },
    keep: (chain: SpeakerBaselines) => {
      const next = speakerItems(key, chain, item && decodeSpeakers(item));
      for (const block of next.blocks) packed.set(block.name, block.packed);
      item = next.item;
      return next.blocks;
    },
  };
}

const someSteps = fc.array(fc.tuple(fc.nat(2), fc.constantFrom(1, 7, 300, 900)), { minLength: 1, maxLength: 9 });

it('a chain is read as it was kept, from one item as from blocks, whichever version began it', () => {
  const large = { parts: 0 };
  holds(
    fc.property(someSteps, fc.boolean(), (steps, isBegunBefore) => {
      const store = kept();
      chains(steps).forEach((chain, at) => {
        if (at === 0 && isBegunBefore && itemSize(chain.questions) < itemLimit - itemOverhead) store.keepWhole(chain);
        else store.keep(chain);
        expect(store.read()).toEqual(chain);
        expect(unreadReason(store.item())).toBeUndefined();
        // Code from before there were blocks reads it right, or says that it can't.
        if (store.item().blocks === undefined) {
          expect(decode(store.item())).toEqual(chain);
        } else {
          large.parts += 1;
          expect(() => decode(store.item())).toThrow(UnreadableItem);
        }
      });
    }),
    30,
  );
  expect(large.parts).toBeGreaterThan(0);
});

it('a chain that waited long goes into several blocks at once, and blocks stay as they are', () => {
  const store = kept();
  const [first, second, third] = chains([
    [0, 4700],
    [0, 5],
    [1, 4700],
  ]);
  if (first === undefined || second === undefined || third === undefined) return expect.fail();
  expect(store.keep(first).every(({ packed }) => packed.byteLength <= 350_000)).toBe(true);
  const names = decodeSpeakers(store.item()).blocks ?? [];
  expect(names.length).toBeGreaterThan(1);

  expect(store.keep(second)).toEqual([]);
  expect(decodeSpeakers(store.item()).blocks).toEqual(names);
  store.keep(third);
  expect(decodeSpeakers(store.item()).blocks?.slice(0, names.length)).toEqual(names);
  expect(store.read()).toEqual(third);
});
