import { type DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import type { SessionCode } from '../../access/session-code.ts';
import type { Instant } from '../../time/instant.ts';
import { partitionKey } from '../tables.ts';
import { planKey } from './invited-keys.ts';
import { keyOf } from './item.ts';
import { renewWait } from './sessions.ts';

/** Somebody who leaves an address at the same moment makes it wait, too: then the next moment will do. */
const mostTries = 8;

/**
 * Lets the next tick look after the letters of a session whose times have changed, if anybody is invited to it. A crash before that leaves
 * it to the tick's own look, which comes later.
 */
export async function makeLettersDue(
  { client, table }: { readonly client: DynamoDBClient; readonly table: string },
  session: SessionCode,
  now: Instant,
): Promise<void> {
  const key = planKey(session);
  const plan = { TableName: table, Key: keyOf(key), ProjectionExpression: partitionKey, ConsistentRead: true };
  if ((await client.send(new GetItemCommand(plan))).Item === undefined) return;
  const condition = `attribute_exists(${partitionKey}) AND (attribute_not_exists(dueAt) OR dueAt <> :at)`;
  await renewWait({ client, table, key, condition, mostTries }, now);
}
