import type { ProgrammeFile } from '../../shared/programme/schema.ts';
import { after, day, type Instant, minute } from '../../shared/time/instant.ts';
import { wallClockText } from '../../shared/time/wall-clock.ts';

/** The same programme with its sessions open now: since an hour ago, for a week. */
export function openNow(file: ProgrammeFile, now: Instant): ProgrammeFile {
  const sessions = file.sessions.map((session) => ({
    ...session,
    opens: wallClockText(after(now, -60 * minute), session.zone),
    closes: wallClockText(after(now, 7 * day), session.zone),
  }));
  return { ...file, sessions };
}
