import type { SessionCode } from '../../shared/access/session-code.ts';
import type { SessionGlance } from '../../shared/desk/glances.ts';
import type { Programme } from '../../shared/programme/programme.ts';
import type { Session } from '../../shared/programme/session.ts';
import type { Deps } from './reader.ts';

/** The sessions of a programme, in its order. */
export interface ProgrammeSessions {
  readonly listed: readonly SessionGlance[];
  /** One with what it asks; undefined: there is none. */
  whole(code: SessionCode): Promise<Session | undefined>;
}

/**
 * The sessions of a programme: those that it has reported as they were kept with its report, a few items for thousands of them, and of
 * the others what a list shows, a hundred a request. One that is reported is sealed, and nothing in it changes any more.
 */
export async function sessionsOfProgramme(
  { id, sessions }: Pick<Programme, 'id' | 'sessions'>,
  { programmes, glances, reports }: Pick<Deps, 'programmes' | 'glances' | 'reports'>,
): Promise<ProgrammeSessions> {
  const reported = new Map((await reports.findReported(id))?.map((session) => [session.code, session]));
  const others = sessions.filter((code) => !reported.has(code));
  const found = others.length === 0 ? undefined : await glances.sessions(others);
  return {
    listed: sessions.flatMap((code) => reported.get(code) ?? found?.get(code) ?? []),
    whole: async (code) => reported.get(code) ?? programmes.findSession(code),
  };
}
