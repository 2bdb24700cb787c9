import type { SessionCode } from '../access/session-code.ts';
import type { Instant } from '../time/instant.ts';
import type { Programme } from './programme.ts';
import type { Session, StoredSession } from './session.ts';
import type { Topic } from './topic.ts';

/** Something that waits for the tick. `dueAt` guards against marking a newer wait as done. */
export interface Due {
  readonly topic: Topic;
  readonly dueAt: Instant;
}

/** Why a session was not published. */
export type Rejection = 'other-programme' | 'closed' | 'structure-in-use';

/** Definitions of programmes and sessions, and what is due for them. */
export interface Programmes {
  findSession(code: SessionCode): Promise<StoredSession | undefined>;
  findProgramme(id: string): Promise<Programme | undefined>;
  /** All programmes: for commands, never for a request. */
  listProgrammes(): Promise<readonly Programme[]>;
  /** Stores a programme; what is due for it stays. */
  putProgramme(programme: Programme): Promise<void>;
  /** Stores a session unless that would touch what is sealed, or change the questions under answers. */
  putSession(session: Session, now: Instant): Promise<'published' | Rejection>;
  /** Moves the closing time of a session that is not sealed. `lost`: it was changed or sealed meanwhile. */
  moveClosing(session: StoredSession, closesAt: Instant, graceMinutes: number): Promise<'moved' | 'lost'>;
  /** Marks a session for good: from here on it can't change. `lost`: it was moved or marked meanwhile. */
  beginSeal(session: StoredSession, now: Instant): Promise<StoredSession | 'lost'>;
  /** What has been due since `until` or longer. */
  due(until: Instant): Promise<readonly Due[]>;
  /** Lets the next tick look at a programme. */
  makeDue(programme: string, now: Instant): Promise<void>;
  /** Lets the next tick look at a session that is sealed: some of its answers were deleted. */
  makeSessionDue(session: SessionCode, now: Instant): Promise<void>;
  /** Ends the wait, or puts it off until `next`; unless it was renewed meanwhile. */
  done(due: Due, next?: Instant): Promise<void>;
}
