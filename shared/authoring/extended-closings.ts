import type { StoredSession } from '../programme/session.ts';
import { after, type Instant, minute } from '../time/instant.ts';
import { wallClockInstant, wallClockText } from '../time/wall-clock.ts';
import { edited } from './edit/edited.ts';
import type { ProgrammeSource } from './programme-source.ts';
import { readSource } from './read-source.ts';

/**
 * A file as it was published, with the closings that sessions have got since, where they are later than the file's: else publishing
 * what is made from it would take back that somebody has let a session close later. What else the file says stays as it is written.
 *
 * @param sessions those of the programme as they are stored
 */
export function withExtendedClosings(source: ProgrammeSource, sessions: readonly StoredSession[]): ProgrammeSource {
  const read = readSource(source);
  if (!read.ok) return source;
  const edits = read.file.sessions.flatMap(({ code, closes, zone }, at) => {
    const stored = sessions.find((each) => each.code === code);
    const typed = wallClockInstant(closes, zone);
    if (stored === undefined || typed === undefined) return [];
    const later = extendedClosing(stored, typed, zone);
    return later === undefined ? [] : [{ set: ['sessions', at, 'closes'], value: later }];
  });
  return edited(source, edits);
}

/**
 * Until when a session takes answers, as a file says it, if that is later than a closing that was typed. Of a cancelled one nothing;
 * nor of one whose clocks show that time twice, since a file can't say it.
 */
export function extendedClosing(
  { closesAt, cancelledAt }: StoredSession,
  typed: Instant,
  zone: string,
): string | undefined {
  if (cancelledAt !== undefined || closesAt <= typed) return undefined;
  // A file says minutes: rather the next one than one that has closed before.
  const text = wallClockText(closesAt, zone);
  if (wallClockInstant(text, zone) === closesAt) return text;
  const next = wallClockText(after(closesAt, minute), zone);
  return wallClockInstant(next, zone) === undefined ? undefined : next;
}
