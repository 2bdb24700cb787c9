import type { SessionCode } from '../access/session-code.ts';
import type { Programmes } from './programmes.ts';
import type { StoredSession } from './session.ts';

/** The sessions that are stored under some codes, in their order. */
export async function foundSessions(
  codes: readonly SessionCode[],
  { findSession }: Pick<Programmes, 'findSession'>,
): Promise<StoredSession[]> {
  const found = await Promise.all(codes.map((code) => findSession(code)));
  return found.filter((session) => session !== undefined);
}
