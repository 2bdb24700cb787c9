import { after, type Clock, type Instant } from '../time/instant.ts';

/** More than one function ever serves at a time; beyond it the oldest is read again. */
const capacity = 500;

/** A search with a memory. */
export interface Cached<Key, Value> {
  (key: Key): Promise<Value>;
  /** Searches whatever is kept, and keeps what it finds now. */
  again(key: Key): Promise<Value>;
}

/**
 * The same search, which keeps what it found for `seconds`: a room full of people costs one read a warm function. What
 * was not found is not kept: something that is stored now must be found at once.
 */
export function cached<Key, Value>(
  search: (key: Key) => Promise<Value>,
  seconds: number,
  clock: Clock,
): Cached<Key, Value> {
  const kept = new Map<Key, { value: Value; until: Instant }>();
  async function again(key: Key): Promise<Value> {
    const now = clock.now();
    const value = await search(key);
    kept.delete(key);
    if (value === undefined) return value;
    // The oldest come first: what has run out is not held any longer, and there is room for one more.
    for (const [oldest, { until }] of kept) {
      if (now < until && kept.size < capacity) break;
      kept.delete(oldest);
    }
    kept.set(key, { value, until: after(now, seconds * 1000) });
    return value;
  }
  async function find(key: Key): Promise<Value> {
    const hit = kept.get(key);
    return hit !== undefined && clock.now() < hit.until ? hit.value : again(key);
  }
  return Object.assign(find, { again });
}
