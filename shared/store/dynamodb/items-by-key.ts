import { BatchGetItemCommand, type BatchGetItemCommandOutput, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { sideBySide } from '../../programme/side-by-side.ts';
import { type Key, keyOf, nameOf, type StoredItem } from './item.ts';
import { only } from './only.ts';

/** DynamoDB takes no more in one request. */
const mostOfRequest = 100;
/** Requests at once: enough that thousands of items come soon, and few enough that others are served beside them. */
const mostAtOnce = 4;

/**
 * The items with these keys, as they are now, in the order of the keys; undefined where there is none.
 *
 * @param names of the attributes that are wanted besides the keys
 */
export async function itemsByKey(
  client: DynamoDBClient,
  table: string,
  keys: readonly Key[],
  names: readonly string[],
): Promise<(StoredItem | undefined)[]> {
  const wanted = keys.map(keyOf);
  // DynamoDB takes no key twice.
  const different = [...new Map(wanted.map((key) => [nameOf(key), key])).values()];
  const items = await sideBySide(batchesOf(different), mostAtOnce, (batch) =>
    itemsOfBatch(client, table, batch, names),
  );
  const found = new Map(items.flat().map((item) => [nameOf(item), item]));
  return wanted.map((key) => found.get(nameOf(key)));
}

function batchesOf(keys: readonly StoredItem[]): StoredItem[][] {
  const count = Math.ceil(keys.length / mostOfRequest);
  return Array.from({ length: count }, (_, at) => keys.slice(at * mostOfRequest, (at + 1) * mostOfRequest));
}

/** An answer has 16 MB at most, and fewer items while the table is busy: those that it leaves are asked for again. */
async function itemsOfBatch(
  client: DynamoDBClient,
  table: string,
  keys: StoredItem[],
  names: readonly string[],
): Promise<StoredItem[]> {
  const items: StoredItem[] = [];
  let left: StoredItem[] | undefined = keys;
  while (left !== undefined) {
    // One of which nothing can be answered throws, and the client tries it again by itself.
    const { Responses, UnprocessedKeys }: BatchGetItemCommandOutput = await client.send(
      new BatchGetItemCommand({ RequestItems: { [table]: { Keys: left, ConsistentRead: true, ...only(names) } } }),
    );
    items.push(...(Responses?.[table] ?? []));
    left = UnprocessedKeys?.[table]?.Keys;
  }
  return items;
}
