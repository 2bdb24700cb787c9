import { isSeq } from 'yaml';
import { sourceOf } from '../programme/source.ts';
import { edited } from './edit/edited.ts';
import { type HeldAnew, saidAnew, withoutFollowUps, withSessions } from './held-anew.ts';
import { movedProgramme } from './moved-programme.ts';
import { nextCodes, nextId } from './next-names.ts';
import type { ProgrammeSource } from './programme-source.ts';

/** When a programme is held again, and which names others have. */
export interface HeldAgain {
  /** The day, as `2026-12-10`, on which its first session opens; or how many months after the day of before. */
  readonly starts: string | { readonly monthsLater: number };
  /** Its id; absent: made from that of before. */
  readonly id?: string;
  /** The earlier programme with which it compares its results; absent: the one that it followed before, if any. */
  readonly follows?: string;
  readonly takenIds: ReadonlySet<string>;
  readonly takenCodes: ReadonlySet<string>;
  /** The numbers of the sessions that it has again; absent: all. */
  readonly sessions?: readonly number[];
  /** Codes of its sessions that are not made from those of before. */
  readonly codes?: ReadonlyMap<string, string>;
  /** What is said of it anew; absent: nothing. */
  readonly anew?: HeldAnew;
}

/** A programme for another time: with an id, codes and dates of its own, and nothing else changed but what is said anew. */
export function heldAgain(earlier: ProgrammeSource, again: HeldAgain): ProgrammeSource {
  const { starts, id, follows, takenIds, takenCodes, sessions, anew } = again;
  const source = withoutFollowUps(sessions === undefined ? earlier : withSessions(earlier, sessions));
  const { document } = sourceOf(source.text, '');
  if (document.errors.length > 0) return source;
  const text = movedProgramme(source.text, {
    programme: id ?? nextId(String(document.get('programme')), takenIds),
    codes: (codes) => new Map([...nextCodes(codes, takenCodes), ...(again.codes ?? [])]),
    starts: typeof starts === 'string' ? starts : monthsLater(firstDay(document.get('sessions')), starts.monthsLater),
  });
  const moved =
    follows === undefined ? { ...source, text } : edited({ ...source, text }, [{ set: ['follows'], value: follows }]);
  return anew === undefined ? moved : saidAnew(moved, anew);
}

/** The same day of a later month; its last one where it has fewer. */
export function monthsLater(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const later = new Date(Date.UTC(year, month - 1 + months, Math.min(date, last)));
  return !isDay.test(day) || Number.isNaN(later.getTime()) ? day : later.toISOString().slice(0, dayLength);
}

const isDay = /^\d{4}-\d\d-\d\d$/;

const dayLength = '2026-12-10'.length;

function firstDay(sessions: unknown): string {
  const opening = isSeq(sessions)
    ? (sessions.toJSON() as { opens?: unknown }[]).map((each) => String(each?.opens))
    : [];
  return opening.sort()[0]?.slice(0, dayLength) ?? '';
}
