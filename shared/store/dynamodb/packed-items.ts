import { type DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { sideBySide } from '../../programme/side-by-side.ts';
import { UnreadableItem } from '../unreadable-item.ts';
import { decode, type Key, keyOf } from './item.ts';

/** How many blocks are read or written at once. */
export const blocksAtOnce = 16;

/** What is packed in the items with these keys, in their order. Throws UnreadableItem where one is missing. */
export function readPacked(client: DynamoDBClient, table: string, keys: readonly Key[]): Promise<Uint8Array[]> {
  return sideBySide(keys, blocksAtOnce, async (key) => {
    const { Item } = await client.send(new GetItemCommand({ TableName: table, Key: keyOf(key), ConsistentRead: true }));
    const packed = Item && (decode(Item).packed as Uint8Array | undefined);
    if (packed === undefined) throw new UnreadableItem(key.join(' / '), 'is missing');
    return packed;
  });
}
