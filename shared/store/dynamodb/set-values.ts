import { type DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { partitionKey, sortKey } from '../tables.ts';
import { conditionally } from './client.ts';
import { encode, type Key, keyOf } from './item.ts';

/** Sets these values of an item and leaves its others; where there is no item, it makes one. */
export async function setValues(client: DynamoDBClient, table: string, key: Key, values: object): Promise<void> {
  const named = Object.entries(encode(key, values)).filter(([name]) => name !== partitionKey && name !== sortKey);
  await client.send(
    new UpdateItemCommand({
      TableName: table,
      Key: keyOf(key),
      UpdateExpression: `SET ${named.map((_, at) => `#n${at} = :v${at}`).join(', ')}`,
      ExpressionAttributeNames: Object.fromEntries(named.map(([name], at) => [`#n${at}`, name])),
      ExpressionAttributeValues: Object.fromEntries(named.map(([, value], at) => [`:v${at}`, value])),
    }),
  );
}

/** Sets a number of an item, unless it is as large already: who comes late with a smaller one changes nothing. */
export async function raiseValue(
  client: DynamoDBClient,
  table: string,
  key: Key,
  [name, value]: readonly [string, number],
): Promise<void> {
  await conditionally(
    client.send(
      new UpdateItemCommand({
        TableName: table,
        Key: keyOf(key),
        UpdateExpression: 'SET #name = :value',
        ConditionExpression: 'attribute_not_exists(#name) OR #name < :value',
        ExpressionAttributeNames: { '#name': name },
        ExpressionAttributeValues: { ':value': { N: String(value) } },
      }),
    ),
  );
}
