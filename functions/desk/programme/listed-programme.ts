import { foundSessions } from '../../../shared/programme/found-sessions.ts';
import { phase, type StoredSession } from '../../../shared/programme/session.ts';
import { sessionName } from '../../../shared/programme/session-name.ts';
import type { Instant } from '../../../shared/time/instant.ts';
import type { ListedProgramme, ListedSession } from '../../../shared/web/pages/desk/listed-programme.ts';
import type { DeskProgramme, Visit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { programmeTitle } from './programme-title.ts';

/** A programme with the state of its sessions at a glance. */
export async function listedProgramme(
  { id, stored, draft }: Omit<DeskProgramme, 'role'>,
  { language, now }: Pick<Visit, 'language' | 'now'>,
  { programmes }: Pick<DeskDeps, 'programmes'>,
): Promise<ListedProgramme> {
  const title = programmeTitle({ id, stored, draft }, language);
  const listed = { id, title, ...(draft && { draft: { by: draft.by, at: draft.at } }) };
  if (stored === undefined) return listed;
  const sessions = await foundSessions(stored.sessions, programmes);
  return { ...listed, sessions: sessions.map((session) => listedSession(session, language, now)) };
}

function listedSession(session: StoredSession, language: string, now: Instant): ListedSession {
  const { code, opensAt, closesAt, zone, sealedAt, trouble } = session;
  return {
    ...{ code, opensAt, closesAt, zone },
    name: sessionName(session, language),
    state: sealedAt === undefined ? phase(session, now) : 'sealed',
    getsOn: trouble === undefined,
  };
}
