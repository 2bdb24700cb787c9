import {
  firstLetterAt,
  isLongAfter,
  type LetterPlan,
  leastBetween,
  lettersOf,
} from '../../../shared/invitation/letters.ts';
import type { StoredSession } from '../../../shared/programme/session.ts';
import { type Instant, minute } from '../../../shared/time/instant.ts';
import { wallClockText } from '../../../shared/time/wall-clock.ts';

/** When the letters go to who is invited now, a line each; of a reminder that does not reach them, that it does not. */
export function letterTimes(session: StoredSession, plan: LetterPlan, now: Instant): string[] {
  return lettersOf(session, plan).flatMap(({ number, at }) => {
    const isOver = at <= now;
    if (number === 1) return [`Invitations: ${isOver ? 'now' : timeText(at, session)}`];
    if (isOver) return [];
    const what = number === 2 ? 'First reminder' : 'Second reminder';
    const isForAll = isLongAfter(firstLetterAt(session, now), at);
    return [
      `${what}: ${timeText(at, session)}${isForAll ? '' : `, not to who is invited now: it is less than ${leastBetween / (60 * minute)} hours until then`}`,
    ];
  });
}

function timeText(at: Instant, { zone }: StoredSession): string {
  return `${wallClockText(at, zone)} ${zone}`;
}
