import { leftToTimeToLive } from '../../../shared/store/leftovers.ts';
import type { TableNames } from '../../../shared/store/tables.ts';
import { after, day, type Instant, minute } from '../../../shared/time/instant.ts';

/** One item that is past its date, or will be. */
export interface Past {
  readonly table: keyof TableNames;
  readonly kind: string;
  /** A session's code, a programme's id, or nothing. */
  readonly of: string;
  readonly date: Instant;
  /** Until when it may be there still. */
  readonly until: Instant;
}

/** What is known here of a session. */
export interface DatedSession {
  readonly programme: string;
  readonly answersExpireAt: Instant;
  /** When no answer is taken any more. */
  readonly endsAt: Instant;
}

/** What the tick takes away, which looks every some minutes, and at least once an hour at a session that is open. */
export function byTick(past: Omit<Past, 'until'>): Past {
  return { ...past, until: after(past.date, 2 * 60 * minute) };
}

/** What time to live takes away within some days, and the tick clears up behind it, once a day. */
export function byTimeToLive(past: Omit<Past, 'until'>): Past {
  return { ...past, until: after(past.date, leftToTimeToLive + day) };
}
