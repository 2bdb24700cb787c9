import type { Programme } from '../programme/programme.ts';
import type { SessionCode } from '../programme/session.ts';
import type { Reports } from '../store/ports.ts';
import { isFinal } from './dispatch.ts';
import type { Publication } from './publication.ts';
import { commentsOfSessions } from './publish.ts';
import { finalPublication } from './shown.ts';

/**
 * Comments are single answers too: the form says on which day those are deleted. Time to live deletes responses; this takes
 * what they wrote out of a session's seal and its publications, and leaves its programme's with what the other sessions'
 * participants wrote.
 */
export async function forgetComments(code: SessionCode, programme: Programme, reports: Reports): Promise<void> {
  await reports.keepComments({ kind: 'session', code }, {});
  const publications = await Promise.all(programme.sessions.map((each) => finalPublication(each, reports)));
  const { comments } = commentsOfSessions(publications.filter((each): each is Publication => each !== undefined));
  await reports.keepComments({ kind: 'programme', id: programme.id }, comments);
}

/** Whether a session is sealed and published, and each mail about it has gone its way. */
export async function isReported(code: SessionCode, reports: Reports): Promise<boolean> {
  if ((await reports.findSeal(code)) === undefined) return false;
  const publication = await finalPublication(code, reports);
  return publication !== undefined && (await reports.dispatches(publication)).every(({ state }) => isFinal(state));
}
