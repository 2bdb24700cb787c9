import { DeleteItemCommand, type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { ExpiringResponses } from '../../response/responses.ts';
import { epochSeconds } from '../../time/instant.ts';
import { expiryAttribute, partitionKey, sortKey } from '../tables.ts';
import { pagesOf } from './paginate.ts';
import { shardKeys, shardQuery } from './receipts.ts';

/**
 * What only the tick does with the Responses table, apart so that the function which stores answers does not carry it:
 * deletes the items of a session that time to live would keep longer than its day, shard by shard side by side. Those that
 * go by themselves are left to it: that costs nothing, and a write for each answer is a quarter of what storing it cost.
 */
export function dynamoExpiry(client: DynamoDBClient, table: string): Pick<ExpiringResponses, 'deleteExpired'> {
  return {
    async deleteExpired({ code, answersExpireAt }, isTimeUp) {
      const day = epochSeconds(answersExpireAt);
      const areGone = await Promise.all(shardKeys(code).map((shard) => deleteLater(shard, day, isTimeUp)));
      return areGone.every((isGone) => isGone);
    },
  };

  async function deleteLater(shard: string, day: number, isTimeUp: () => boolean): Promise<boolean> {
    const { ExpressionAttributeValues, ...query } = shardQuery(table, shard);
    const later = {
      ...query,
      FilterExpression: '#expiry > :day',
      ProjectionExpression: `${partitionKey}, ${sortKey}`,
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
