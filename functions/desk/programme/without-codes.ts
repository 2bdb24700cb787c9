import { needsCode } from '../../../shared/access/access.ts';
import { editorTexts } from '../../../shared/i18n/editor-texts.ts';
import { phase, type StoredSession } from '../../../shared/programme/session.ts';
import { hasGoodCodes } from '../../../shared/response/codes-made.ts';
import { isStillToRun } from '../../../shared/web/pages/desk/edit/left-to-do.ts';
import type { TaskLine } from '../../../shared/web/pages/desk/edit/task-lines.ts';
import { codesOf } from '../../../shared/web/pages/desk/running/session-path.ts';
import { sessionSaid } from '../../../shared/web/pages/desk/said.tsx';
import type { ProgrammeVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { hasCodes } from './has-codes.ts';

/** The published sessions still to run that take answers with codes and have none, each with the address at which they are made. */
export async function withoutCodes(
  sessions: readonly StoredSession[],
  { language, now }: Pick<ProgrammeVisit, 'language' | 'now'>,
  deps: Pick<DeskDeps, 'codes' | 'limits'>,
): Promise<TaskLine[]> {
  const { tasks } = editorTexts(language);
  const waiting = sessions.filter(
    (session) => hasCodes(session, deps) && session.sealedAt === undefined && isStillToRun(phase(session, now)),
  );
  const areThere = await Promise.all(waiting.map(({ code }) => hasGoodCodes(code, deps)));
  return waiting.flatMap((session, at) => {
    if (areThere[at]) return [];
    const say = needsCode(session.access) ? tasks.codes : tasks.codesOrOpen;
    return [{ href: codesOf(session), text: say({ session: sessionSaid(session, language).text }) }];
  });
}
