import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { SessionCode } from '../../access/session-code.ts';
import type { OneTimeCodes } from '../../response/one-time-codes.ts';
import { claimAttribute, codeSetAttributes, codeSetPartition, partitionKey, sortKey } from '../tables.ts';
import { codeShards } from './code-claims.ts';
import type { Key, StoredItem } from './item.ts';
import { itemsOf, pagesOf } from './paginate.ts';

export const [madeAttribute, voidAttribute] = codeSetAttributes;

/** How many codes there are: for who counts them and writes none. */
export function dynamoCodeCounts(client: DynamoDBClient, table: string): Pick<OneTimeCodes, 'sets' | 'count'> {
  return {
    async sets(session) {
      const sets = await setsOf(client, table, session);
      return sets.map((item) => ({
        made: Number(item[madeAttribute]?.N ?? 0),
        isWithdrawn: item[voidAttribute]?.BOOL === true,
      }));
    },

    async count(session) {
      let [issued, spent] = [0, 0];
      for await (const { isSpent } of codesOf(client, table, session)) {
        issued += 1;
        spent += isSpent ? 1 : 0;
      }
      return { issued, spent };
    },
  };
}

/** The sets of a session, each with its key. */
export function setsOf(client: DynamoDBClient, table: string, session: SessionCode): Promise<StoredItem[]> {
  const query = {
    TableName: table,
    KeyConditionExpression: `${partitionKey} = :sets`,
    ExpressionAttributeNames: { '#made': madeAttribute, '#void': voidAttribute },
    ExpressionAttributeValues: { ':sets': { S: codeSetPartition(session) } },
    ProjectionExpression: `${partitionKey}, ${sortKey}, #made, #void`,
    ConsistentRead: true,
  };
  return itemsOf((from) => client.send(new QueryCommand({ ...query, ...from })));
}

/** The keys of a session's codes, and whether they are used. */
export async function* codesOf(
  client: DynamoDBClient,
  table: string,
  session: SessionCode,
): AsyncGenerator<{ readonly key: Key; readonly isSpent: boolean }> {
  for (const shard of codeShards(session)) {
    const query = {
      TableName: table,
      KeyConditionExpression: `${partitionKey} = :shard`,
      ExpressionAttributeValues: { ':shard': { S: shard } },
      ProjectionExpression: `${partitionKey}, ${sortKey}, ${claimAttribute}`,
      ConsistentRead: true,
    };
    for await (const page of pagesOf((from) => client.send(new QueryCommand({ ...query, ...from })))) {
      for (const item of page.Items ?? []) {
        const key: Key = [item[partitionKey]?.S ?? '', item[sortKey]?.S ?? ''];
        yield { key, isSpent: item[claimAttribute] !== undefined };
      }
    }
  }
}
