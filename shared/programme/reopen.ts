import type { SessionCode } from '../access/session-code.ts';
import { after, day, type Instant } from '../time/instant.ts';
import { moveClosing } from './move-closing.ts';
import type { Programmes } from './programmes.ts';
import type { StoredSession } from './session.ts';

/** What came of reopening a session. */
export type Reopening =
  | { readonly outcome: 'reopened'; readonly session: StoredSession }
  | { readonly outcome: 'not-found' | 'sealed' | 'cancelled' | 'open' | 'not-later' | 'changed-meanwhile' }
  /** It would take answers when those of before have to be deleted. */
  | { readonly outcome: 'outlives-answers'; readonly session: StoredSession };

/**
 * Opens a session again that has closed and is not sealed yet, until another time and with the programme's grace. The day on which answers are deleted
 * stays as it was promised.
 */
export async function reopenSession(
  code: SessionCode,
  programmes: Programmes,
  now: Instant,
  closing: (session: StoredSession) => Instant,
): Promise<Reopening> {
  const stored = await programmes.findSession(code);
  if (stored === undefined) return { outcome: 'not-found' };
  if (stored.sealedAt !== undefined) return { outcome: 'sealed' };
  if (stored.cancelledAt !== undefined) return { outcome: 'cancelled' };
  if (stored.closesAt > now) return { outcome: 'open' };
  const closesAt = closing(stored);
  if (closesAt <= now || closesAt <= stored.opensAt) return { outcome: 'not-later' };
  if (after(closesAt, day) > stored.answersExpireAt) return { outcome: 'outlives-answers', session: stored };
  const { graceByFile: graceMinutes = stored.graceMinutes } = stored;
  const session = await moveClosing(stored, { closesAt, graceMinutes }, programmes);
  return session === 'lost' ? { outcome: 'changed-meanwhile' } : { outcome: 'reopened', session };
}
