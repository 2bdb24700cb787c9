import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { responseId } from '../../shared/response/response.ts';
import { seeded } from '../../shared/statistics/random.ts';
import { aCodedRoom, type CodedRoom, idOf, type Posted } from '../fixtures/codes/coded-room.ts';
import { atLeastOf, holdsAsync } from '../fixtures/property.ts';
import { seed } from '../fixtures/seed.ts';
import { sized } from '../fixtures/size.ts';
import { type EngineInProcess, engineInProcess } from '../fixtures/store/engine-in-process.ts';
import { crashingAt } from '../fixtures/store/intercepted.ts';
import { newTables, type TableNames } from '../fixtures/store/new-tables.ts';

let engine: EngineInProcess;
let tables: TableNames;
beforeAll(async () => {
  engine = await engineInProcess();
  tables = await newTables(engine.client, 'spending');
});
afterAll(() => engine.close());

let rooms = 0;
function aRoom(count: number): Promise<CodedRoom> {
  rooms += 1;
  return aCodedRoom(engine, tables, { name: `R${rooms}`, count, seed: rooms });
}

const random = seeded(seed);
/** Its answers are stored now, were stored before, or are not. */
const [sent, same, refused] = [201, 200, 422];

/** Somebody with a code; the same person is the same submission. */
const someone = (code: string | undefined, comment: string): Posted => ({
  submission: idOf(random),
  code: code ?? '',
  comment,
});

/** Who has an answer that is stored, of some people. */
async function storedOf({ dump, session }: CodedRoom, people: readonly Posted[]): Promise<Posted[]> {
  const ids = new Set((await dump('responses')).map(({ sk }) => sk?.S));
  const found = people.filter(({ submission }) => ids.has(responseId(session.code, submission)));
  // And nothing else is there.
  expect(ids.size).toBe(found.length);
  return found;
}

async function spentIn({ dump }: CodedRoom): Promise<number> {
  return (await dump('programmes')).filter(({ claim }) => claim !== undefined).length;
}

describe('an answer with a one-time code', () => {
  // Before and after each of the two writes; with four it meets none.
  it.each([0, 1, 2, 3, 4])('is not lost when the process dies at step %i, nor is its code', async (at) => {
    const room = await aRoom(1);
    const [mine, other] = [someone(room.codes[0], 'mine'), someone(room.codes[0], 'another')];
    const { interceptor } = crashingAt(at);

    const first = await room.post(mine, async (when) => interceptor('send', when));
    const isClaimed = (await spentIn(room)) === 1;
    const others = await room.post(other);
    const again = await room.post(mine);

    expect(first).toBe(at === 4 ? sent : undefined);
    // From the first write on the code is mine; before it, whoever comes first has it.
    expect(isClaimed).toBe(at > 0);
    expect([others, again]).toEqual(isClaimed ? [refused, at < 3 ? sent : same] : [sent, refused]);
    expect(await storedOf(room, [mine, other])).toEqual([isClaimed ? mine : other]);
  });

  it('costs exactly one write unit more than one without, and no read', async () => {
    const room = await aRoom(1);

    expect(await room.post(someone(room.codes[0], 'whoever'))).toBe(sent);

    expect(room.seen.map(({ operation, units }) => [operation, units])).toEqual([
      ['UpdateItemCommand', 1],
      ['PutItemCommand', 1],
    ]);
  });

  it('that is refused costs that one unit, whatever is wrong with its code', async () => {
    const room = await aRoom(1);
    await room.post(someone(room.codes[0], 'whoever'));
    const before = room.seen.length;

    for (const code of [room.codes[0], 'CDFGHJKMNPRT', 'nothing']) {
      expect(await room.post(someone(code, 'another'))).toBe(refused);
    }

    expect(room.seen.slice(before).map(({ operation, units }) => [operation, units])).toEqual(
      Array.from({ length: 3 }, () => ['UpdateItemCommand', 1]),
    );
  });
});

/** A post of one person: of how many there are of it, and at which step of each the process dies. */
const somePosts = fc.array(
  fc.record({
    person: fc.nat(4),
    dies: fc.oneof(fc.constant('never' as const), fc.nat(5)),
  }),
  { minLength: 1, maxLength: 10 },
);

describe('answers with a few codes, doubled, delayed, in any order, in processes that die', () => {
  it(
    'are one for each code that anybody has tried: nobody who was told so is lost, and nobody who was refused is kept',
    async () => {
      let [contested, died] = [0, 0];
      await holdsAsync(
        fc.asyncProperty(somePosts, fc.scheduler(), async (posts, scheduler) => {
          const room = await aRoom(2);
          // Three have the first code, and two the other one.
          const people = [0, 0, 0, 1, 1].map((code, at) => someone(room.codes[code], `person ${at}`));
          const told = people.map((): boolean[] => []);
          const send = async (at: number, dies: number | 'never') => {
            const person = people[at];
            if (person === undefined) throw new RangeError(`nobody ${at}`);
            const crash = crashingAt(dies);
            const status = await room.post(person, async (when) => {
              await scheduler.schedule(Promise.resolve(), `${person.comment}: ${when}`);
              crash.interceptor('send', when);
            });
            if (status === undefined) died += 1;
            else told[at]?.push(status !== refused);
          };

          await scheduler.waitFor(Promise.all(posts.map(({ person, dies }) => send(person, dies))));
          const tried = [...new Set(posts.map(({ person }) => person))];
          // Whoever heard nothing comes again, in an order of its own.
          await scheduler.waitFor(Promise.all(tried.map((at) => send(at, 'never'))));

          const kept = await storedOf(room, people);
          const codesTried = new Set(tried.map((at) => people[at]?.code));
          expect(kept.map(({ code }) => code).toSorted()).toEqual([...codesTried].toSorted());
          expect(await spentIn(room)).toBe(codesTried.size);
          for (const [at, person] of people.entries()) {
            // What somebody is told never changes.
            expect([...new Set(told[at])]).toEqual(tried.includes(at) ? [kept.includes(person)] : []);
          }
          if (tried.length > codesTried.size) contested += 1;
        }),
        sized({ each: 20, wide: 400, nightly: 4000 }),
      );
      expect(Math.min(contested, died)).toBeGreaterThanOrEqual(atLeastOf(5));
    },
    sized({ each: 60_000, nightly: 60 * 60_000 }),
  );
});
