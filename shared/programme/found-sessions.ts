import type { SessionCode } from '../access/session-code.ts';
import type { Programmes } from './programmes.ts';
import type { StoredSession } from './session.ts';
import { sideBySide } from './side-by-side.ts';

/** Sessions that are read at once. */
const readAtOnce = 16;

/** The sessions that are stored under some codes, in their order. */
export async function foundSessions(
  codes: readonly SessionCode[],
  { findSession }: Pick<Programmes, 'findSession'>,
): Promise<StoredSession[]> {
  const found = await sideBySide(codes, readAtOnce, findSession);
  return found.filter((session) => session !== undefined);
}
