import type { SessionCode } from '../access/session-code.ts';
import type { Programme } from '../programme/programme.ts';
import { ordersOf } from '../tally/comment-sample.ts';
import type { Publications } from './publications.ts';
import { finalPublication } from './released-sessions.ts';

/**
 * Comments are single answers too: the form says on which day those are deleted. Time to live deletes responses; this takes
 * what they wrote out of a session's seal and its publications, and out of its programme's, which keep what the other
 * sessions' participants wrote.
 */
export async function forgetComments(
  code: SessionCode,
  programme: Programme,
  publications: Publications,
): Promise<void> {
  await publications.keepComments({ kind: 'session', code }, new Set());
  const shown = await Promise.all(programme.sessions.map((each) => finalPublication(each, publications)));
  const kept = new Set(shown.flatMap((publication) => ordersOf(publication?.comments ?? {})));
  await publications.keepComments({ kind: 'programme', id: programme.id }, kept);
}
