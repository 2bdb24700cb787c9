import { acceptsUntil, type StoredSession } from '../programme/session.ts';
import { after, type Instant } from '../time/instant.ts';
import { forgettingTimes } from './forgetting.ts';
import { checkAfter, longestStep } from './next-step.ts';

/**
 * Whether a session may wait so long: no longer than the look of now would let it at the most. A clock that was wrong for
 * one look may have put off the next by days, and what it wrote looks like any other wait. What comes within the usual
 * longest step is taken as it is: it costs no more than one step.
 */
export function isTrustedWait(session: StoredSession, dueAt: Instant, now: Instant, settleSeconds: number): boolean {
  if (dueAt <= after(now, longestStep)) return true;
  if (session.cancelledAt !== undefined || session.sealedAt !== undefined) {
    return dueAt <= after(now, checkAfter) || forgettingTimes(session).includes(dueAt);
  }
  if (now < session.opensAt && session.opensAt <= session.closesAt) return dueAt <= session.opensAt;
  return now >= session.closesAt && dueAt <= after(acceptsUntil(session), settleSeconds * 1000);
}
