import type { SessionCode } from '../../access/session-code.ts';
import type { Instant } from '../../time/instant.ts';
import { foundSessions } from '../found-sessions.ts';
import type { Programmes } from '../programmes.ts';
import { published } from '../published.ts';
import type { ProgrammeFile } from '../schema.ts';
import { phase } from '../session.ts';

/** The sessions that publishing a file would close for good: nobody has closed them yet, and by the file their time is over. */
export async function endedBy(
  file: ProgrammeFile,
  programmes: Pick<Programmes, 'findSession'>,
  now: Instant,
): Promise<SessionCode[]> {
  const over = published(file).sessions.filter((session) => phase(session, now) === 'closed');
  const codes = over.map(({ code }) => code);
  const before = await foundSessions(codes, programmes);
  const ended = before.filter((stored) => ['closed', 'cancelled'].includes(phase(stored, now))).map(({ code }) => code);
  return codes.filter((code) => !ended.includes(code));
}
