import { DeleteItemCommand, type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { ExpiringResponses } from '../../response/responses.ts';
import { epochSeconds } from '../../time/instant.ts';
import { expiryAttribute, partitionKey, sortKey } from '../tables.ts';
import { pagesOf } from './paginate.ts';
import { shardKeys, shardQuery } from './receipts.ts';

/**
 * What only the tick does with the Responses table, apart so that the function which stores answers does not carry it:
 * deletes the items of a session that time to live would keep longer than its day, shard by shard side by side. Those that
 * go by themselves are left to it for some days: that costs nothing, and a write for each answer is a quarter of what storing it cost.
 */
export function dynamoExpiry(client: DynamoDBClient, table: string): Pick<ExpiringResponses, 'deleteExpired'> {
  return {
    async deleteExpired({ code, answersExpireAt }, which, isTimeUp) {
      const day = which === 'all' ? undefined : epochSeconds(answersExpireAt);
      const areGone = await Promise.all(shardKeys(code).map((shard) => deleteLater(shard, day, isTimeUp)));
      return areGone.every((isGone) => isGone);
    },
  };

  /** @param day only what would stay longer than that; absent: whatever there is */
  async function deleteLater(shard: string, day: number | undefined, isTimeUp: () => boolean): Promise<boolean> {
    const { ExpressionAttributeValues, ...query } = shardQuery(table, shard);
    const keys = { ...query, ProjectionExpression: `${partitionKey}, ${sortKey}` };
    const later =
      day === undefined
        ? { ...keys, ExpressionAttributeValues }
        : {
            ...keys,
            FilterExpression: '#expiry > :day',
            ExpressionAttributeNames: { '#expiry': expiryAttribute },
            ExpressionAttributeValues: { ...ExpressionAttributeValues, ':day': { N: String(day) } },
          };
    for await (const { Items = [] } of pagesOf((from) => client.send(new QueryCommand({ ...later, ...from })))) {
      for (const Key of Items) {
        if (isTimeUp()) return false;
        await client.send(new DeleteItemCommand({ TableName: table, Key }));
      }
    }
    return true;
  }
}
