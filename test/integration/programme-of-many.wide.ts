import { type DynamoDBClient, type PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, describe, expect, it } from 'vitest';
import { programmePublication } from '../../shared/publication/programme-publication.ts';
import type { Publication } from '../../shared/publication/publication.ts';
import { dynamoProgrammes } from '../../shared/store/dynamodb/programmes.ts';
import { itemsUnder } from '../../shared/store/dynamodb/query-by-prefix.ts';
import { blockPrefix, topicPartition } from '../../shared/store/dynamodb/report-keys.ts';
import { dynamoReports } from '../../shared/store/dynamodb/reports.ts';
import { reportProgramme } from '../../shared/tick/report-programme.ts';
import { minute } from '../../shared/time/instant.ts';
import { aClock } from '../fixtures/clock.ts';
import { aProgrammeFile } from '../fixtures/programmes/programme-files.ts';
import { codeAt, manySealed, putSealed } from '../fixtures/programmes/sealed-programme.ts';
import { proven } from '../fixtures/proof.ts';
import { sized } from '../fixtures/size.ts';
import { type EngineStores, engineStores } from '../fixtures/store/engine-stores.ts';
import { early, tickDeps } from '../fixtures/store/published-stores.ts';

const many = sized({ each: 300, nightly: 10_000 });
const file = aProgrammeFile({ recipients: [] });
const topic = { kind: 'programme', id: 'compact' } as const;

let stores: EngineStores | undefined;
afterEach(async () => {
  await stores?.close();
  stores = undefined;
});

/** The world has ended for a worker: none of its calls reaches the tables any more. */
class Stopped extends Error {}

/** A programme with so many sealed sessions in an engine of its own. */
async function aWorld(count: number) {
  const known = manySealed(file, count);
  stores = await engineStores();
  const { database, preferences, responses } = stores;
  await putSealed(known, stores);
  /** A worker whose calls are counted by their kind, and who is stopped before the write of this number. */
  const worker = (stopsAt = Number.POSITIVE_INFINITY) => {
    const calls: Record<string, number> = {};
    let writes = 0;
    const sent: Promise<unknown>[] = [];
    const client = {
      async send(command: PutItemCommand) {
        const kind = command.constructor.name.replace('Command', '');
        const isWrite = /^(?:Put|Update|Delete)/.test(kind);
        if (isWrite && writes >= stopsAt) {
          // What it has sent reaches the tables, and nothing after it.
          await Promise.allSettled(sent);
          throw new Stopped();
        }
        if (isWrite) writes += 1;
        const key = command.input.Item?.sk?.S ?? (command.input as { Key?: { sk?: { S?: string } } }).Key?.sk?.S ?? '';
        const what = `${kind} ${key.replace(/#.*/, '')}`.trim();
        calls[what] = (calls[what] ?? 0) + 1;
        const answer = database.client.send(command);
        if (isWrite) sent.push(answer);
        return answer;
      },
    } as unknown as DynamoDBClient;
    const reports = dynamoReports(client, database.tables.reports);
    const programmes = dynamoProgrammes(client, database.tables.programmes);
    const deps = tickDeps(
      { programmes, responses, reports, preferences, clock: aClock(early) },
      { mail: async () => ({ outcome: 'withheld' }) },
    );
    return { calls, reports, writes: () => writes, report: () => reportProgramme('compact', deps) };
  };
  const { reports } = stores;
  const blocks = () =>
    itemsUnder(database.client, database.tables.reports, topicPartition(topic), blockPrefix, ['number']);
  return {
    ...{ known, worker, blocks },
    latest: () => reports.latestPublication(topic) as Promise<Publication>,
    /** A correction of one session. */
    correct: async (at: number) => {
      const publication = known.sealed[at]?.publication;
      if (publication === undefined) throw new RangeError('there is none');
      const { released } = publication;
      const next = { ...publication, number: 2, kind: 'corrected', released: { ...released, responses: 7 } } as const;
      await reports.keepPublication(next);
      return next;
    },
  };
}

const hundreds = (count: number) => Math.ceil(count / 100);

