import type { Instant } from '../time/instant.ts';
import type { Knowledge } from './session-knowledge.ts';

/** Something is left: the session stays due, and the next tick looks again. */
export const unfinished = { isDone: false } as const;

/** Done, until the first of these times that is still to come. */
export function restUntil(now: Instant, times: readonly Instant[]): Knowledge['resting'] {
  const [next] = times.filter((at) => at > now).sort();
  return next === undefined ? { isDone: true } : { isDone: true, next };
}
