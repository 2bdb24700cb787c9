import type { AttributeValue } from '@aws-sdk/client-dynamodb';

/**
 * The bytes of an item as DynamoDB counts them for capacity: names and values in UTF-8; numbers about half a byte a
 * digit and one more; lists and maps three and one for each part.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html
 */
export function itemSize(item: Readonly<Record<string, AttributeValue>>): number {
  return Object.entries(item).reduce((total, [name, value]) => total + Buffer.byteLength(name) + valueSize(value), 0);
}

function valueSize(value: AttributeValue): number {
  if (value.S !== undefined) return Buffer.byteLength(value.S);
  if (value.N !== undefined) return Math.ceil(value.N.replace(/\D/g, '').length / 2) + 1;
  if (value.L !== undefined) return 3 + value.L.reduce((total, part) => total + 1 + valueSize(part), 0);
  if (value.M !== undefined) return 3 + Object.keys(value.M).length + itemSize(value.M);
  if (value.SS !== undefined) return value.SS.reduce((total, part) => total + Buffer.byteLength(part), 0);
  if (value.B !== undefined) return value.B.length;
  return 1;
}
