import type { SessionCode } from '../access/session-code.ts';
import { memoize } from '../questionnaire/memoize.ts';
import type { Session } from './session.ts';

/** Some sessions by their codes: who has thousands asks for each of them. */
export const sessionByCode: (sessions: readonly Session[]) => ReadonlyMap<SessionCode, Session> = memoize(
  (sessions) => new Map(sessions.map((session) => [session.code, session])),
);
