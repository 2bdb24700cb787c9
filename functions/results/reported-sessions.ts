import type { Programme } from '../../shared/programme/programme.ts';
import type { Session } from '../../shared/programme/session.ts';
import { sideBySide } from '../../shared/programme/side-by-side.ts';
import type { Deps } from './reader.ts';

/** Sessions that are read at once. */
const readAtOnce = 16;

/**
 * The sessions of a programme in its order: those that it has reported as they were kept with its report, a few items for thousands of
 * them, and the others one by one. One that is reported is sealed, and nothing in it changes any more.
 */
export async function sessionsOfProgramme(
  { id, sessions }: Programme,
  { programmes, reports }: Pick<Deps, 'programmes' | 'reports'>,
): Promise<readonly Session[]> {
  const reported = new Map((await reports.findReported(id))?.map((session) => [session.code, session]));
  const found = await sideBySide(
    sessions,
    readAtOnce,
    async (code) => reported.get(code) ?? programmes.findSession(code),
  );
  return found.filter((session) => session !== undefined);
}
