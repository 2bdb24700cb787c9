import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { partitionKey, sortKey } from '../tables.ts';
import { attributes, type StoredItem } from './item.ts';
import { only } from './only.ts';
import { itemsOf } from './paginate.ts';

/**
 * All items of a partition whose sort key begins with a prefix, in the order of it, as they are now.
 *
 * @param names of the attributes that are wanted besides the keys; absent: all
 */
export function itemsUnder(
  client: DynamoDBClient,
  table: string,
  partition: string,
  prefix: string,
  names?: readonly string[],
): Promise<StoredItem[]> {
  return itemsOf((from) =>
    client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: `${partitionKey} = :partition AND begins_with(${sortKey}, :prefix)`,
        ExpressionAttributeValues: attributes({ ':partition': partition, ':prefix': prefix }),
        ConsistentRead: true,
        ...(names && only(names)),
        ...from,
      }),
    ),
  );
}
