import { needsCode } from '../../access/access.ts';
import type { Instant } from '../../time/instant.ts';
import type { Programmes } from '../programmes.ts';
import type { Session, StoredSession } from '../session.ts';
import { mayHaveBeenShown } from './may-have-been-shown.ts';

/** Codes are to be needed, and links without one may have been mailed: who was invited could answer no more. */
export interface InvitedRefusal {
  readonly reason: 'invited';
}

/** What the letters of a session are known by. */
export interface LettersOut {
  /** Whether letters whose links have no code may have gone out by now, whoever may answer meanwhile. */
  mayBeOut(session: StoredSession, now: Instant): Promise<boolean>;
}

interface Known {
  /** The sessions of the file as they are to be, and the programme that it follows. */
  readonly sessions: readonly Session[];
  readonly follows?: string | undefined;
  readonly programmes: Pick<Programmes, 'findProgramme' | 'findSession'>;
  /** Absent: nobody is invited here. */
  readonly letters?: LettersOut | undefined;
}

/**
 * Why a session can't need codes from now on: links without one are with those whom it was for. Undefined: it can, or it needs none. A letter
 * carries a code where its session takes one (see `sendLetters`); so it goes on to be good when everybody may answer, and before the opening
 * none is out. By way of a session that takes both it can't either.
 *
 * For a follow-up people leave their addresses, and nobody is to see whether anybody has: once it may have been shown it is taken as one
 * to which people were invited.
 */
export async function invitedRefusal(
  session: Session,
  before: StoredSession | undefined,
  { letters, ...known }: Known,
  now: Instant,
): Promise<InvitedRefusal | undefined> {
  if (letters === undefined || before === undefined) return undefined;
  if (!needsCode(session.access) || needsCode(before.access)) return undefined;
  const isOut =
    (await letters.mayBeOut(before, now)) ||
    (before.access === undefined && mayHaveBeenShown(before, now) && (await isFollowUp(session, known)));
  return isOut ? { reason: 'invited' } : undefined;
}

/** Whether a session of the same file, or of the programme that it follows, names this one as its follow-up. */
async function isFollowUp(
  { code }: Session,
  { sessions, follows, programmes }: Omit<Known, 'letters'>,
): Promise<boolean> {
  if (sessions.some(({ followUp }) => followUp === code)) return true;
  const earlier = follows === undefined ? undefined : await programmes.findProgramme(follows);
  for (const each of earlier?.sessions ?? []) {
    if ((await programmes.findSession(each))?.followUp === code) return true;
  }
  return false;
}
