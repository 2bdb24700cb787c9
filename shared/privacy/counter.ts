import { smallestGroup } from './release.ts';

/**
 * How many have answered at least, as it may be shown while they do: in steps, so that nobody who watches a counter and the
 * room sees whose answer has just come. 0 says that they are fewer than the first step.
 */
export function countInSteps(responses: number): number {
  return responses - (responses % smallestGroup);
}
