import type { Session } from '../programme/session.ts';
import { day, type Instant } from '../time/instant.ts';

/**
 * For how long time to live may go on with an item whose date has passed: AWS promises "within a few days", and it is usually two. What is there
 * later was left behind: by a restore, or on a machine whose tables have no time to live.
 */
export const leftToTimeToLive = 3 * day;

/** How long before the date of something the tick looks, once a day, whether its session goes on longer. */
export const aheadOfTimeToLive = 2 * day;

/** What of the Programmes table has a date of its own: codes, who is invited, who is signed in at the desk, and counts. */
export interface Leftovers {
  /**
   * Deletes what should have been gone since `until` or longer, and nothing that has no date. What goes until `soon`, though it belongs to a
   * session that goes on longer, gets the date of that: somebody wrote it who had read the session before its dates were moved.
   *
   * @returns how many items that were; it ends where its time is up, and doing it again goes on
   */
  sweep(when: { readonly until: Instant; readonly soon: Instant }, isTimeUp: () => boolean): Promise<Swept>;
  /**
   * Deletes what is kept beside a session and would stay longer than its answers: who brought its day forward was stopped over it, or somebody
   * wrote it who had read the session before.
   *
   * @returns false where its time is up; doing it again goes on
   */
  deleteBeside(session: Pick<Session, 'code' | 'answersExpireAt'>, isTimeUp: () => boolean): Promise<boolean>;
}

interface Swept {
  readonly deleted: number;
  /** What has another date now. */
  readonly moved: number;
}
