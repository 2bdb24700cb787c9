import { buffer } from 'node:stream/consumers';
import { dynamoJson, type LoopbackServer, loopbackServer, passOn } from '../fixtures/local/loopback-server.ts';

/** One call to DynamoDB as it went over the wire. */
export interface Call {
  /** `PutItem`, `Query`, ... */
  readonly operation: string;
  /** Capacity units that the engine says it took. */
  readonly units: number;
}

/** An endpoint that hands everything on to an engine and keeps count. */
export interface CountingProxy extends LoopbackServer {
  /** The calls since the last time that this was asked. */
  taken(): Call[];
}

/** What an answer tells of its cost: a consumed capacity a table. */
interface Costly {
  readonly ConsumedCapacity?: { readonly CapacityUnits?: number };
}

/** Stands in front of a DynamoDB-compatible engine and lets it say of each call what capacity it took. */
export async function countingProxy(engine: string): Promise<CountingProxy> {
  let calls: Call[] = [];
  const server = await loopbackServer(async (request, response) => {
    const input = JSON.parse((await buffer(request)).toString()) as object;
    const target = String(request.headers['x-amz-target']);
    const answer = await passOn(engine, request, JSON.stringify({ ...input, ReturnConsumedCapacity: 'TOTAL' }));
    const body = await answer.text();
    const { ConsumedCapacity } = JSON.parse(body) as Costly;
    calls.push({ operation: target.split('.').at(-1) ?? '', units: ConsumedCapacity?.CapacityUnits ?? 0 });
    response.writeHead(answer.status, dynamoJson).end(body);
  });
  return {
    ...server,
    taken() {
      const since = calls;
      calls = [];
      return since;
    },
  };
}

const writes = /^(PutItem|UpdateItem|DeleteItem|TransactWriteItems)$/;

/** The read units of some calls. */
export function readUnits(calls: readonly Call[]): number {
  return sum(calls.filter(({ operation }) => !writes.test(operation)));
}

/** The write units of some calls. */
export function writeUnits(calls: readonly Call[]): number {
  return sum(calls.filter(({ operation }) => writes.test(operation)));
}

function sum(calls: readonly Call[]): number {
  return calls.reduce((total, { units }) => total + units, 0);
}
