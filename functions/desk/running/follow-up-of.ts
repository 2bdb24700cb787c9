import { phase, type StoredSession } from '../../../shared/programme/session.ts';
import { finalPublication } from '../../../shared/publication/released-sessions.ts';
import type { FollowUpState } from '../../../shared/web/pages/desk/running/asked-again.tsx';
import type { ProgrammeVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { programmeOf } from '../programme/programmes-of.ts';

/**
 * How the people of a session are asked again; undefined: no follow-up is named. How many have left an address is what the final report says
 * of it, and nothing before: a number that moves tells whoever leaves and deletes addresses meanwhile which others are there.
 */
export async function followUpOf(
  session: StoredSession,
  { signIn }: Pick<ProgrammeVisit, 'signIn'>,
  deps: DeskDeps,
): Promise<FollowUpState | undefined> {
  if (session.followUp === undefined) return undefined;
  const later = await deps.programmes.findSession(session.followUp);
  if (later === undefined) return { isOwn: false };
  const [programme, left] = await Promise.all([
    programmeOf(later.programme.id, signIn.address, deps),
    addressesLeft(session, deps),
  ]);
  return { later, isOwn: programme?.role === 'organiser', left };
}

async function addressesLeft(session: StoredSession, { reports }: DeskDeps): Promise<FollowUpState['left']> {
  if (session.cancelledAt !== undefined) return undefined;
  const final = session.sealedAt === undefined ? undefined : await finalPublication(session.code, reports);
  return final === undefined ? 'later' : (final.quality.addressesLeft ?? 0);
}

/** Whether a session can still name one, on a stage where addresses can be left. */
export function canAskAgain(
  session: StoredSession,
  now: ProgrammeVisit['now'],
  { limits }: Pick<DeskDeps, 'limits'>,
): boolean {
  return limits.hasCodes === true && ['upcoming', 'open'].includes(phase(session, now));
}
