import { isKeyOf, parseKey } from '../../shared/access/key.ts';
import { sessionCode } from '../../shared/access/session-code.ts';
import type { SessionKeys, SessionPurpose } from '../../shared/access/session-keys.ts';
import type { Session } from '../../shared/programme/session.ts';
import type { SessionLookup } from '../../shared/store/cached-sessions.ts';
import type { HttpRequest } from '../../shared/web/http/http.ts';

/** The session whose key is in the address of a request; without the right key there is nothing at that address. */
export async function keyedSession(
  { pathParameters }: HttpRequest,
  purpose: SessionPurpose,
  keys: Pick<SessionKeys, 'find'>,
  sessions: Pick<SessionLookup, 'find'>,
): Promise<Session | undefined> {
  const code = sessionCode(pathParameters.code ?? '');
  const key = parseKey(pathParameters.key);
  if (code === undefined || key === undefined) return undefined;
  const hash = await keys.find(code);
  return hash !== undefined && isKeyOf(hash, purpose, key) ? sessions.find(code) : undefined;
}
