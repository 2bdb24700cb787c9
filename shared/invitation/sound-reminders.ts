import type { Session } from '../programme/session.ts';
import type { Instant } from '../time/instant.ts';
import { firstLetterAt, isLongAfter, type LetterPlan, mostReminders, usualReminders } from './letters.ts';

/**
 * What is wrong with times of reminders: more than there are, not while answers are taken, over already, the same one again, or too soon after
 * the letter before, so that it would go to nobody.
 */
type ReminderFault = 'tooMany' | 'outside' | 'over' | 'twice' | 'tooSoon';

/** Times at which people can be reminded, in their order; or what is wrong with which of them. */
type SoundReminders =
  | { readonly reminders: readonly Instant[] }
  | { readonly fault: ReminderFault; readonly at?: Instant };

/**
 * Whether people can be reminded at these times. A time that is over is sound if it was planned, or is a usual one: who changes the second
 * reminder may leave the first one, which has gone.
 *
 * @param plan absent: nobody is invited yet
 */
export function soundReminders(
  times: readonly Instant[],
  session: Pick<Session, 'opensAt' | 'closesAt' | 'zone'>,
  plan: LetterPlan | undefined,
  now: Instant,
): SoundReminders {
  const planned = plan?.reminders ?? usualReminders(session);
  if (times.length > mostReminders) return { fault: 'tooMany' };
  for (const [index, at] of times.entries()) {
    if (at <= session.opensAt || at >= session.closesAt) return { fault: 'outside', at };
    if (at <= now && !planned.includes(at)) return { fault: 'over', at };
    if (times.indexOf(at) < index) return { fault: 'twice', at };
  }
  const reminders = times.toSorted();
  const invitedAt = plan === undefined ? firstLetterAt(session, now) : session.opensAt;
  const tooSoon = reminders.find((at, index) => {
    const before = reminders[index - 1];
    // What was planned stays sound beside what was planned.
    const isAsPlanned = planned.includes(at) && (before === undefined || planned.includes(before));
    return !isAsPlanned && !isLongAfter(before ?? invitedAt, at);
  });
  return tooSoon === undefined ? { reminders } : { fault: 'tooSoon', at: tooSoon };
}
