import { mostReminders } from '../../../shared/invitation/letters.ts';
import type { StoredSession } from '../../../shared/programme/session.ts';
import type { Instant } from '../../../shared/time/instant.ts';
import { wallClockInstant, wallClockText } from '../../../shared/time/wall-clock.ts';
import { CommandError } from '../terminal/command-error.ts';
import { counted } from '../terminal/counted.ts';

/** When people are to be reminded, as somebody typed it; undefined: it was not said. Throws a CommandError for a time at which nobody can be. */
export function typedReminders(
  typed: readonly string[] | false | undefined,
  session: StoredSession,
  now: Instant,
): Instant[] | undefined {
  if (typed === undefined) return undefined;
  if (typed === false) return [];
  if (typed.length > mostReminders) {
    throw new CommandError(`--remind ${typed.join(' ')}: ${counted(mostReminders, 'reminder')} are the most`);
  }
  const times = typed.map((text) => reminderTime(text, session, now));
  if (new Set(times).size < times.length) throw new CommandError('--remind: both times are the same');
  return times.toSorted();
}

function reminderTime(text: string, { zone, opensAt, closesAt }: StoredSession, now: Instant): Instant {
  const at = momentOf(text, zone);
  if (at === undefined) {
    throw new CommandError(
      `--remind ${text}: write a day as "2020-12-03", for 9:00 on it, or a time as "2020-12-03 18:00", which clocks in ${zone} show once`,
    );
  }
  const between = `between its opening (${wallClockText(opensAt, zone)}) and its closing (${wallClockText(closesAt, zone)})`;
  if (at <= opensAt || at >= closesAt) throw new CommandError(`--remind ${text}: name a time ${between}`);
  if (at <= now) throw new CommandError(`--remind ${text}: that time is over; name a later one, or none`);
  return at;
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
