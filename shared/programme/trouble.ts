import { after, type Instant, minute } from '../time/instant.ts';

/** Why a topic can't be dealt with, where trying again mends nothing: somebody has to do something. */
export interface Trouble {
  /** Since when it has waited: the daily moments since then are still to be dealt with. */
  readonly since: Instant;
  /** How often it has failed since. */
  readonly tries: number;
  /** The error's name and words. */
  readonly reason: string;
}

/** The longest pause between two tries: what was mended is dealt with within the hour. */
const longestPauseMinutes = 60;

/**
 * A trouble after one more failure.
 *
 * @param dueAt since when the look was due that failed
 */
export function troubleAfter(before: Trouble | undefined, reason: string, dueAt: Instant): Trouble {
  return { since: before?.since ?? dueAt, tries: (before?.tries ?? 0) + 1, reason };
}

/** When it is tried again: after 5, 10, 20, 40, then 60 minutes. */
export function nextTry({ tries }: Trouble, now: Instant): Instant {
  return after(now, Math.min(longestPauseMinutes, 5 * 2 ** (tries - 1)) * minute);
}
