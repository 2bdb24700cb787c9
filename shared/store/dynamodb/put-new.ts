import { type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { partitionKey } from '../tables.ts';
import { conditionally } from './client.ts';
import { encode, type Key } from './item.ts';

/** Puts an item where there is none; false: there is one, and it stays. */
export function putNew(client: DynamoDBClient, table: string, key: Key, values: object): Promise<boolean> {
  return conditionally(
    client.send(
      new PutItemCommand({
        TableName: table,
        Item: encode(key, values),
        ConditionExpression: `attribute_not_exists(${partitionKey})`,
      }),
    ),
  );
}
