import { type SessionCode, sessionCode } from '../access/session-code.ts';
import type { Instant } from '../time/instant.ts';
import { phase, type Session } from './session.ts';

/** The session that asks the people of another one again, as long as somebody can still answer there. */
export async function laterSession(
  { followUp }: Pick<Session, 'followUp'>,
  sessions: { readonly find: (code: SessionCode) => Promise<Session | undefined> },
  now: Instant,
): Promise<Session | undefined> {
  const code = followUp === undefined ? undefined : sessionCode(followUp);
  const later = code === undefined ? undefined : await sessions.find(code);
  return later !== undefined && ['upcoming', 'open'].includes(phase(later, now)) ? later : undefined;
}
