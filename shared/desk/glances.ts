import type { SessionCode } from '../access/session-code.ts';
import type { Programme } from '../programme/programme.ts';
import type { StoredSession } from '../programme/session.ts';
import type { NamedSession } from '../programme/session-name.ts';
import type { DraftHead } from './draft-head.ts';
import type { Draft } from './drafts.ts';

/** A programme as a list needs it: whose it is, and what it is called. It is published, a draft, or both. */
export interface ProgrammeGlance {
  readonly id: string;
  readonly stored?: Pick<Programme, 'title' | 'recipients' | 'sessions'> | undefined;
  readonly draft?: (Pick<Draft, 'by' | 'at' | 'createdBy'> & DraftHead) | undefined;
}

/** A session as a list needs it, and to know who reads it: without what it asks, which is most of it. */
export type SessionGlance = NamedSession &
  Pick<
    StoredSession,
    | 'code'
    | 'zone'
    | 'opensAt'
    | 'closesAt'
    | 'graceMinutes'
    | 'cancelledAt'
    | 'sealedAt'
    | 'trouble'
    | 'speakers'
    | 'hasManager'
  >;

/** Many programmes, or sessions, by few requests. */
export interface Glances {
  /** Those of the programmes that there are now, in the order of the ids. A draft that is given up is none (see `isGivenUp`). */
  programmes(ids: readonly string[]): Promise<readonly ProgrammeGlance[]>;
  /** Those of the sessions that there are. */
  sessions(codes: readonly SessionCode[]): Promise<ReadonlyMap<SessionCode, SessionGlance>>;
}