describe('a programme of many sessions', () => {
  it('is reported with three reads a session, and read with a block for each hundred', {
    timeout: sized({ each: 1, nightly: 10 }) * minute,
  }, async () => {
    const { known, worker, latest } = await aWorld(many);
    const first = worker();
    const begun = performance.now();
    expect(await first.report()).toEqual({ isDone: true });
    const reported = (performance.now() - begun) / 1000;

    const { 'PutItem BLOCK': written = 0, ...calls } = first.calls;
    // A block of lines a hundred sessions, one of what the sessions are five hundred, and the one of numbers.
    expect(written).toBe(hundreds(many) + Math.ceil(many / 500) + 1);
    expect(calls).toMatchObject({ 'GetItem SESSION': many, 'GetItem SEAL': many, 'PutItem PUBLICATION': 1 });
    expect(calls.Query).toBeLessThan(many + hundreds(many) + 10);

    const reader = worker();
    const before = performance.now();
    const publication = await reader.reports.latestPublication(topic);
    const read = (performance.now() - before) / 1000;
    expect(reader.calls).toEqual({ Query: 1, 'GetItem BLOCK': hundreds(many) + 1 });
    expect(publication).toEqual(JSON.parse(JSON.stringify(programmePublication('compact', known.sealed))));
    expect(await latest()).toEqual(publication);
    // Whoever only wants to know which it is reads none of them.
    const { number, kind, asOf } = publication ?? expect.fail('it was made');
    const short = worker();
    expect(await short.reports.latestHead(topic)).toEqual({ topic, number, kind, asOf });
    expect(await short.reports.findHead(topic, 1)).toEqual({ topic, number, kind, asOf });
    expect(await short.reports.findHead(topic, 2)).toBeUndefined();
    expect(short.calls).toEqual({ Query: 1, 'GetItem PUBLICATION': 2 });
    const sessions = await reader.reports.findReported('compact');
    expect(sessions?.map(({ code }) => code)).toEqual(known.programme.sessions);
    proven('programme-of-many', {
      what: 'sessions of one programme in one report',
      tried: `${many.toLocaleString('en')} sessions`,
      found: `reported in ${reported.toFixed(1)} s, with ${written} blocks; read in ${read.toFixed(2)} s`,
    });
  });

  it('looks at some of its sessions only while the last ones are missing', async () => {
    const { worker, known } = await aWorld(200);
    const { client, tables } = stores?.database ?? expect.fail('it was opened');
    for (const { session } of known.sealed.slice(-20)) {
      await client.send(
        new UpdateItemCommand({
          TableName: tables.programmes,
          Key: { pk: { S: `SESSION#${session.code}` }, sk: { S: 'SESSION' } },
          UpdateExpression: 'REMOVE sealedAt',
        }),
      );
    }
    const early = worker();

    expect(await early.report()).toEqual({ isDone: true });
    expect(early.calls['GetItem SESSION']).toBeLessThan(20);
    expect(early.calls.Query).toBeLessThan(20);
  });

  it('writes for a correction the blocks in which something has changed, and reads no seals', async () => {
    const { worker, latest, correct, blocks } = await aWorld(many);
    await worker().report();
    const before = (await blocks()).length;
    const corrected = await correct(1);
    const again = worker();
    await again.report();

    // Its line, and the numbers of all; the sums of all together are in the first block, too.
    expect(again.calls['PutItem BLOCK']).toBe(2);
    expect(again.calls['GetItem SEAL']).toBeUndefined();
    expect(again.calls['GetItem SESSION']).toBe(many);
    // Of the one before: its numbers twice, and its lines once. Whom it was mailed to is known by its head.
    expect(again.calls['GetItem BLOCK']).toBe(hundreds(many) + 2);
    expect((await blocks()).length).toBe(before + 2);
    const publication = await latest();
    expect(publication).toMatchObject({ number: 2, kind: 'corrected' });
    expect(publication.sessions[1]).toEqual({
      code: codeAt(1),
      number: 2,
      released: JSON.parse(JSON.stringify(corrected.released)),
    });
    // Once more nothing is written, and it is known to have it.
    const idle = worker();
    await idle.report();
    expect(idle.writes()).toBe(0);
    expect((await idle.reports.findIncluded('compact'))?.numbers.get(codeAt(1))).toBe(2);
  });

  it('stopped before any of its writes it shows nothing, and leaves nothing once it was made', async () => {
    const { worker, correct, blocks, latest } = await aWorld(120);
    const { client, tables } = stores?.database ?? expect.fail('it was opened');
    const heads = () =>
      itemsUnder(client, tables.reports, topicPartition(topic), 'PUBLICATION#', ['blocks', 'numbers', 'facts']);
    const named = async () =>
      new Set(
        (await heads()).flatMap((head) =>
          ['blocks', 'numbers', 'facts'].flatMap((kind) => head[kind]?.L?.map(({ S }) => S) ?? []),
        ),
      );
    let tried = 0;
    for (let at = 0; ; at += 1, tried += 1) {
      const dying = worker(at);
      const outcome = await dying.report().catch((cause: unknown) => cause);
      if (!(outcome instanceof Stopped)) break;
      expect(await latest()).toBeUndefined();
      expect(await dying.reports.findIncluded('compact')).toBeUndefined();
    }
    // Two blocks of lines, one of numbers and one of sessions, and the head.
    expect(tried).toBe(5);

    // What a worker has written of a report that was overtaken by a correction is deleted with the next one.
    await correct(3);
    await expect(worker(1).report()).rejects.toThrow(Stopped);
    expect((await blocks()).length).toBe((await named()).size + 1);
    await stores?.reports.keepPublication({ ...(await correct(3)), number: 3, released: { responses: 8, items: {} } });
    await worker().report();
    expect(new Set((await blocks()).map(({ sk }) => sk?.S?.slice(blockPrefix.length)))).toEqual(await named());
    expect((await latest()).sessions[3]).toMatchObject({ number: 3, released: { responses: 8 } });
  });

  it('made by two at once it is one', async () => {
    const { worker, blocks, latest, known } = await aWorld(150);
    await Promise.all([worker().report(), worker().report()]);

    expect(await latest()).toMatchObject({ number: 1 });
    expect((await latest()).sessions.map(({ code }) => code)).toEqual(known.programme.sessions);
    expect(await blocks()).toHaveLength(4);
  });

  it('forgets the comments of a session with no look at the others', async () => {
    const { worker, latest } = await aWorld(150);
    await worker().report();
    const shown = Object.values((await latest()).comments).flat();
    const gone = worker();
    const placeOf = ({ order }: { readonly order: string }) => Number(order.split(' ')[1]);
    const place = placeOf(shown[0] ?? expect.fail('it shows comments'));
    const code = codeAt(place);

    expect(await gone.reports.forgetComments('compact', code)).toBe(true);
    expect(Object.values((await latest()).comments).flat()).toEqual(shown.filter((each) => placeOf(each) !== place));
    expect(gone.calls).toEqual({ Query: 1, 'UpdateItem PUBLICATION': 1 });
    expect(await latest()).toMatchObject({ areCommentsDeleted: true });
    await gone.reports.forgetComments('compact', code);
    expect(gone.calls).toEqual({ Query: 2, 'UpdateItem PUBLICATION': 1 });
  });
});
