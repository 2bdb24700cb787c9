import type { SessionCode } from '../../../shared/access/session-code.ts';
import type { ProgrammeGlance, SessionGlance } from '../../../shared/desk/glances.ts';
import type { Language } from '../../../shared/i18n/text.ts';
import { phase } from '../../../shared/programme/session.ts';
import type { Instant } from '../../../shared/time/instant.ts';
import type { ListedProgramme, ListedSession } from '../../../shared/web/pages/desk/listed-programme.ts';
import { sessionSaid } from '../../../shared/web/pages/desk/said.tsx';
import type { Visit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { titleAmong } from './programme-title.ts';

/**
 * Programmes with the state of their sessions at a glance, in the order in which they are given.
 *
 * @param isShown whether a session of a programme is named; absent: all are
 */
export async function listedProgrammes<P extends ProgrammeGlance>(
  programmes: readonly P[],
  { language, now }: Pick<Visit, 'language' | 'now'>,
  { glances }: Pick<DeskDeps, 'glances'>,
  isShown: (programme: P, session: SessionGlance) => boolean = () => true,
): Promise<ListedProgramme[]> {
  const sessions = await glances.sessions(programmes.flatMap(({ stored }) => stored?.sessions ?? []));
  return programmes.map((programme) => {
    const { id, stored, draft } = programme;
    const shown = foundAmong(stored?.sessions ?? [], sessions).filter((session) => isShown(programme, session));
    return {
      id,
      title: titleAmong({ id, stored, written: draft }, language),
      ...(draft && { draft: { by: draft.by, at: draft.at } }),
      ...(stored && { sessions: shown.map((session) => listedSession(session, language, now)) }),
    };
  });
}

function foundAmong(
  codes: readonly SessionCode[],
  sessions: ReadonlyMap<SessionCode, SessionGlance>,
): readonly SessionGlance[] {
  return codes.flatMap((code) => sessions.get(code) ?? []);
}

/** A session at a glance. */
export function listedSession(session: SessionGlance, language: Language, now: Instant): ListedSession {
  const { code, opensAt, closesAt, zone, sealedAt, trouble } = session;
  return {
    ...{ code, opensAt, closesAt, zone },
    name: sessionSaid(session, language),
    state: sealedAt === undefined ? phase(session, now) : 'sealed',
    getsOn: trouble === undefined,
  };
}
