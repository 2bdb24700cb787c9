import type { SessionCode } from '../access/session-code.ts';
import type { Instant } from '../time/instant.ts';
import type { Exclusion } from './exclusion.ts';
import type { Programme } from './programme.ts';
import type { Promised } from './promise.ts';
import type { Session, StoredSession } from './session.ts';
import type { MailTopic } from './topic.ts';
import type { Trouble } from './trouble.ts';

/** Something that waits for the tick. `dueAt` guards against marking a newer wait as done. */
export interface Due {
  readonly topic: MailTopic;
  readonly dueAt: Instant;
}

/** Definitions of programmes and sessions, and what is due for them. */
export interface Programmes {
  findSession(code: SessionCode): Promise<StoredSession | undefined>;
  findProgramme(id: string): Promise<Programme | undefined>;
  /**
   * All programmes: for commands, never for a request.
   *
   * @param unreadable is told of each that this version can't read; without it, one such is thrown
   */
  listProgrammes(unreadable?: (cause: Error) => void): Promise<readonly Programme[]>;
  /** Stores a programme in the place of the one `before`; what is due for it stays. `lost`: another was published meanwhile. */
  putProgramme(programme: Programme, before: Programme | undefined): Promise<'published' | 'lost'>;
  /**
   * Stores a session in the place of the one `before`, if that is still what is stored, neither closed nor cancelled.
   * `opensAfter`: and if that one's opening lies after this time.
   */
  putSession(put: {
    readonly session: Session;
    readonly before: StoredSession | undefined;
    readonly now: Instant;
    readonly opensAfter?: Instant;
  }): Promise<'published' | 'lost'>;
  /** Lets a session take no answers until a time, while what it asks is changed. `lost`: it was changed meanwhile. */
  beginChange(session: StoredSession, until: Instant, now: Instant): Promise<StoredSession | 'lost'>;
  /** Lets it take answers again, as it was. */
  endChange(marked: Pick<StoredSession, 'code' | 'changingUntil'>): Promise<void>;
  /** Keeps what was promised before a change, under its number. Doing it again changes nothing. */
  keepPromise(code: SessionCode, number: number, promised: Promised): Promise<void>;
  /** What was promised before the promise of today, by number. */
  earlierPromises(code: SessionCode): Promise<ReadonlyMap<number, Promised>>;
  /**
   * Stores the closing of a session, and what follows from it, in the place of that of the one `before`, if that is still
   * what is stored, neither sealed nor cancelled (see `moveClosing`).
   *
   * @param lookAt when the tick looks at it; absent: once it takes no answers any more, and at once if it is opened again
   */
  moveClosing(session: StoredSession, before: StoredSession, lookAt?: Instant): Promise<'moved' | 'lost'>;
  /** Marks a session that does not take place, for good. `lost`: it was sealed or cancelled meanwhile. */
  cancel(session: StoredSession, now: Instant): Promise<'cancelled' | 'lost'>;
  /**
   * Adds a decision on answers to leave out to those of a session as it was read, and lets the tick look at it if it is sealed.
   * `lost`: another was added, or it was sealed or cancelled meanwhile.
   */
  addExclusion(session: StoredSession, exclusion: Exclusion, now: Instant): Promise<'added' | 'lost'>;
  /** Marks a session for good: from here on it can't change. `lost`: it was moved or marked meanwhile. */
  beginSeal(session: StoredSession, now: Instant): Promise<StoredSession | 'lost'>;
  /** What has been due since `until` or longer. */
  due(until: Instant): Promise<readonly Due[]>;
  /** What waits, and will be due later than `from`. */
  waiting(from: Instant): Promise<readonly Due[]>;
  /** Since when a topic is due, or when it will be; undefined: it is not. */
  dueSince(topic: MailTopic): Promise<Instant | undefined>;
  /** Lets the next tick look at a programme: also sooner than a moment that lies ahead. Gives the moment since which it is due by that. */
  makeDue(programme: string, now: Instant): Promise<Instant>;
  /** Lets the next tick look at a session that is sealed: some of its answers were deleted. */
  makeSessionDue(session: SessionCode, now: Instant): Promise<void>;
  /** Puts the wait off until `next`, and keeps why; unless it was renewed meanwhile. */
  putOff(due: Due, trouble: Trouble, next: Instant): Promise<void>;
  findTrouble(topic: MailTopic): Promise<Trouble | undefined>;
  /** All topics with which the tick gets nowhere: for commands, never for a request. */
  troubles(): Promise<readonly { readonly topic: MailTopic; readonly trouble: Trouble }[]>;
  /** Ends the wait, or puts it off until `next`, and any trouble with it; unless it was renewed meanwhile. */
  done(due: Due, next?: Instant): Promise<void>;
}
