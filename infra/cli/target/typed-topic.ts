import { sessionCode } from '../../../shared/access/session-code.ts';
import { foundSessions } from '../../../shared/programme/found-sessions.ts';
import type { Programme } from '../../../shared/programme/programme.ts';
import type { StoredSession } from '../../../shared/programme/session.ts';
import type { Topic } from '../../../shared/programme/topic.ts';
import { CommandError } from '../terminal/command-error.ts';
import type { Target } from './target.ts';

/** What a report is about, with all that belongs to it. `sessions`: the session, or all sessions of the programme. */
export interface FoundTopic {
  readonly topic: Topic;
  readonly programme: Programme;
  readonly sessions: readonly [StoredSession, ...StoredSession[]];
}

/** The session or programme that somebody typed. Throws a CommandError when neither is stored under it. */
export async function typedTopic(typed: string, { programmes }: Target): Promise<FoundTopic> {
  const code = sessionCode(typed);
  const session = code === undefined ? undefined : await programmes.findSession(code);
  const programme = await programmes.findProgramme(session?.programme.id ?? typed.trim());
  if (programme === undefined) {
    throw new CommandError(`"${typed}" is neither a session's code nor a programme; "debrief sessions" lists them`);
  }
  if (session !== undefined) return { topic: { kind: 'session', code: session.code }, programme, sessions: [session] };
  const stored = await foundSessions(programme.sessions, programmes);
  const [first, ...others] = stored.filter(({ cancelledAt }) => cancelledAt === undefined);
  if (first === undefined) throw new CommandError(`programme ${programme.id} has no sessions that take place`);
  return { topic: { kind: 'programme', id: programme.id }, programme, sessions: [first, ...others] };
}

/** The programme that somebody typed. Throws a CommandError when there is none. */
export async function typedProgramme(typed: string, { programmes }: Target): Promise<Programme> {
  const programme = await programmes.findProgramme(typed.trim());
  if (programme !== undefined) return programme;
  const known = (await programmes.listProgrammes()).map(({ id }) => id);
  throw new CommandError(`no programme is called "${typed}"; there are: ${known.join(', ') || 'none'}`);
}
