import { phase, type StoredSession } from '../programme/session.ts';
import { after, day, type Instant } from '../time/instant.ts';
import { longestStep } from './next-step.ts';

/** Nothing is sent before the opening, but that may be moved: no look at the letters of an upcoming session is further away than this. */
const longestBefore = day;

/** Whether nobody is to get letters of a session any more. */
export function isOver(session: StoredSession, now: Instant): boolean {
  const is = phase(session, now);
  // Closed before its opening, it waits for no answer.
  return is === 'closed' || is === 'cancelled' || (is === 'grace' && session.closesAt <= session.opensAt);
}

/** When the letters of a session are looked at again at the latest. */
export function nextLook({ opensAt }: StoredSession, now: Instant): Instant {
  return after(now, now < opensAt ? longestBefore : longestStep);
}

/**
 * Whether the letters of a session may wait until then. Who leaves an address for a follow-up lets it wait for the opening,
 * but not when nothing opens any more: then addresses are forgotten.
 */
export function isTrustedLetterWait(session: StoredSession, dueAt: Instant, now: Instant): boolean {
  return dueAt <= nextLook(session, now) || (!isOver(session, now) && dueAt <= session.opensAt);
}
