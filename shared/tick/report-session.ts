import type { SessionCode } from '../access/session-code.ts';
import type { Instant } from '../time/instant.ts';
import type { Progress, TickDeps } from './deps.ts';
import type { Knowledge, Outcome, SessionSteps } from './session-knowledge.ts';
import { sessionSteps } from './session-steps.ts';
import { type SessionState, targetOf } from './session-transitions.ts';

/** A state with what is known in it. */
interface At<S extends SessionState> {
  readonly state: S;
  readonly known: Knowledge[S];
}

/**
 * One look of the tick at a session: publishes and mails what is new while it is open, and all when it is over. It walks
 * from state to state (see `sessionTransitions`) until all is done that is due now, or until nothing more can be done.
 */
export async function reportSession(
  code: SessionCode,
  dueAt: Instant,
  deps: TickDeps,
  steps: SessionSteps = sessionSteps,
): Promise<Progress> {
  let at: At<SessionState> = { state: 'looking', known: { code, dueAt } };
  for (;;) {
    const { event, known }: Outcome<SessionState> = await taken(steps, at, deps);
    const state = targetOf(at.state, event);
    // An outcome carries what is known in the state to which its event leads: `Outcome` sees to it.
    if (state === 'resting' || state === 'unfinished') return known as Progress;
    at = { state, known: known as Knowledge[SessionState] };
  }
}

function taken<S extends SessionState>(steps: SessionSteps, { state, known }: At<S>, deps: TickDeps) {
  return steps[state](known, deps);
}
