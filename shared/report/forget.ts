import type { StoredSession } from '../store/ports.ts';
import { isFinal } from './dispatch.ts';
import { finalPublication } from './shown.ts';
import type { TickSurroundings } from './surroundings.ts';

type Surroundings = Pick<TickSurroundings, 'reports' | 'clock'>;

/**
 * Whether nothing is left to do for a session but to forget what its participants wrote: its single answers are deleted by
 * now, and each mail of its report has gone its way.
 */
export async function isOnlyToForget(session: StoredSession, { reports, clock }: Surroundings): Promise<boolean> {
  if (clock.now() < session.deletedAt || (await reports.findSeal(session.code)) === undefined) return false;
  const publication = await finalPublication(session.code, reports);
  return publication !== undefined && (await reports.dispatches(publication)).every(({ state }) => isFinal(state));
}

/**
 * Comments are single answers too: the form says on which day those are deleted. Time to live deletes responses; this deletes
 * what a session's seal and its publications hold of them, and those of its programme, which show its comments as well.
 */
export async function forgetComments(session: StoredSession, { reports }: Surroundings): Promise<void> {
  await reports.forgetComments({ kind: 'session', code: session.code });
  await reports.forgetComments({ kind: 'programme', id: session.programme.id });
}
