/** A value as text that is the same for equal values, in whatever order their properties come: a store keeps none. */
export function canonical(value: unknown): string {
  return JSON.stringify(inOrder(value)) ?? '';
}

/** Whether two values say the same, as their canonical texts would; without making those, which takes ten times as long. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((each, at) => isSame(each, other[at]));
  }
  if (!isRecord(one) || !isRecord(other)) return false;
  return (
    Object.keys(one).every((key) => isSame(ownOf(one, key), ownOf(other, key))) &&
    Object.keys(other).every((key) => ownOf(other, key) === undefined || Object.hasOwn(one, key))
  );
}

/** Only what it has itself: `toString` is the key of nothing. */
function ownOf(record: object, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key as never] : undefined;
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, inOrder(each)]));
}
