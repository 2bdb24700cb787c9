import { type DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import type { SessionCode } from '../../access/session-code.ts';
import type { BlindKeys, StoredBlindKey } from '../../blind/blind-keys.ts';
import { blindKeyPartition } from '../tables.ts';
import { decode, type Key, keyOf } from './item.ts';

/** What a phone's request does with sessions' keys; the rest is for who makes them. */
export function findBlindKey(client: DynamoDBClient, table: string): BlindKeys['find'] {
  return async (session) => {
    const query = { TableName: table, Key: keyOf(blindKeyKey(session)), ConsistentRead: true };
    const { Item } = await client.send(new GetItemCommand(query));
    return Item && (decode(Item) as unknown as StoredBlindKey);
  };
}

export function blindKeyKey(session: SessionCode): Key {
  return [blindKeyPartition(session), 'KEY'];
}
