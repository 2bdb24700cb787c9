import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SessionCode } from '../../shared/access/session-code.ts';
import { inviteeId } from '../../shared/invitation/invitee.ts';
import { reference, responseId } from '../../shared/response/response.ts';
import { seeded } from '../../shared/statistics/random.ts';
import { dynamoLeftAddresses } from '../../shared/store/dynamodb/left-addresses.ts';
import { aCodedRoom, type CodedRoom, codeKey, type Item, idOf, type Posted } from '../fixtures/codes/coded-room.ts';
import { seed } from '../fixtures/seed.ts';
import { type EngineInProcess, engineInProcess } from '../fixtures/store/engine-in-process.ts';
import { newTables } from '../fixtures/store/new-tables.ts';

// Everybody in a room answers with a code, and leaves an address for the follow-up right after. Who has all that is stored, the list of
// codes, all addresses and even the stage's key, tries to find out whose answer is whose. What can't be prevented is here too.

const people = 40;
/** It is in every dump of the room's session, as all that has its name. */
const later = 'LINKED-LATER' as SessionCode;

interface Person extends Posted {
  readonly address: string;
}

interface Left extends CodedRoom {
  readonly everybody: readonly Person[];
  readonly left: readonly Item[];
  readonly answers: readonly Item[];
  readonly spent: readonly Item[];
  /** What was stored before the last one answered. */
  readonly backup: { readonly left: readonly Item[]; readonly answers: readonly Item[] };
}

let engine: EngineInProcess;
let room: Left;
beforeAll(async () => {
  engine = await engineInProcess();
  const tables = await newTables(engine.client, 'addresses');
  const own = await aCodedRoom(engine, tables, { name: 'LINKED', count: people, seed });
  const addresses = dynamoLeftAddresses(engine.client, tables.programmes);
  const random = seeded(seed + 2);
  const everybody = own.codes
    .map((code, at) => ({
      ...{ code, submission: idOf(random), comment: `the words of ${at}`, order: random.next() },
      address: `p${at}@example.net`,
    }))
    .toSorted((one, other) => one.order - other.order);
  const dumped = async () => {
    const programmes = await own.dump('programmes');
    const left = programmes.filter(({ address }) => address !== undefined);
    return { left, spent: programmes.filter(({ claim }) => claim !== undefined), answers: await own.dump('responses') };
  };
  let backup = await dumped();
  for (const [at, person] of everybody.entries()) {
    if (at === people - 1) backup = await dumped();
    if ((await own.post(person)) !== 201) throw new Error(`${person.comment} were not stored`);
    const id = inviteeId(codeKey, later, person.address);
    const expire = own.session.answersExpireAt;
    await addresses.leave(later, { id, address: person.address, language: 'en' }, { most: 100, expire });
  }
  room = { ...own, everybody, ...(await dumped()), backup };
});
afterAll(() => engine.close());

const keyOf = ({ sk }: Item): string => sk?.S ?? '';
const addressOf = ({ address }: Item): string => address?.S ?? '';

/** How many of some joined pairs are right. */
function right(pairs: readonly (readonly [address: string, answer: string])[]): number {
  const known = new Map(
    room.everybody.map(({ address, submission }) => [address, responseId(room.session.code, submission) as string]),
  );
  return pairs.filter(([address, answer]) => known.get(address) === answer).length;
}

const beside = (addresses: readonly string[], answers: readonly string[]) =>
  addresses.map((address, at) => [address, answers[at] ?? ''] as const);

/** As many as chance joins rightly, and far more (see code-linkage). */
const byChance = 9;

describe('who has all that is stored, the codes, the addresses and the stage’s key', () => {
  it('knows who has left an address, and nothing of it but its language', () => {
    expect(room.left.map(addressOf).toSorted()).toEqual(room.everybody.map(({ address }) => address).toSorted());
    const marks = room.left.map(({ sk: _sk, address: _address, ...rest }) => JSON.stringify(rest));
    expect(new Set(marks).size).toBe(1);
    expect(Object.keys(room.left[0] ?? {}).toSorted()).toEqual(
      ['address', 'expires', 'language', 'once', 'pk', 'sk', 'v'].toSorted(),
    );
  });

  it('finds nothing of one in an answer or a claim, but what is in all', () => {
    const valuesIn = (item: Item) =>
      new Set(Object.values(item).flatMap((value) => Object.values(value as object).map(String)));
    const left = room.left.map(valuesIn);
    const others = [...room.answers, ...room.spent].map(valuesIn);
    const shared = [...new Set(left.flatMap((each) => [...each]))].filter((value) =>
      others.some((each) => each.has(value)),
    );

    for (const value of shared)
      expect(
        left.every((each) => each.has(value)),
        value,
      ).toBe(true);
  });

  it.each([
    ['a scan gives them', (items: readonly Item[]) => items],
    [
      'their keys have',
      (items: readonly Item[]) => items.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1)),
    ],
    [
      'the addresses have',
      (items: readonly Item[]) => items.toSorted((one, other) => (addressOf(one) < addressOf(other) ? -1 : 1)),
    ],
  ])('joins no more than chance by the order that %s', (_, ordered) => {
    const addresses = ordered(room.left).map(addressOf);
    const scanned = room.answers.map(keyOf);

    for (const answers of [scanned, scanned.toReversed(), scanned.toSorted(), scanned.toSorted().toReversed()]) {
      expect(right(beside(addresses, answers))).toBeLessThanOrEqual(byChance);
    }
  });

  it('makes no key of an address out of anything that is stored of an answer or a code', () => {
    const ids = new Set(room.left.map((item) => keyOf(item).replace('INVITEE#', '')));
    const guesses = [
      ...room.answers.flatMap((item) => [
        keyOf(item),
        reference(keyOf(item) as never),
        `${item.pk?.S}`,
        JSON.stringify(item.a),
      ]),
      ...room.spent.flatMap((item) => [keyOf(item), item.claim?.S ?? '']),
      ...room.codes,
    ];

    expect(ids.size).toBe(people);
    expect(guesses.filter((guess) => ids.has(guess) || ids.has(inviteeId(codeKey, later, guess)))).toEqual([]);
  });
});

describe('who has the tables, but not the stage’s key', () => {
  it('can look for no address that was forgotten: its key stays, and is no plain hash of it', () => {
    const ids = new Set(room.left.map((item) => keyOf(item).replace('INVITEE#', '')));
    const other = Buffer.alloc(32, 8);

    expect(room.everybody.filter(({ address }) => ids.has(inviteeId(other, later, address)))).toEqual([]);
  });
});

describe('who sees the tables change (SECURITY.md: not protected against)', () => {
  it('joins the one who answered and left an address between two backups', () => {
    const before = new Set([...room.backup.left, ...room.backup.answers].map(keyOf));
    const isNew = (item: Item) => !before.has(keyOf(item));
    const [addresses, answers] = [room.left.filter(isNew).map(addressOf), room.answers.filter(isNew).map(keyOf)];

    expect([addresses.length, answers.length]).toEqual([1, 1]);
    expect(right(beside(addresses, answers))).toBe(1);
  });
});
