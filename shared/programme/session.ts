import type { Language, Text } from '../i18n/text.ts';
import type { Questionnaire } from '../questionnaire/schema.ts';
import { after, type Instant, minute } from '../time/instant.ts';

declare const brand: unique symbol;

/** The last part of a form link: upper-case letters, digits and hyphens. Only made by `sessionCode`. */
export type SessionCode = string & { readonly [brand]: 'SessionCode' };

/** A speaker of one session, with the titles of what they talked about in it. */
export interface SessionSpeaker {
  readonly id: string;
  readonly name: Text;
  readonly institution: Text;
  readonly talks: readonly Text[];
}

export interface SessionTopic {
  readonly id: string;
  readonly name: Text;
}

/** A published session: all that the form, the check of an answer and a report need, in one item. */
export interface Session {
  readonly code: SessionCode;
  readonly programme: {
    readonly id: string;
    readonly title: Text;
    readonly purpose: Text;
    /** The first is the default. */
    readonly languages: readonly Language[];
    readonly contact: { readonly name: Text; readonly address: string };
  };
  readonly place: Text;
  /** IANA time zone, in which every time is shown. */
  readonly zone: string;
  readonly opensAt: Instant;
  readonly closesAt: Instant;
  readonly graceMinutes: number;
  /** When the single answers are deleted. */
  readonly deletedAt: Instant;
  /** When daily reports are mailed: `HH:MM` in the session's zone. */
  readonly digestAt: string;
  /** Some recipients get the single answers, and the form says so; absent: nobody does. */
  readonly singleAnswers?: 'entitled';
  readonly headcount?: number;
  readonly speakers: readonly SessionSpeaker[];
  readonly topics: readonly SessionTopic[];
  /** How many leading zero bits the proof of work must have; absent: none is asked for. */
  readonly proofBits?: number;
  readonly questionnaire: Questionnaire;
  /** Names the structure of the questionnaire (not its wording); every response carries it. */
  readonly version: string;
}

/** The code that a person typed or a link carried, or undefined if it can't be one. Case and spaces don't matter. */
export function sessionCode(typed: string): SessionCode | undefined {
  const code = typed.trim().toUpperCase();
  return /^[A-Z0-9][A-Z0-9-]{1,15}$/.test(code) ? (code as SessionCode) : undefined;
}

/** Until when an answer that was begun in time is taken. */
export function acceptsUntil(session: Pick<Session, 'closesAt' | 'graceMinutes'>): Instant {
  return after(session.closesAt, session.graceMinutes * minute);
}

/**
 * When a session that is published now waits for its first look: from its opening on. Published again while it is open,
 * it keeps the moments of the last ten minutes, which the tick may not have seen yet.
 */
export function firstLook(session: Pick<Session, 'opensAt' | 'closesAt' | 'graceMinutes'>, now: Instant): Instant {
  const recently = after(now, -10 * minute);
  const latest = recently < acceptsUntil(session) ? recently : acceptsUntil(session);
  return session.opensAt > latest ? session.opensAt : latest;
}

/**
 * Where a session is in its life. `upcoming`: not open yet; `open`; `grace`: no new form is shown, answers under way
 * are still taken; `closed`: nothing is taken any more.
 */
export type Phase = 'upcoming' | 'open' | 'grace' | 'closed';

export function phase(session: Session, now: Instant): Phase {
  if (now < session.opensAt) return 'upcoming';
  if (now < session.closesAt) return 'open';
  return now < acceptsUntil(session) ? 'grace' : 'closed';
}
