import { countInSteps } from '../../../shared/privacy/counter.ts';
import { phase, type StoredSession } from '../../../shared/programme/session.ts';
import type { FollowUpState } from '../../../shared/web/pages/desk/running/asked-again.tsx';
import type { ProgrammeVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { programmeOf } from '../programme/programmes-of.ts';

/**
 * How the people of a session are asked again; undefined: no follow-up is named. How many have left an address is said in steps, and only
 * once the form has closed: each step before would tell of somebody who has just answered.
 */
export async function followUpOf(
  session: StoredSession,
  { now, signIn }: Pick<ProgrammeVisit, 'now' | 'signIn'>,
  deps: DeskDeps,
): Promise<FollowUpState | undefined> {
  if (session.followUp === undefined) return undefined;
  const later = await deps.programmes.findSession(session.followUp);
  if (later === undefined) return { isOwn: false };
  const isClosed = phase(session, now) === 'closed';
  const [programme, left] = await Promise.all([
    programmeOf(later.programme.id, signIn.address, deps),
    isClosed ? deps.left.count(later.code) : undefined,
  ]);
  return { later, isOwn: programme?.role === 'organiser', left: left === undefined ? undefined : countInSteps(left) };
}

/** Whether a session can still name one, on a stage where addresses can be left. */
export function canAskAgain(
  session: StoredSession,
  now: ProgrammeVisit['now'],
  { limits }: Pick<DeskDeps, 'limits'>,
): boolean {
  return limits.hasCodes === true && ['upcoming', 'open'].includes(phase(session, now));
}
