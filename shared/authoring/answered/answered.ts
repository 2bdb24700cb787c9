import { isAddedUp } from '../../programme/publishing/added-up.ts';
import type { StoredSession } from '../../programme/session.ts';
import type { Instant } from '../../time/instant.ts';

/** What of a programme people have answered: to it publishing holds a draft. */
export interface Answered {
  /** They take answers, and have some. */
  readonly running: readonly StoredSession[];
  /** They stay as they are, and their answers are added up with those of the others. */
  readonly summed: readonly StoredSession[];
  /** Of what only they say nothing changes any more: they are over, or cancelled. */
  readonly ended: readonly StoredSession[];
}

export const nothingAnswered: Answered = { running: [], summed: [], ended: [] };

/** A session, and how many have answered it. */
export interface Counted {
  readonly session: StoredSession;
  readonly answers: number;
}

/**
 * Sorts the sessions of a programme by what may become of them.
 *
 * @param inDraft the codes of those that a draft has: one that is left out stays as it is
 */
export function answeredOf(counted: readonly Counted[], inDraft: ReadonlySet<string>, now: Instant): Answered {
  const held = counted.filter(({ session }) => session.cancelledAt === undefined);
  const isOver = ({ session }: Counted) => session.sealedAt !== undefined || session.closesAt <= now;
  const isHeldTo = (each: Counted) => !isOver(each) && inDraft.has(each.session.code);
  const sessions = (some: readonly Counted[]) => some.map(({ session }) => session);
  return {
    running: sessions(held.filter((each) => isHeldTo(each) && each.answers > 0)),
    summed: sessions(held.filter((each) => !isHeldTo(each) && isAddedUp(each.session, each.answers, now))),
    ended: sessions(counted.filter((each) => each.session.cancelledAt !== undefined || isOver(each))),
  };
}

/** Whether a draft is held to the same, by what is known of one programme and by what may be. */
export function isSameHeld(known: Answered, other: Answered): boolean {
  return known.running.length === other.running.length && known.summed.length === other.summed.length;
}

/** Whether a draft is held to anything. */
export function isAnything({ running, summed, ended }: Answered): boolean {
  return running.length + summed.length + ended.length > 0;
}
