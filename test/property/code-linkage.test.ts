import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeClaim, codeHash } from '../../shared/response/code-hashes.ts';
import { reference, responseId, type SubmissionId } from '../../shared/response/response.ts';
import { seeded } from '../../shared/statistics/random.ts';
import { aCodedRoom, type CodedRoom, codeKey, type Item, idOf, type Posted } from '../fixtures/codes/coded-room.ts';
import { seed } from '../fixtures/seed.ts';
import { type EngineInProcess, engineInProcess } from '../fixtures/store/engine-in-process.ts';
import { newTables } from '../fixtures/store/new-tables.ts';

// Who has all that is stored, the list of codes in the order in which they were drawn and who got which, and even the stage's key, tries to
// find out which answer came with which code. What can't be prevented is here too, and succeeds: SECURITY.md names it.

const people = 40;

/** A room in which everybody has answered, one after the other, in another order than that of their codes. */
interface Answered extends CodedRoom {
  readonly everybody: readonly (Posted & { readonly code: string })[];
  readonly spent: readonly Item[];
  readonly answers: readonly Item[];
  /** What was stored before the last one answered, and before the last two did. */
  readonly backups: readonly { readonly spent: readonly Item[]; readonly answers: readonly Item[] }[];
}

let engine: EngineInProcess;
let room: Answered;
beforeAll(async () => {
  engine = await engineInProcess();
  const tables = await newTables(engine.client, 'linkage');
  const own = await aCodedRoom(engine, tables, { name: 'LINKED', count: people, seed });
  const random = seeded(seed + 1);
  const everybody = own.codes
    .map((code, at) => ({ code, submission: idOf(random), comment: `the words of ${at}`, order: random.next() }))
    .toSorted((one, other) => one.order - other.order);
  const dumped = async () => ({
    spent: (await own.dump('programmes')).filter(isSpent),
    answers: await own.dump('responses'),
  });
  const backups: Awaited<ReturnType<typeof dumped>>[] = [];
  for (const [at, person] of everybody.entries()) {
    if (people - at <= 2) backups.unshift(await dumped());
    if ((await own.post(person)) !== 201) throw new Error(`${person.comment} were not stored`);
  }
  room = { ...own, everybody, ...(await dumped()), backups };
});
afterAll(() => engine.close());

function isSpent({ claim }: Item): boolean {
  return claim !== undefined;
}

/** The truth: the key of the answer that came with a code, by the key of the code's item. */
function truth(): ReadonlyMap<string, string> {
  const { session, everybody } = room;
  return new Map(
    everybody.map(({ code, submission }) => [
      codeHash(codeKey, session.code, code),
      responseId(session.code, submission),
    ]),
  );
}

const keyOf = ({ sk }: Item): string => sk?.S ?? '';
const shardOf = ({ pk }: Item): string => pk?.S?.split('#').at(-1) ?? '';

/** How many of some joined pairs are right. */
function right(pairs: Iterable<readonly [code: string, answer: string]>): number {
  const known = truth();
  return [...pairs].filter(([code, answer]) => known.get(code) === answer).length;
}

/** Two lists put side by side. */
function beside(codes: readonly string[], answers: readonly string[]): [string, string][] {
  return codes.map((code, at) => [code, answers[at] ?? '']);
}

/**
 * As many as chance joins rightly: of lists in an order that has nothing to do with the other's, one is right on average, and more than
 * nine are once in nine million times.
 */
const byChance = 9;

