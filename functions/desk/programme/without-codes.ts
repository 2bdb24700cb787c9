import { needsCode } from '../../../shared/access/access.ts';
import { editorTexts } from '../../../shared/i18n/editor-texts.ts';
import { codesComeByMail } from '../../../shared/programme/codes-by-mail.ts';
import { phase, type StoredSession } from '../../../shared/programme/session.ts';
import { hasGoodCodes } from '../../../shared/response/codes-made.ts';
import { isStillToRun } from '../../../shared/web/pages/desk/edit/left-to-do.ts';
import type { TaskLine } from '../../../shared/web/pages/desk/edit/task-lines.ts';
import { codesOf } from '../../../shared/web/pages/desk/running/session-path.ts';
import { sessionSaid } from '../../../shared/web/pages/desk/said.tsx';
import type { ProgrammeVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { canMakeCodes } from './can-make-codes.ts';

/** A session that has no codes yet. */
export interface WithoutCodes {
  readonly session: StoredSession;
  /** What that comes to, with the address at which they are made. */
  readonly line: TaskLine;
}

/**
 * The published sessions still to run that take answers with codes and have none.
 *
 * @param follows the programme that theirs follows, if it does
 */
export async function withoutCodes(
  sessions: readonly StoredSession[],
  follows: string | undefined,
  { language, now }: Pick<ProgrammeVisit, 'language' | 'now'>,
  deps: Pick<DeskDeps, 'codes' | 'limits'>,
): Promise<WithoutCodes[]> {
  const { tasks } = editorTexts(language);
  const waiting = sessions.filter(
    (session) =>
      canMakeCodes(session, deps) &&
      !codesComeByMail(session, follows) &&
      session.sealedAt === undefined &&
      isStillToRun(phase(session, now)),
  );
  const areThere = await Promise.all(waiting.map(({ code }) => hasGoodCodes(code, deps)));
  return waiting.flatMap((session, at) => {
    if (areThere[at]) return [];
    const say = needsCode(session.access) ? tasks.codes : tasks.codesOrOpen;
    return [{ session, line: { href: codesOf(session), text: say({ session: sessionSaid(session, language).text }) } }];
  });
}
