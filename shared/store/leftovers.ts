import { day, type Instant } from '../time/instant.ts';

/**
 * For how long time to live may go on with an item whose date has passed: AWS promises "within a few days", and it is usually two. What is there
 * later was left behind: by a restore, or on a machine whose tables have no time to live.
 */
export const leftToTimeToLive = 3 * day;

/** What of the Programmes table has a date of its own: codes, who is invited, who is signed in at the desk, and counts. */
export interface Leftovers {
  /**
   * Deletes what should have been gone since `until` or longer, and nothing that has no date.
   *
   * @returns how many items that were; it ends where its time is up, and doing it again goes on
   */
  deletePast(until: Instant, isTimeUp: () => boolean): Promise<number>;
}
