import { BatchWriteItemCommand } from '@aws-sdk/client-dynamodb';
import fc from 'fast-check';
import { localCredentials, localRegion } from '../../infra/local/assembly/region.ts';
import type { SessionCode } from '../../shared/access/session-code.ts';
import type { Session } from '../../shared/programme/session.ts';
import { resultsOf } from '../../shared/publication/seal.ts';
import { dynamoClient } from '../../shared/store/dynamodb/client.ts';
import { dynamoReports } from '../../shared/store/dynamodb/reports.ts';
import { encodeResponse } from '../../shared/store/dynamodb/response-item.ts';
import { dynamoResponses } from '../../shared/store/dynamodb/responses.ts';
import { foldSession } from '../../shared/tally/fold.ts';
import { systemClock } from '../../shared/time/system-clock.ts';
import { aResponse, someAnswers } from '../fixtures/responses/responses.ts';
import { countingProxy, readUnits } from './counting-proxy.ts';
import { inProcess } from './in-process.ts';
import { code } from './measured-session.ts';
import type { ResultsInput, ResultsResult } from './results.process.ts';
import type { Line } from './row.ts';
import { type Served, withStack } from './served.ts';

/** A fold over responses in the real engine, and what a session costs once it is sealed: as much however many answered. */
export async function measureStored(sizes: readonly number[]): Promise<Line[]> {
  const lines: Line[] = [];
  // A stack each: what one size leaves behind is not in the way of the next.
  for (const size of sizes) lines.push(...(await withStack((served) => storedLines(served, size))));
  return lines;
}

async function storedLines({ stack, target }: Served, size: number): Promise<Line[]> {
  const proxy = await countingProxy(stack.dynamodb);
  const client = dynamoClient({ endpoint: proxy.url, region: localRegion.region, ...localCredentials });
  try {
    const session = await target.programmes.findSession(code as SessionCode);
    if (session === undefined) throw new Error(`${code} is not published`);
    for (const items of batches(session, size)) {
      const requests = items.map((Item) => ({ PutRequest: { Item } }));
      await client.send(new BatchWriteItemCommand({ RequestItems: { [stack.tables.responses]: requests } }));
    }
    proxy.taken();
    const begun = performance.now();
    const folded = await foldSession(session, dynamoResponses(client, stack.tables.responses).rows(session));
    const milliseconds = performance.now() - begun;
    if (folded.tally.responses !== size) throw new Error(`${folded.tally.responses} of ${size} were folded`);
    const calls = proxy.taken();
    const reports = dynamoReports(client, stack.tables.reports);
    const { version } = session;
    await reports.keepSeal({
      session: session.code,
      revision: 1,
      sealedAt: systemClock.now(),
      version,
      ...resultsOf(folded),
    });
    proxy.taken();
    await reports.findSeal(session.code);
    const read = proxy.taken();
    const of = `${size.toLocaleString('en')} stored responses`;
    const input: ResultsInput = { endpoint: stack.dynamodb, table: stack.tables.responses, size, rounds: 5 };
    const { result } = await inProcess<ResultsResult>('results.process.ts', input);
    return [
      { what: `fold of ${of}`, unit: 'ms', measured: milliseconds },
      { what: `results of ${of}, the first of a process: processor`, unit: 'ms', measured: result.cold },
      {
        what: `results of ${of}, over reading them by the SDK: processor`,
        unit: 'ms',
        floor: result.reading,
        measured: result.warm,
      },
      { what: `fold of ${of}: read units in ${calls.length} calls`, unit: 'RRU', measured: readUnits(calls) },
      {
        what: `a sealed session of ${of}: items read`,
        unit: '',
        measured: read.length,
        target: { of: 'measured', atMost: 1 },
      },
    ];
  } finally {
    client.destroy();
    await proxy.close();
  }
}

/** As many as one call takes. */
const batchSize = 25;

function* batches(session: Session, size: number) {
  const answers = fc.sample(someAnswers(session), { numRuns: 200, seed: 7 });
  for (let at = 0; at < size; at += batchSize) {
    yield Array.from({ length: Math.min(batchSize, size - at) }, (_, offset) => {
      const number = at + offset;
      return encodeResponse(aResponse(session, number, { answers: answers[number % answers.length] ?? {} }), session);
    });
  }
}
