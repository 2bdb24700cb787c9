import { isScalar, parseDocument } from 'yaml';
import type { ProgrammeFile } from '../../shared/programme/schema.ts';
import { after, day, type Instant, minute } from '../../shared/time/instant.ts';
import { wallClockText } from '../../shared/time/wall-clock.ts';

/** The same programme with its sessions open now: since an hour ago, for a week; days of a training end today. */
export function openNow(file: ProgrammeFile, now: Instant): ProgrammeFile {
  const sessions = file.sessions.map((session) => ({
    ...session,
    ...(session.begins && endingOn(wallClockText(now, session.zone).slice(0, 10), session.begins, session.ends)),
    opens: wallClockText(after(now, -60 * minute), session.zone),
    closes: wallClockText(after(now, 7 * day), session.zone),
  }));
  return { ...file, sessions };
}

/**
 * The same by the hours that the file says: since it was that time of day last, for a week; days of a training end on the day of its
 * opening. Who begins another programme from it is not offered to open a form at night.
 */
export function openAtItsHours(file: ProgrammeFile, now: Instant): ProgrammeFile {
  const sessions = file.sessions.map((session) => {
    const here = wallClockText(now, session.zone);
    const today = here.slice(0, dayLength);
    const hasOpened = session.opens.slice(dayLength) <= here.slice(dayLength);
    const opening = hasOpened ? today : daysLater(today, -1);
    return {
      ...session,
      ...(session.begins && endingOn(opening, session.begins, session.ends)),
      opens: opening + session.opens.slice(dayLength),
      closes: daysLater(opening, 7) + session.closes.slice(dayLength),
    };
  });
  return { ...file, sessions };
}

/** The text of a programme file with the times of another reading of it: nothing else of it changes, comments neither. */
export function withTimesOf({ sessions }: ProgrammeFile, text: string): string {
  const document = parseDocument(text);
  for (const [at, session] of sessions.entries()) {
    for (const key of ['begins', 'ends', 'opens', 'closes'] as const) {
      const written = document.getIn(['sessions', at, key], true);
      // A value keeps its quotation marks.
      if (isScalar(written)) written.value = session[key];
      else if (session[key] !== undefined) document.setIn(['sessions', at, key], session[key]);
    }
  }
  return document.toString({ lineWidth: 0 });
}

/** Days as many as from the first to the last, with another last one. */
function endingOn(last: string, begins: string, ends = begins): { begins: string; ends: string } {
  return { begins: daysLater(last, (Date.parse(begins) - Date.parse(ends)) / day), ends: last };
}

function daysLater(from: string, days: number): string {
  return new Date(Date.parse(from) + days * day).toISOString().slice(0, dayLength);
}

const dayLength = '2026-12-10'.length;
