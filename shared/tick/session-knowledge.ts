import type { SessionCode } from '../access/session-code.ts';
import type { PreferencesById } from '../delivery/preferences.ts';
import type { Programme } from '../programme/programme.ts';
import type { StoredSession } from '../programme/session.ts';
import type { Publication, Seal } from '../publication/publication.ts';
import type { Instant } from '../time/instant.ts';
import type { Progress, TickDeps } from './deps.ts';
import type { NextStep } from './next-step.ts';
import type { EventOf, SessionState, TargetOf } from './session-transitions.ts';

/** A session with its programme, and with what its recipients prefer. */
interface ReportedSession {
  readonly session: StoredSession;
  readonly programme: Programme;
  readonly preferences: PreferencesById;
}

/** The same once it is marked: when this look began, and whether the day had come on which answers are deleted. */
interface Closed extends ReportedSession {
  readonly begun: Instant;
  readonly isExpired: boolean;
}

interface Sealed extends Closed {
  readonly seal: Seal;
  /** It was sealed in an earlier look, and is compared with what is stored once its mails have gone. */
  readonly isToCompare: boolean;
}

/** What is known in each state. */
export interface Knowledge {
  readonly looking: { readonly code: SessionCode; readonly dueAt: Instant };
  readonly open: ReportedSession & { readonly look: NextStep & { readonly step: 'interim' } };
  readonly 'mailing-interim': Knowledge['open'] & { readonly publication: Publication };
  readonly cancelled: ReportedSession & { readonly cancelledAt: Instant };
  readonly 'mailing-cancellation': Knowledge['cancelled'] & { readonly publication: Publication };
  readonly over: ReportedSession;
  readonly expired: Closed;
  readonly closed: Closed;
  readonly sealed: Sealed;
  readonly published: Sealed & { readonly publication: Publication };
  readonly mailed: Knowledge['published'];
  readonly telling: Knowledge['published'] & { readonly isComplete: boolean };
  readonly resting: Progress & { readonly isDone: true };
  readonly unfinished: Progress & { readonly isDone: false };
}

/** What came of a state, with what is known in the one to which that leads. */
export type Outcome<S extends SessionState> = {
  [E in EventOf<S>]: { readonly event: E; readonly known: Knowledge[TargetOf<S, E> & keyof Knowledge] };
}[EventOf<S>];

/** What is done in each state. */
export type SessionSteps = {
  readonly [S in SessionState]: (known: Knowledge[S], deps: TickDeps) => Promise<Outcome<S>>;
};
