import type { SessionCode } from '../access/session-code.ts';
import type { Language, Text } from '../i18n/text.ts';
import type { Asked } from '../questionnaire/asked.ts';
import { after, type Instant, minute } from '../time/instant.ts';

/** A published session: all that the form, the check of an answer and a report need, in one item. */
export interface Session extends Asked {
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
  /** When the single answers expire: from then on they are deleted. */
  readonly answersExpireAt: Instant;
  /** When daily reports are mailed: `HH:MM` in the session's zone. */
  readonly digestAt: string;
  /** Some recipients get the single answers, and the form says so; absent: nobody does. */
  readonly singleAnswers?: 'entitled';
  readonly headcount?: number;
  /** How many leading zero bits the proof of work must have; absent: none is asked for. */
  readonly proofBits?: number;
  /** Names the structure of the questionnaire (not its wording); every response carries it. */
  readonly version: string;
}

/** A session as it is stored: with `sealedAt` once its results are being sealed, after which nothing in it changes. */
export interface StoredSession extends Session {
  readonly sealedAt?: Instant;
}

/** Until when an answer that was begun in time is taken. */
export function acceptsUntil(session: Pick<Session, 'closesAt' | 'graceMinutes'>): Instant {
  return after(session.closesAt, session.graceMinutes * minute);
}

/**
 * When a session that is published now waits for its first look: from its opening on. Published again while it is open,
 * it keeps the moments of the last ten minutes, which the tick may not have seen yet. One that was closed before it opened
 * never opens.
 */
export function firstLook(session: Pick<Session, 'opensAt' | 'closesAt' | 'graceMinutes'>, now: Instant): Instant {
  const recently = after(now, -10 * minute);
  const latest = recently < acceptsUntil(session) ? recently : acceptsUntil(session);
  return session.opensAt > latest && session.opensAt < session.closesAt ? session.opensAt : latest;
}

/**
 * Where a session is in its life. `upcoming`: not open yet; `open`; `grace`: no new form is shown, answers under way
 * are still taken; `closed`: nothing is taken any more. One that was closed before its opening never opens.
 */
export type Phase = 'upcoming' | 'open' | 'grace' | 'closed';

export function phase(session: Session, now: Instant): Phase {
  if (now < session.closesAt) return now < session.opensAt ? 'upcoming' : 'open';
  return now < acceptsUntil(session) ? 'grace' : 'closed';
}
