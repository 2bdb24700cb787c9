import { type DynamoDBClient, GetItemCommand, QueryCommand, type QueryCommandInput } from '@aws-sdk/client-dynamodb';
import type { SessionCode } from '../../access/session-code.ts';
import type { AnswerClass } from '../../response/answer-classes.ts';
import type { Receipt } from '../../response/response.ts';
import type { Responses } from '../../response/responses.ts';
import { deletedAttribute, markAttributes, partitionKey } from '../tables.ts';
import { type Key, keyOf, type StoredItem } from './item.ts';
import { type From, pagesOf } from './paginate.ts';

/**
 * Over how many partition keys the responses of a session are spread. One takes 1,000 writes a second, so a session
 * takes 8,000, more than any room; a fold asks for the shards side by side.
 */
const shardCount = 8;

/** Which responses there are, without a look at any answer: all that a page of the form shows of them. */
export function dynamoReceipts(
  client: DynamoDBClient,
  table: string,
): Pick<Responses, 'find' | 'count' | 'countWithout'> {
  const countWithout: Responses['countWithout'] = async (session, classes) => {
    const counted = countedIn(classes);
    const counts = await Promise.all(shardKeys(session).map((shard) => countShard(client, table, shard, counted)));
    return counts.reduce((total, count) => total + count, 0);
  };
  return { find: findReceipt(client, table), count: (session) => countWithout(session, []), countWithout };
}

/** Whether there is one response. */
export function findReceipt(client: DynamoDBClient, table: string): Responses['find'] {
  return async (receipt) => {
    const command = new GetItemCommand({
      TableName: table,
      Key: keyOf(responseKey(receipt)),
      ConsistentRead: true,
      // The function that shows receipts has no right to an answer.
      ProjectionExpression: `${partitionKey}, ${deletedAttribute}`,
    });
    const { Item } = await client.send(command);
    if (Item === undefined) return 'absent';
    return isDeleted(Item) ? 'deleted' : 'kept';
  };
}

/** The stored item of a receipt, also if it was written a moment ago. */
export async function responseItem(
  client: DynamoDBClient,
  table: string,
  receipt: Receipt,
): Promise<StoredItem | undefined> {
  const key = keyOf(responseKey(receipt));
  return (await client.send(new GetItemCommand({ TableName: table, Key: key, ConsistentRead: true }))).Item;
}

export function isDeleted(item: StoredItem): boolean {
  return item[deletedAttribute] !== undefined;
}

export function responseKey({ id, session }: Receipt): Key {
  const shard = (Buffer.from(id, 'base64url')[0] ?? 0) % shardCount;
  return [shardKey(session, shard), id];
}

/** The partitions of a session. */
export function shardKeys(session: SessionCode): string[] {
  return Array.from({ length: shardCount }, (_, shard) => shardKey(session, shard));
}

/** Asks for everything in a partition. */
export function shardQuery(table: string, shard: string): QueryCommandInput {
  return {
    TableName: table,
    KeyConditionExpression: `${partitionKey} = :shard`,
    ExpressionAttributeValues: { ':shard': { S: shard } },
    ConsistentRead: true,
  };
}

function shardKey(session: SessionCode, shard: number): string {
  return `${session}#${shard}`;
}

/** Only "not from the form" is a mark; the others are that one is missing. */
function countedIn(without: readonly AnswerClass[]): Partial<QueryCommandInput> {
  const names = Object.fromEntries(without.map((each, at) => [`#m${at}`, markAttributes[each]]));
  const conditions = without.map((each, at) =>
    each === 'not-from-form' ? `attribute_not_exists(#m${at})` : `attribute_exists(#m${at})`,
  );
  return {
    FilterExpression: [`attribute_not_exists(${deletedAttribute})`, ...conditions].join(' AND '),
    ...(without.length > 0 && { ExpressionAttributeNames: names }),
    Select: 'COUNT',
  };
}

async function countShard(
  client: DynamoDBClient,
  table: string,
  shard: string,
  counted: Partial<QueryCommandInput>,
): Promise<number> {
  let count = 0;
  const read = (from: From) => client.send(new QueryCommand({ ...shardQuery(table, shard), ...counted, ...from }));
  for await (const page of pagesOf(read)) count += page.Count ?? 0;
  return count;
}
