import { type Answered, answeredOf, nothingAnswered } from '../../../shared/authoring/answered/answered.ts';
import { foundSessions } from '../../../shared/programme/found-sessions.ts';
import type { StoredSession } from '../../../shared/programme/session.ts';
import { partsOf, shownOf, type Written } from '../../../shared/web/pages/desk/edit/written.ts';
import type { ProgrammeVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';

/**
 * To what the draft of a programme is held since people have answered. A count of a moment ago is enough for a hint: publishing counts
 * anew.
 */
export async function answeredSessions(
  { programme: { stored }, now }: Pick<ProgrammeVisit, 'programme' | 'now'>,
  written: Written,
  { programmes, counted }: Pick<DeskDeps, 'programmes' | 'counted'>,
): Promise<Answered> {
  if (stored === undefined) return nothingAnswered;
  const sessions = await foundSessions(stored.sessions, programmes);
  // What was sealed or cancelled stays as it is, answered or not; and before its opening nobody has answered.
  const isToCount = ({ sealedAt, cancelledAt, opensAt }: StoredSession) =>
    sealedAt === undefined && cancelledAt === undefined && opensAt <= now;
  const all = await Promise.all(
    sessions.map(async (session) => ({
      session,
      // Without a count nothing is hinted at.
      answers: isToCount(session)
        ? await counted(session.code).then(
            ({ responses }) => responses,
            () => 0,
          )
        : 0,
    })),
  );
  const inDraft = new Set(partsOf(written, 'sessions').map((place) => shownOf(written, `${place}.code`)));
  return answeredOf(all, inDraft, now);
}
