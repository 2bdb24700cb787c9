import type { SessionCode } from '../access/session-code.ts';
import { lettersOf } from '../invitation/letters.ts';
import { acceptsUntil, phase, type StoredSession } from '../programme/session.ts';
import { after, day, type Instant } from '../time/instant.ts';
import type { Progress, TickDeps } from './deps.ts';
import { longestStep } from './next-step.ts';
import { restUntil, unfinished } from './rest.ts';

/** Nothing is sent before the opening, but that may be moved: no look at the letters of an upcoming session is further away than this. */
const longestBefore = day;

/** Looks after the letters of a session: once it is over, or does not take place, who they went to is forgotten. */
export async function lookAfterLetters(code: SessionCode, deps: TickDeps): Promise<Progress> {
  const { programmes, invitations, clock, isTimeUp } = deps;
  const plan = await invitations.findPlan(code);
  if (plan === undefined) return { isDone: true };
  const session = await programmes.findSession(code);
  const now = clock.now();
  if (session === undefined || isOver(session, now)) {
    return (await invitations.forgetAddresses(code, isTimeUp)) ? { isDone: true } : unfinished;
  }
  const times = lettersOf(session, plan).map(({ at }) => at);
  return restUntil(now, [...times, acceptsUntil(session), nextLook(session, now)]);
}

function isOver(session: StoredSession, now: Instant): boolean {
  const is = phase(session, now);
  return is === 'closed' || is === 'cancelled';
}

function nextLook({ opensAt }: StoredSession, now: Instant): Instant {
  return after(now, now < opensAt ? longestBefore : longestStep);
}

/** Whether the letters of a session may wait until then. Who leaves an address for a follow-up lets it wait for the opening. */
export function isTrustedLetterWait(session: StoredSession, dueAt: Instant, now: Instant): boolean {
  return dueAt <= nextLook(session, now) || dueAt <= session.opensAt;
}
