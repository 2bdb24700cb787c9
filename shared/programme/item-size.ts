/** The most bytes that the store takes for one item (DynamoDB: "Item size", 400 kB). */
export const itemLimit = 400 * 1024;

/**
 * How many bytes a value takes in an item, at most: names and texts in UTF-8, a number a byte for two digits and up to two more, a list or a map three and
 * one for each of its parts (DynamoDB Developer Guide, "Item sizes and formats").
 */
export function itemSize(value: unknown): number {
  if (value === undefined) return 0;
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (typeof value === 'number') return Math.ceil(String(value).length / 2) + 2;
  if (typeof value !== 'object' || value === null) return 1;
  if (Array.isArray(value)) return value.reduce<number>((size, each) => size + 1 + itemSize(each), 3);
  return Object.entries(value).reduce((size, [name, each]) => size + 1 + Buffer.byteLength(name) + itemSize(each), 3);
}

/** What an item has besides its values: key, schema version, and what waits for the tick. */
export const itemOverhead = 1024;
