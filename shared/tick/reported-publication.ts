import type { SessionCode } from '../access/session-code.ts';
import { isFinal } from '../delivery/dispatch-states.ts';
import type { Publication } from '../publication/publication.ts';
import { finalPublication } from '../publication/released-sessions.ts';
import type { Reports } from '../store/reports.ts';

/** The publication of a session each of whose mails has gone its way; undefined while there is something to do about it. */
export async function reportedPublication(code: SessionCode, reports: Reports): Promise<Publication | undefined> {
  if ((await reports.findSeal(code)) === undefined) return undefined;
  const publication = await finalPublication(code, reports);
  const dispatches = publication === undefined ? [] : await reports.dispatches(publication);
  // None at all: it was published, and then something broke.
  const isMailed = dispatches.length > 0 && dispatches.every(({ state }) => isFinal(state));
  return isMailed ? publication : undefined;
}
