import type { SessionCode } from '../../access/session-code.ts';
import type { Instant } from '../../time/instant.ts';
import type { Programmes } from '../programmes.ts';
import { published } from '../published.ts';
import type { ProgrammeFile } from '../schema.ts';
import { phase } from '../session.ts';

/** The sessions that publishing a file would close for good: nobody has closed them yet, and by the file their time is over. */
export async function endedBy(
  file: ProgrammeFile,
  { findSession }: Pick<Programmes, 'findSession'>,
  now: Instant,
): Promise<SessionCode[]> {
  const over = published(file).sessions.filter((session) => phase(session, now) === 'closed');
  const before = await Promise.all(over.map(({ code }) => findSession(code)));
  return over.flatMap(({ code }, at) => {
    const stored = before[at];
    const isOver = stored !== undefined && ['closed', 'cancelled'].includes(phase(stored, now));
    return isOver ? [] : [code];
  });
}
