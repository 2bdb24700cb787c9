import type { SessionCode } from '../../../shared/access/session-code.ts';
import type { StoredSession } from '../../../shared/programme/session.ts';
import type { DeskDeps } from '../deps.ts';

/** Whether one-time codes of a session can be made here. */
export function hasCodes({ access }: Pick<StoredSession, 'access'>, { limits }: Pick<DeskDeps, 'limits'>): boolean {
  return limits.hasCodes === true && access !== undefined;
}

/** How many codes were made of a session, those left out that were withdrawn with what nobody had used of them. */
export async function codesMade(session: SessionCode, { codes }: Pick<DeskDeps, 'codes'>): Promise<number> {
  const sets = await codes.sets(session);
  return sets.reduce((sum, { made, isWithdrawn }) => sum + (isWithdrawn ? 0 : made), 0);
}
