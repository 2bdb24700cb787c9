import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { partitionKey, sortKey } from '../tables.ts';
import { UnreadableItem } from '../unreadable-item.ts';

export type StoredItem = Record<string, AttributeValue>;
export type Key = readonly [partition: string, sort: string];

/** The version of the items that this code writes and reads. */
export const schemaVersion = 1;

export function keyOf([partition, sort]: Key): StoredItem {
  return { [partitionKey]: { S: partition }, [sortKey]: { S: sort } };
}

/** An item with nothing but its key and schema version: for who writes its attributes as they are stored. */
export function bareItem(key: Key): StoredItem {
  return { ...keyOf(key), v: { N: String(schemaVersion) } };
}

/** Domain values of an item with its key and schema version. Undefined properties are left out. */
export function encode(key: Key, values: object): StoredItem {
  return { ...bareItem(key), ...attributes(values) };
}

export function attributes(values: object): StoredItem {
  return marshall(values, { removeUndefinedValues: true });
}

/** Whether this code reads items of its schema version. */
export function isOfThisSchema({ v }: StoredItem): boolean {
  return v?.N === String(schemaVersion);
}

/** What is wrong with the version of an item for this code; undefined: nothing. */
function unreadVersion(item: StoredItem): string | undefined {
  if (isOfThisSchema(item)) return undefined;
  const { v } = item;
  return `has schema version ${v?.N ?? 'none'}, and this code reads ${schemaVersion}`;
}

/** An item by its key, for people. */
export function nameOf(item: StoredItem): string {
  return `${item[partitionKey]?.S} / ${item[sortKey]?.S}`;
}

/** The domain values of an item. Throws UnreadableItem for another schema version. */
export function decode(item: StoredItem): Record<string, unknown> {
  const unread = unreadVersion(item);
  if (unread !== undefined) throw new UnreadableItem(nameOf(item), unread);
  const { [partitionKey]: _partition, [sortKey]: _sort, v: _version, ...values } = item;
  return unmarshall(values);
}
