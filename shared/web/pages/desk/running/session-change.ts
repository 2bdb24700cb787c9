import { phase, type StoredSession } from '../../../../programme/session.ts';
import type { Instant } from '../../../../time/instant.ts';

/** What the desk does with the times of a session. */
export type SessionChange = 'open' | 'close' | 'extend' | 'reopen' | 'cancel';

/** All but opening it, which is published like any other change. */
export type DoneAtOnce = Exclude<SessionChange, 'open'>;

/** Those that can be done with a session now. One that is sealed or cancelled stays as it is. */
export function changesOf(session: StoredSession, now: Instant): readonly SessionChange[] {
  if (session.sealedAt !== undefined) return [];
  switch (phase(session, now)) {
    case 'upcoming':
      return ['open', 'extend', 'cancel'];
    case 'open':
      return ['extend', 'close', 'cancel'];
    case 'grace':
      return ['reopen', 'close', 'cancel'];
    case 'closed':
      return ['reopen', 'cancel'];
    case 'cancelled':
      return [];
  }
}
