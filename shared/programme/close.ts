import type { SessionCode } from '../access/session-code.ts';
import type { Instant } from '../time/instant.ts';
import { moveClosing } from './move-closing.ts';
import type { Programmes } from './programmes.ts';
import { acceptsUntil, type Session } from './session.ts';

/** What came of closing a session. */
export type Closing =
  | { readonly outcome: 'closed'; readonly session: Session; readonly acceptsUntil: Instant }
  | { readonly outcome: 'closed-before'; readonly session: Session; readonly acceptsUntil: Instant }
  | { readonly outcome: 'not-found' | 'sealed' | 'cancelled' | 'changed-meanwhile' };

/**
 * Closes a session now. Answers under way are taken for the programme's grace, or not at all with `withoutGrace`; then
 * the tick seals the session and mails its report.
 */
export async function closeSession(
  code: SessionCode,
  programmes: Programmes,
  now: Instant,
  { withoutGrace }: { withoutGrace: boolean },
): Promise<Closing> {
  const stored = await programmes.findSession(code);
  if (stored === undefined) return { outcome: 'not-found' };
  if (stored.sealedAt !== undefined) return { outcome: 'sealed' };
  if (stored.cancelledAt !== undefined) return { outcome: 'cancelled' };
  const graceMinutes = withoutGrace ? 0 : stored.graceMinutes;
  if (stored.closesAt <= now && graceMinutes === stored.graceMinutes) {
    return { outcome: 'closed-before', session: stored, acceptsUntil: acceptsUntil(stored) };
  }
  const closesAt = stored.closesAt < now ? stored.closesAt : now;
  const session = await moveClosing(stored, { closesAt, graceMinutes }, programmes);
  if (session === 'lost') return { outcome: 'changed-meanwhile' };
  return { outcome: 'closed', session, acceptsUntil: acceptsUntil(session) };
}
