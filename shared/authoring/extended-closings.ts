import type { StoredSession } from '../programme/session.ts';
import { after, type Instant, minute } from '../time/instant.ts';
import { wallClockInstant, wallClockText } from '../time/wall-clock.ts';
import { type Edit, valueAt } from './edit/edit.ts';
import { edited } from './edit/edited.ts';
import type { ProgrammeSource } from './programme-source.ts';
import { readSource } from './read-source.ts';

/**
 * A file as it was published, now or before, with the closings to which sessions were extended, where they are later than the file's: else
 * publishing what is made from it would take back that somebody has let a session close later. What else the file says stays as it is
 * written: also a closing before one that a later file has published.
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

/** When a session closes as files say it that are made of what is published: as it was typed, or later if it was extended. */
export function closingInFile(session: StoredSession): string {
  const { typed, closesAt, zone } = session;
  if (typed === undefined) return wallClockText(closesAt, zone);
  return extendedClosing(session, typed.closesAt, zone) ?? typed.closes;
}

/**
 * A draft with the closings that sessions have got since it was saved. Who lets a session close later does it for those who still want to
 * answer, and no draft that knows nothing of it is to take that back. The rule is that of two who write the same file: where a draft still
 * says what files said when it was saved, nobody has changed it there, and it says what they say now. Where the draft itself has moved
 * a closing, that is meant, and stays: its plan tells the session's closing of now, and the one that it gets.
 *
 * @param content what the draft says, as far as it can be read
 * @param before the closings that files said when it was saved, by session (see `closingInFile`)
 * @param now those that they say now
 */
export function withMovedClosings(
  draft: ProgrammeSource,
  content: unknown,
  before: Readonly<Record<string, string>>,
  now: Readonly<Record<string, string>>,
): ProgrammeSource {
  const sessions = valueAt(content, ['sessions']);
  const edits = (Array.isArray(sessions) ? sessions : []).flatMap((session: unknown, at): Edit[] => {
    const [code, closes] = [valueAt(session, ['code']), valueAt(session, ['closes'])];
    const [was, moved] = [before[String(code)], now[String(code)]];
    const isUntouched = was !== undefined && closes === was;
    return isUntouched && moved !== undefined && moved > was ? [{ set: ['sessions', at, 'closes'], value: moved }] : [];
  });
  return edited(draft, edits);
}

/**
 * Until when a session takes answers, as a file says it, if it was extended since it was published, and beyond the closing that the file
 * has. Of a cancelled one nothing; nor of one whose clocks show that time twice, since a file can't say it.
 */
export function extendedClosing(
  { closesAt, cancelledAt, typed: published }: StoredSession,
  typed: Instant,
  zone: string,
): string | undefined {
  const isExtended = published === undefined || closesAt > published.closesAt;
  if (cancelledAt !== undefined || !isExtended || closesAt <= typed) return undefined;
  // A file says minutes: rather the next one than one that has closed before.
  const text = wallClockText(closesAt, zone);
  if (wallClockInstant(text, zone) === closesAt) return text;
  const next = wallClockText(after(closesAt, minute), zone);
  return wallClockInstant(next, zone) === undefined ? undefined : next;
}
