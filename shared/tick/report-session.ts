import type { SessionCode } from '../access/session-code.ts';
import type { Instant } from '../time/instant.ts';
import type { Progress, TickDeps } from './deps.ts';
import { type SessionSteps, sessionSteps } from './session-steps.ts';
import { type SessionState, targetOf } from './session-transitions.ts';

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
  let state: SessionState = 'looking';
  let known: unknown = { code, dueAt };
  for (;;) {
    // Each step gets what the one before it has left for this state: the types of `SessionSteps` see to it.
    const outcome = await steps[state](known as never, deps);
    const target = targetOf(state, outcome.event);
    if (target === 'resting' || target === 'unfinished') return outcome.known as Progress;
    state = target;
    known = outcome.known;
  }
}
