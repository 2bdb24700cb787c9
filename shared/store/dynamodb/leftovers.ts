import { DeleteItemCommand, type DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { epochSeconds } from '../../time/instant.ts';
import type { Leftovers } from '../leftovers.ts';
import { expiryAttribute, partitionKey, sortKey } from '../tables.ts';
import { conditionally } from './client.ts';
import type { StoredItem } from './item.ts';
import { pagesOf } from './paginate.ts';

/** Looks through the whole Programmes table, of which it gets keys and dates alone: the tick does so once a day. */
export function dynamoLeftovers(client: DynamoDBClient, table: string): Leftovers {
  return {
    async deletePast(until, isTimeUp) {
      const past = {
        ExpressionAttributeNames: { '#expires': expiryAttribute },
        ExpressionAttributeValues: { ':until': { N: String(epochSeconds(until)) } },
      };
      const scan = {
        TableName: table,
        ...past,
        FilterExpression: '#expires <= :until',
        ProjectionExpression: `${partitionKey}, ${sortKey}`,
      };
      let count = 0;
      for await (const { Items = [] } of pagesOf((from) => client.send(new ScanCommand({ ...scan, ...from })))) {
        for (const Key of Items) {
          if (isTimeUp()) return count;
          if (await deleted(Key, past)) count += 1;
        }
      }
      return count;
    },
  };

  /** Unless somebody has given it another date meanwhile: a sign-in that is used goes on. */
  function deleted(Key: StoredItem, past: object): Promise<boolean> {
    return conditionally(
      client.send(new DeleteItemCommand({ TableName: table, Key, ...past, ConditionExpression: '#expires <= :until' })),
    );
  }
}
