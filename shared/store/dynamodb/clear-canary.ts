import { DeleteItemCommand, type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { SessionCode } from '../../access/session-code.ts';
import { canaryProgramme, isCanaryCode } from '../../programme/canary.ts';
import { sideBySide } from '../../programme/side-by-side.ts';
import { partitionKey, programmePartition, sortKey } from '../tables.ts';
import { conditionally } from './client.ts';
import { keyOf } from './item.ts';
import { only } from './only.ts';
import { itemsOf } from './paginate.ts';
import { programmeSort } from './programme-key.ts';
import { shardKeys } from './receipts.ts';
import { sessionPartition } from './sessions.ts';

/** The three tables by their names. */
interface Tables {
  readonly programmes: string;
  readonly responses: string;
  readonly reports: string;
}

/**
 * Deletes whatever is kept of the canary's programme and of sessions of it, and of nothing else. The programme's own item goes last: it
 * names the sessions, so what a crash leaves is found again; and only while it names these, so that of two runs at the same time the one
 * does not take away what the other has begun. With no sessions it goes whatever it is.
 */
export async function clearCanary(client: DynamoDBClient, tables: Tables, sessions: readonly SessionCode[]) {
  const own = sessions.filter(isCanaryCode);
  const partitions = [
    ...own.flatMap((code) => shardKeys(code).map((shard) => [tables.responses, shard] as const)),
    ...own.flatMap((code) =>
      [tables.reports, tables.programmes].map((table) => [table, sessionPartition(code)] as const),
    ),
    [tables.reports, programmePartition(canaryProgramme)] as const,
    [tables.programmes, programmePartition(canaryProgramme)] as const,
  ];
  for (const [table, partition] of partitions) {
    const query = {
      TableName: table,
      KeyConditionExpression: `${partitionKey} = :partition`,
      ExpressionAttributeValues: { ':partition': { S: partition } },
      ConsistentRead: true,
      ...only([]),
    };
    const items = await itemsOf((from) => client.send(new QueryCommand({ ...query, ...from })));
    await sideBySide(items, 8, async ({ [sortKey]: sort }) => {
      const isNaming = table === tables.programmes && sort?.S === programmeSort && own.length > 0;
      const key = { TableName: table, Key: keyOf([partition, sort?.S ?? '']) };
      await conditionally(client.send(new DeleteItemCommand({ ...key, ...(isNaming && namingStill(own[0] ?? '')) })));
    });
  }
}

function namingStill(session: string) {
  return {
    ConditionExpression: '#sessions[0] = :session',
    ExpressionAttributeNames: { '#sessions': 'sessions' },
    ExpressionAttributeValues: { ':session': { S: session } },
  };
}
