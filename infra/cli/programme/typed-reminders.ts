import { type LetterPlan, leastBetween, mostReminders } from '../../../shared/invitation/letters.ts';
import { soundReminders } from '../../../shared/invitation/sound-reminders.ts';
import type { StoredSession } from '../../../shared/programme/session.ts';
import { type Instant, minute } from '../../../shared/time/instant.ts';
import { wallClockInstant, wallClockText } from '../../../shared/time/wall-clock.ts';
import { CommandError } from '../terminal/command-error.ts';
import { counted } from '../terminal/counted.ts';

/** When people are to be reminded, as somebody typed it; undefined: it was not said. Throws a CommandError for a time at which nobody can be. */
export function typedReminders(
  typed: readonly string[] | false | undefined,
  session: StoredSession,
  plan: LetterPlan | undefined,
  now: Instant,
): readonly Instant[] | undefined {
  if (typed === undefined) return undefined;
  if (typed === false) return [];
  const { zone, opensAt, closesAt } = session;
  const times = typed.map((text) => reminderTime(text, zone));
  const sound = soundReminders(times, session, plan, now);
  if ('reminders' in sound) return sound.reminders;
  const named = sound.at === undefined ? typed.join(' ') : (typed[times.indexOf(sound.at)] ?? '');
  const remedies = {
    tooMany: `${counted(mostReminders, 'reminder')} are the most`,
    outside: `name a time between its opening (${wallClockText(opensAt, zone)}) and its closing (${wallClockText(closesAt, zone)})`,
    over: 'that time is over; name a later one, or none',
    twice: 'both times are the same',
    tooSoon: `it would go to nobody: between two letters are at least ${leastBetween / (60 * minute)} hours; name a time that is further from the invitation and from the other reminder`,
  };
  throw new CommandError(`--remind ${named}: ${remedies[sound.fault]}`);
}

function reminderTime(text: string, zone: string): Instant {
  const at = momentOf(text, zone);
  if (at !== undefined) return at;
  throw new CommandError(
    `--remind ${text}: write a day as "2020-12-03", for 9:00 on it, or a time as "2020-12-03 18:00", which clocks in ${zone} show once`,
  );
}

function momentOf(text: string, zone: string): Instant | undefined {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? `${text} 09:00` : text;
  if (!/^\d{4}-\d\d-\d\d \d\d:\d\d$/.test(time)) return undefined;
  try {
    return wallClockInstant(time, zone);
  } catch {
    return undefined;
  }
}
