import type { SessionCode } from '../access/session-code.ts';
import type { Instant } from '../time/instant.ts';
import type { Programmes } from './programmes.ts';

/** What came of cancelling a session. */
export type Cancelling = 'cancelled' | 'not-found' | 'sealed' | 'cancelled-before' | 'changed-meanwhile';

/**
 * Ends a session that does not take place, for good: its form says so, nothing is reported of it, and the tick tells those
 * who were told of it before. Its answers, if there are any, are deleted as was promised.
 */
export async function cancelSession(code: SessionCode, programmes: Programmes, now: Instant): Promise<Cancelling> {
  const stored = await programmes.findSession(code);
  if (stored === undefined) return 'not-found';
  if (stored.sealedAt !== undefined) return 'sealed';
  if (stored.cancelledAt !== undefined) return 'cancelled-before';
  return (await programmes.cancel(stored, now)) === 'cancelled' ? 'cancelled' : 'changed-meanwhile';
}
