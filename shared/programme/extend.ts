import type { SessionCode } from '../access/session-code.ts';
import { after, day, type Instant } from '../time/instant.ts';
import { moveClosing } from './move-closing.ts';
import type { Programmes } from './programmes.ts';
import { firstLook, type StoredSession } from './session.ts';

/** What came of extending a session. */
export type Extending =
  | { readonly outcome: 'extended'; readonly session: StoredSession }
  | { readonly outcome: 'not-found' | 'sealed' | 'cancelled' | 'closed' | 'not-later' | 'changed-meanwhile' }
  /** It would take answers when those of before have to be deleted. */
  | { readonly outcome: 'outlives-answers'; readonly session: StoredSession };

/**
 * Lets a session that has not closed yet close later. The day on which answers are deleted stays as it was promised.
 *
 * @param closesAt later than it closes now
 */
export async function extendSession(
  code: SessionCode,
  programmes: Programmes,
  now: Instant,
  closesAt: Instant,
): Promise<Extending> {
  const stored = await programmes.findSession(code);
  if (stored === undefined) return { outcome: 'not-found' };
  if (stored.sealedAt !== undefined) return { outcome: 'sealed' };
  if (stored.cancelledAt !== undefined) return { outcome: 'cancelled' };
  if (stored.closesAt <= now) return { outcome: 'closed' };
  if (closesAt <= stored.closesAt) return { outcome: 'not-later' };
  if (after(closesAt, day) > stored.answersExpireAt) return { outcome: 'outlives-answers', session: stored };
  // As if it were published anew: its reports while it is open come as before.
  const lookAt = firstLook({ ...stored, closesAt }, now);
  const session = await moveClosing(stored, { closesAt, lookAt }, programmes);
  return session === 'lost' ? { outcome: 'changed-meanwhile' } : { outcome: 'extended', session };
}
