import type { Access } from '../access/access.ts';
import type { SessionCode } from '../access/session-code.ts';
import type { BlindPublicKey } from '../blind/blind-public-key.ts';
import type { OwnWords } from '../i18n/own-words.ts';
import type { Language, Text } from '../i18n/text.ts';
import type { Asked } from '../questionnaire/asked.ts';
import { after, day, earlier, type Instant, minute } from '../time/instant.ts';
import type { Exclusion } from './exclusion.ts';
import type { Look } from './look.ts';
import type { Trouble } from './trouble.ts';

/** A published session: all that the form, the check of an answer and a report need, in one item. */
export interface Session extends Asked {
  readonly code: SessionCode;
  readonly programme: {
    readonly id: string;
    readonly title: Text;
    readonly purpose: Text;
    /** What the programme itself says to who has answered. */
    readonly thanks?: Text;
    /** The first is the default. */
    readonly languages: readonly Language[];
    /** What participants read in languages that the product does not speak. */
    readonly words?: OwnWords;
    readonly contact: { readonly name: Text; readonly address: string };
  };
  /** What it is called; absent: by its place. */
  readonly title?: Text;
  /** Absent only where there is a title: an online session has none. */
  readonly place?: Text;
  /** IANA time zone, in which every time is shown. */
  readonly zone: string;
  /** The first and the last day of the training itself, as `2026-03-02`; absent: the file does not say them. */
  readonly days?: { readonly begins: string; readonly ends: string };
  readonly opensAt: Instant;
  readonly closesAt: Instant;
  /**
   * The times as the file has them, and the closing that they gave: by other time zone data they may be other moments. Absent:
   * published before that was kept.
   */
  readonly typed?: { readonly opens: string; readonly closes: string; readonly closesAt: Instant };
  readonly graceMinutes: number;
  /** The programme's grace, where a closing without it has put `graceMinutes` to 0; absent: `graceMinutes` is it. */
  readonly graceByFile?: number;
  /** After how many days from closing single answers are deleted, by the programme's file. */
  readonly retentionDays: number;
  /** When the single answers expire: from then on they are deleted. Once somebody has answered it only comes nearer. */
  readonly answersExpireAt: Instant;
  /** When daily reports are mailed: `HH:MM` in the session's zone. */
  readonly digestAt: string;
  /** Some recipients get the single answers, and the form says so; absent: nobody does. */
  readonly singleAnswers?: 'entitled';
  /** Its form says that a manager of the session reads its results, too; absent: they are for organisers and speakers alone. */
  readonly hasManager?: true;
  /** Its logo and its colour; absent: none of its own. */
  readonly look?: Look;
  /** What participants are told, once they have sent theirs, of their answers to knowledge questions; absent: nothing. */
  readonly quiz?: { readonly showScore: boolean; readonly showAnswers: boolean };
  readonly headcount?: number;
  /** Intervals are about nobody but those who attended (see `populationCorrection`); absent: about trainings like this one. */
  readonly populationCorrection?: true;
  /** How many people of each kind of organisation attended, by the option of the question that `headline.group` names. */
  readonly attendance?: Readonly<Record<string, number>>;
  /** Who may answer: with a one-time code, or with and without one; absent: whoever has the link. */
  readonly access?: Exclude<Access, 'open'>;
  /** The session that asks later what has come of this one: who has answered may leave an address for it; absent: none does. */
  readonly followUp?: SessionCode;
  /** The name under which participants may make a code of their own (see `ownCode`); absent: they are not asked for one. */
  readonly ownCode?: string;
  /** With which phones have what they blinded signed, where its codes are blind: made for it, and stored with it when it is published. */
  readonly blindKey?: BlindPublicKey;
  /** How many leading zero bits the proof of work must have; absent: none is asked for. */
  readonly proofBits?: number;
  /** Names the structure of the questionnaire (not its wording); every response carries it. */
  readonly version: string;
  /** The number of what is promised now (see `Promised`): 1, and one more with each change of it. Every response carries it. */
  readonly promise: number;
  /** What was shown under this promise or a later one may be sent: since then the promise was only mended or made stricter. */
  readonly oldestPromise: number;
  /** Every decision on answers to leave out of its reports; the last one holds. Absent: there was none. */
  readonly exclusions?: readonly Exclusion[];
  /** It does not take place, since then: no answer is taken, and nothing is reported of it. */
  readonly cancelledAt?: Instant;
}

/** A session as it is stored: with `sealedAt` once its results are being sealed, after which nothing in it changes. */
export interface StoredSession extends Session {
  readonly sealedAt?: Instant;
  /** Until then no answer is taken, because its questions are being changed (see `publishPlanned`). */
  readonly changingUntil?: Instant;
  /** Why the tick gets nowhere with it; absent: it does. */
  readonly trouble?: Trouble;
}

/** Until when an answer that was begun in time is taken. */
export function acceptsUntil(session: Pick<Session, 'closesAt' | 'graceMinutes'>): Instant {
  return after(session.closesAt, session.graceMinutes * minute);
}

/** When the answers of a session expire whose closing is moved: never later than was promised. */
export function expiryAfterMove(session: Session, closesAt: Instant): Instant {
  return earlier(after(closesAt, session.retentionDays * day), session.answersExpireAt);
}

/**
 * When a session that is published now waits for its first look: from its opening on. Published again while it is open,
 * it keeps the moments of the last ten minutes, which the tick may not have seen yet. One that was closed before it opened
 * never opens.
 */
export function firstLook(session: Pick<Session, 'opensAt' | 'closesAt' | 'graceMinutes'>, now: Instant): Instant {
  const latest = earlier(after(now, -10 * minute), acceptsUntil(session));
  return session.opensAt > latest && session.opensAt < session.closesAt ? session.opensAt : latest;
}

/**
 * Where a session is in its life. `upcoming`: not open yet; `open`; `grace`: no new form is shown, answers under way
 * are still taken; `closed`: nothing is taken any more. One that was closed before its opening never opens, and one that
 * is `cancelled` stays so.
 */
export type Phase = 'upcoming' | 'open' | 'grace' | 'closed' | 'cancelled';

export function phase(
  session: Pick<Session, 'cancelledAt' | 'opensAt' | 'closesAt' | 'graceMinutes'>,
  now: Instant,
): Phase {
  if (session.cancelledAt !== undefined) return 'cancelled';
  if (now < session.closesAt) return now < session.opensAt ? 'upcoming' : 'open';
  return now < acceptsUntil(session) ? 'grace' : 'closed';
}

/** Whether answers are taken now. */
export function takesAnswers(session: Parameters<typeof phase>[0], now: Instant): boolean {
  const at = phase(session, now);
  return at === 'open' || at === 'grace';
}
