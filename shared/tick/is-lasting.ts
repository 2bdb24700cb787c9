/**
 * Whether a failure lasts until somebody does something: an item that is too large or can't be read, data that make no
 * sense. What an engine or the network answers (throttled, unreachable, no right) passes, or is mended by a deployment,
 * and may work at the next tick.
 */
export function isLasting(cause: unknown): cause is Error {
  if (!(cause instanceof Error)) return false;
  if (refusedForGood.has(cause.name)) return true;
  return !('$metadata' in cause || 'code' in cause || cause.name === 'TimeoutError' || cause.name === 'AbortError');
}

/** What DynamoDB says of an item that is larger than 400 kB, among others. */
const refusedForGood = new Set(['ValidationException']);
