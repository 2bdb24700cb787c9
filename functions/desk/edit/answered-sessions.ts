import type { SessionCode } from '../../../shared/access/session-code.ts';
import { type Answered, answeredOf, nothingAnswered } from '../../../shared/authoring/answered/answered.ts';
import { countInSteps } from '../../../shared/privacy/counter.ts';
import { foundSessions } from '../../../shared/programme/found-sessions.ts';
import type { StoredSession } from '../../../shared/programme/session.ts';
import { partsOf, shownOf, type Written } from '../../../shared/web/pages/desk/edit/written.ts';
import type { ProgrammeVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';

/** To what the draft of a programme is held, as the pages of its editor may tell it. */
export interface AnsweredSessions {
  /** By the answers that may be told of: so many as the page of a session shows. */
  readonly known: Answered;
  /** The same as soon as each form that has opened is answered, which it may be by now. */
  readonly foreseen: Answered;
}

/**
 * To what the draft of a programme is held since people have answered. Who watches a room must not see whose answer was the first, so
 * nothing here differs between none and the first step of the counter: from the opening on, it says what a first answer fixes. A count
 * of a moment ago is enough for that: publishing counts anew.
 */
export async function answeredSessions(
  { programme: { stored }, now }: Pick<ProgrammeVisit, 'programme' | 'now'>,
  written: Written,
  { programmes, counted }: Pick<DeskDeps, 'programmes' | 'counted'>,
): Promise<AnsweredSessions> {
  if (stored === undefined) return { known: nothingAnswered, foreseen: nothingAnswered };
  const sessions = await foundSessions(stored.sessions, programmes);
  // What was sealed or cancelled stays as it is, answered or not; and before its opening nobody has answered.
  const isAnswerable = ({ sealedAt, cancelledAt, opensAt }: StoredSession) =>
    sealedAt === undefined && cancelledAt === undefined && opensAt <= now;
  const all = await Promise.all(
    sessions.map(async (session) => ({
      session,
      answers: isAnswerable(session) ? await countedAsTold(session.code, counted) : 0,
    })),
  );
  const perhaps = all.map(({ session, answers }) => ({
    session,
    answers: isAnswerable(session) ? Math.max(answers, 1) : answers,
  }));
  const inDraft = new Set(partsOf(written, 'sessions').map((place) => shownOf(written, `${place}.code`)));
  return { known: answeredOf(all, inDraft, now), foreseen: answeredOf(perhaps, inDraft, now) };
}

/** The answers of a session as they may be told of: of one that can't be counted nothing is. */
export function countedAsTold(code: SessionCode, counted: DeskDeps['counted']): Promise<number> {
  return counted(code).then(
    ({ responses }) => countInSteps(responses),
    () => 0,
  );
}
