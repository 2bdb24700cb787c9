import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { partitionKey, sortKey } from '../tables.ts';

export type StoredItem = Record<string, AttributeValue>;
export type Key = readonly [partition: string, sort: string];

/** The version of the items that this code writes and reads. */
const schemaVersion = 1;

/** A stored item that this code can't read: another schema version, or not what it should be. */
class UnreadableItem extends Error {
  constructor(item: StoredItem) {
    const [partition, sort] = [item[partitionKey]?.S, item[sortKey]?.S];
    super(`item ${partition} / ${sort} has schema version ${item.v?.N ?? 'none'}, this code reads ${schemaVersion}`);
    this.name = 'UnreadableItem';
  }
}

export function keyOf([partition, sort]: Key): StoredItem {
  return { [partitionKey]: { S: partition }, [sortKey]: { S: sort } };
}

/** Domain values of an item with its key and schema version. Undefined properties are left out. */
export function encode(key: Key, values: object): StoredItem {
  return { ...keyOf(key), v: { N: String(schemaVersion) }, ...attributes(values) };
}

export function attributes(values: object): StoredItem {
  return marshall(values, { removeUndefinedValues: true });
}

/** The domain values of an item. Throws UnreadableItem for another schema version. */
export function decode(item: StoredItem): Record<string, unknown> {
  const { [partitionKey]: _partition, [sortKey]: _sort, v, ...values } = item;
  if (v?.N !== String(schemaVersion)) throw new UnreadableItem(item);
  return unmarshall(values);
}
