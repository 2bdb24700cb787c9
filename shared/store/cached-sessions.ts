import type { SessionCode } from '../access/session-code.ts';
import type { Programmes } from '../programme/programmes.ts';
import type { StoredSession } from '../programme/session.ts';
import type { Clock } from '../time/instant.ts';
import { cached } from './cached.ts';

/** Finds the session of a form link. */
export interface SessionLookup {
  find(code: SessionCode): Promise<StoredSession | undefined>;
  /** The same, read now. */
  findAgain(code: SessionCode): Promise<StoredSession | undefined>;
}

/** Keeps each session for `seconds`, so that a room full of participants costs one read a warm function. */
export function cachedSessions(
  programmes: Pick<Programmes, 'findSession'>,
  seconds: number,
  clock: Clock,
): SessionLookup {
  const find = cached((code: SessionCode) => programmes.findSession(code), seconds, clock);
  return { find, findAgain: find.again };
}
