import type { Session, SessionCode } from '../programme/session.ts';
import { after, type Clock, type Instant } from '../time/instant.ts';
import type { Programmes } from './ports.ts';

/** Finds the session of a form link. */
export interface Sessions {
  find(code: SessionCode): Promise<Session | undefined>;
}

/** More sessions than one function ever serves at a time; beyond it the oldest is read again. */
const capacity = 500;

/**
 * Keeps each session for `seconds`, so that a room full of participants costs one read a warm function. Unknown codes
 * are not kept: a session that is published now must be found at once.
 */
export function cachedSessions(programmes: Pick<Programmes, 'findSession'>, seconds: number, clock: Clock): Sessions {
  const kept = new Map<SessionCode, { session: Session; until: Instant }>();
  return {
    async find(code) {
      const now = clock.now();
      const hit = kept.get(code);
      if (hit !== undefined && now < hit.until) return hit.session;
      const session = await programmes.findSession(code);
      kept.delete(code);
      if (session === undefined) return undefined;
      const [oldest] = kept.keys();
      if (kept.size >= capacity && oldest !== undefined) kept.delete(oldest);
      kept.set(code, { session, until: after(now, seconds * 1000) });
      return session;
    },
  };
}
