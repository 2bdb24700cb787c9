/** Makes the results of a session of the responses that are stored of it, and publishes them to nobody, in a process of its own. */
import { QueryCommand } from '@aws-sdk/client-dynamodb';
import { localCredentials, localRegion } from '../../infra/local/assembly/region.ts';
import { published } from '../../shared/programme/published.ts';
import { resultsOf } from '../../shared/publication/seal.ts';
import { sessionPublication } from '../../shared/publication/session-publication.ts';
import { dynamoClient } from '../../shared/store/dynamodb/client.ts';
import { pagesOf } from '../../shared/store/dynamodb/paginate.ts';
import { shardKeys, shardQuery } from '../../shared/store/dynamodb/receipts.ts';
import { dynamoResponses } from '../../shared/store/dynamodb/responses.ts';
import { foldSession } from '../../shared/tally/fold.ts';
import { systemClock } from '../../shared/time/system-clock.ts';
import { readSample } from '../demo/sample.ts';
import { answering } from './in-process.ts';
import { code } from './measured-session.ts';

export interface ResultsInput {
  readonly endpoint: string;
  readonly table: string;
  /** So many responses are stored. */
  readonly size: number;
  readonly rounds: number;
}

/** Processor time in milliseconds: of the first time, and the least of all later ones. */
export interface ResultsResult {
  readonly cold: number;
  readonly warm: number;
  /** The least for reading the same pages through the SDK, and nothing else. */
  readonly reading: number;
}

await answering(async ({ endpoint, table, size, rounds }: ResultsInput): Promise<ResultsResult> => {
  const session = published(readSample()).sessions.find((each) => each.code === code);
  if (session === undefined) throw new Error(`the sample has no session ${code}`);
  const client = dynamoClient({ endpoint, region: localRegion.region, ...localCredentials });
  const results = async () => {
    const folded = await foldSession(session, dynamoResponses(client, table).rows(session));
    const publication = sessionPublication(session, resultsOf(folded), {
      asOf: systemClock.now(),
      isOnlySession: true,
    });
    if (publication.released.responses !== size) throw new Error(`${publication.released.responses} of ${size}`);
  };
  const read = async () => {
    const shards = shardKeys(session.code).map(async (shard) => {
      let count = 0;
      for await (const { Items = [] } of pagesOf((from) =>
        client.send(new QueryCommand({ ...shardQuery(table, shard), ...from })),
      )) {
        count += Items.length;
      }
      return count;
    });
    const total = (await Promise.all(shards)).reduce((sum, count) => sum + count, 0);
    if (total !== size) throw new Error(`${total} of ${size} were read`);
  };
  const cold = await milliseconds(results);
  const least = { warm: Number.POSITIVE_INFINITY, reading: Number.POSITIVE_INFINITY };
  for (let round = 0; round < rounds; round += 1) {
    least.reading = Math.min(least.reading, await milliseconds(read));
    least.warm = Math.min(least.warm, await milliseconds(results));
  }
  return { cold, ...least };
});

async function milliseconds(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
