import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { partitionKey, sortKey } from '../tables.ts';
import { attributes, type StoredItem } from './item.ts';
import { itemsOf } from './paginate.ts';

/** All items of a partition whose sort key begins with a prefix, in the order of it, as they are now. */
export function itemsUnder(
  client: DynamoDBClient,
  table: string,
  partition: string,
  prefix: string,
): Promise<StoredItem[]> {
  return itemsOf((from) =>
    client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: `${partitionKey} = :partition AND begins_with(${sortKey}, :prefix)`,
        ExpressionAttributeValues: attributes({ ':partition': partition, ':prefix': prefix }),
        ConsistentRead: true,
        ...from,
      }),
    ),
  );
}
