import type { SessionCode } from '../access/session-code.ts';
import { isFinal } from '../delivery/dispatch.ts';
import type { Programme } from '../programme/programme.ts';
import type { Reports } from '../store/reports.ts';
import { ordersOf } from '../tally/comments.ts';
import type { Publication } from './publication.ts';
import { finalPublication } from './released-sessions.ts';

/**
 * Comments are single answers too: the form says on which day those are deleted. Time to live deletes responses; this takes
 * what they wrote out of a session's seal and its publications, and out of its programme's, which keep what the other
 * sessions' participants wrote.
 */
export async function forgetComments(code: SessionCode, programme: Programme, reports: Reports): Promise<void> {
  await reports.keepComments({ kind: 'session', code }, new Set());
  const shown = await Promise.all(programme.sessions.map((each) => finalPublication(each, reports)));
  const kept = new Set(shown.flatMap((publication) => ordersOf(publication?.comments ?? {})));
  await reports.keepComments({ kind: 'programme', id: programme.id }, kept);
}

/** The publication of a session each of whose mails has gone its way; undefined while there is something to do about it. */
export async function reported(code: SessionCode, reports: Reports): Promise<Publication | undefined> {
  if ((await reports.findSeal(code)) === undefined) return undefined;
  const publication = await finalPublication(code, reports);
  const dispatches = publication === undefined ? [] : await reports.dispatches(publication);
  // None at all: it was published, and then something broke.
  const isMailed = dispatches.length > 0 && dispatches.every(({ state }) => isFinal(state));
  return isMailed ? publication : undefined;
}
