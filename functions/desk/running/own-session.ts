import { sessionCode } from '../../../shared/access/session-code.ts';
import type { StoredSession } from '../../../shared/programme/session.ts';
import type { ProgrammeVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';

/** The published session that a path names, if it belongs to the programme that the path names, too. */
export async function ownSession(
  { params, programme: { stored } }: ProgrammeVisit,
  { programmes }: Pick<DeskDeps, 'programmes'>,
): Promise<StoredSession | undefined> {
  const code = sessionCode(params.code ?? '');
  if (code === undefined || code !== params.code || stored?.sessions.includes(code) !== true) return undefined;
  const session = await programmes.findSession(code);
  return session?.programme.id === stored.id ? session : undefined;
}