describe('who has all that is stored, the codes and the stage’s key', () => {
  it('knows which codes are used, and by the truth of this test who has used them', () => {
    expect(room.spent.map(keyOf).toSorted()).toEqual([...truth().keys()].toSorted());
    expect(room.answers.map(keyOf).toSorted()).toEqual([...truth().values()].toSorted());
  });

  it('finds nothing in a code’s item that is in an answer’s, but what is in all', () => {
    const valuesIn = (item: Item) =>
      new Set(Object.values(item).flatMap((value) => Object.values(value as object).map(String)));
    const [codes, answers] = [room.spent.map(valuesIn), room.answers.map(valuesIn)];
    const shared = [...new Set(codes.flatMap((each) => [...each]))].filter((value) =>
      answers.some((each) => each.has(value)),
    );

    expect(shared.length).toBeGreaterThan(0);
    for (const value of shared)
      expect(
        [...codes, ...answers].every((each) => each.has(value)),
        value,
      ).toBe(true);
    // But for its key and what was answered, every answer is the same: nothing sets two of them apart.
    const marks = room.answers.map(({ sk: _sk, pk: _pk, a: _a, ...rest }) => JSON.stringify(rest));
    expect(new Set(marks).size).toBe(1);
  });

  it.each([
    ['a scan gives them', (items: readonly Item[]) => items.map(keyOf)],
    ['their keys have', (items: readonly Item[]) => items.map(keyOf).toSorted()],
    [
      'their claims have',
      (items: readonly Item[]) =>
        items.toSorted((one, other) => ((one.claim?.S ?? '') < (other.claim?.S ?? '') ? -1 : 1)).map(keyOf),
    ],
    [
      'they were drawn and given out in',
      () => room.codes.map((code) => codeHash(codeKey, room.session.code, code) as string),
    ],
  ])('joins no more than chance by the order that %s', (_, ordered) => {
    const codes = ordered(room.spent);
    const scanned = room.answers.map(keyOf);

    for (const answers of [scanned, scanned.toReversed(), scanned.toSorted(), scanned.toSorted().toReversed()]) {
      expect(right(beside(codes, answers))).toBeLessThanOrEqual(byChance);
    }
  });

  it('joins no more than chance by the partitions', () => {
    const shards = new Map(room.answers.map((item) => [keyOf(item), shardOf(item)]));
    const known = truth();
    const same = room.spent.filter((item) => shards.get(known.get(keyOf(item)) ?? '') === shardOf(item)).length;

    // Five of forty are in a partition of the same number by chance, give or take two; nineteen are once in two million times.
    expect(new Set(room.spent.map(shardOf)).size).toBeGreaterThan(4);
    expect(same).toBeLessThan(19);
  });

  it('makes no claim again out of anything that is stored of an answer, with the key or without it', () => {
    const claims = new Set(room.spent.map(({ claim }) => claim?.S));
    const tried = room.answers.flatMap((item) => {
      const id = keyOf(item) as ReturnType<typeof responseId>;
      const guesses = [id, reference(id), shardOf(item), `${item.pk?.S}`, JSON.stringify(item.a)];
      return room.spent.flatMap((code) =>
        guesses.map((guess) => codeClaim(codeKey, keyOf(code) as ReturnType<typeof codeHash>, guess as SubmissionId)),
      );
    });

    expect(tried.length).toBe(5 * people * people);
    expect(tried.filter((claim) => claims.has(claim))).toEqual([]);
  });

  it('joins by a receipt, which its owner alone has, the answer that the receipt opens anyway', () => {
    const [somebody] = room.everybody;
    if (somebody === undefined) throw new Error('nobody has answered');
    const code = codeHash(codeKey, room.session.code, somebody.code);

    expect(room.spent.find((item) => keyOf(item) === code)?.claim?.S).toBe(
      codeClaim(codeKey, code, somebody.submission),
    );
  });
});

describe('who has the codes and the tables, but not the stage’s key', () => {
  it('does not even find out which codes are used', () => {
    const hashes = new Set(room.spent.map(keyOf));
    const other = Buffer.alloc(32, 8);

    expect(room.codes.filter((code) => hashes.has(codeHash(other, room.session.code, code)))).toEqual([]);
    const stored = JSON.stringify([room.spent, room.answers]);
    expect(room.codes.filter((code) => stored.includes(code))).toEqual([]);
  });
});

describe('who sees the tables change (SECURITY.md: not protected against)', () => {
  /** What came since a backup. */
  function since(backup: Answered['backups'][number] | undefined): [codes: string[], answers: string[]] {
    const before = new Set([...(backup?.spent ?? []), ...(backup?.answers ?? [])].map(keyOf));
    const isNew = (key: string) => !before.has(key);
    return [room.spent.map(keyOf).filter(isNew), room.answers.map(keyOf).filter(isNew)];
  }

  it('joins the one who answered between two backups', () => {
    const [codes, answers] = since(room.backups[0]);

    expect([codes.length, answers.length]).toEqual([1, 1]);
    expect(right(beside(codes, answers))).toBe(1);
  });

  it('knows of two between two backups only that they are the two', () => {
    const [codes, answers] = since(room.backups[1]);

    expect([codes.length, answers.length]).toEqual([2, 2]);
    // Both ways are possible, and nothing that is stored tells which it was.
    const [one, other] = [right(beside(codes, answers)), right(beside(codes, answers.toReversed()))];
    expect([one, other].toSorted()).toEqual([0, 2]);
  });

  it('joins all who answered one after the other, if every write is seen in its order', () => {
    const keys = room.seen.map(({ key }) => keyOf(key));
    const pairs = keys.flatMap((key, at): [string, string][] => (at % 2 === 0 ? [[key, keys[at + 1] ?? '']] : []));

    expect(right(pairs)).toBe(people);
  });
});
