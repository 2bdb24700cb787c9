import type { SessionCode } from '../access/session-code.ts';
import type { Programme } from '../programme/programme.ts';
import { sideBySide } from '../programme/side-by-side.ts';
import { ordersOf } from '../tally/comment-sample.ts';
import type { Publications } from './publications.ts';
import { finalPublication } from './released-sessions.ts';

/**
 * Comments are single answers too: the form says on which day those are deleted. Time to live deletes responses; this takes
 * what they wrote out of a session's seal and its publications, and out of its programme's, which keep what the other
 * sessions' participants wrote.
 *
 * A programme's publication says whose its comments are, so that nothing of the other sessions is read. One that was made before that was
 * noted keeps what the others show; they may be forgotten at the same moment by other workers, and of two who write what the programme keeps, the later one may have
 * looked sooner. So whoever has written looks again, until what is shown is what was written: the last to write wrote the truth.
 */
export async function forgetComments(
  code: SessionCode,
  programme: Programme,
  publications: Publications,
): Promise<void> {
  await publications.keepComments({ kind: 'session', code }, new Set());
  if (await publications.forgetComments(programme.id, code)) return;
  let shown = await shownComments(programme, publications);
  for (;;) {
    const kept = shown;
    await publications.keepComments({ kind: 'programme', id: programme.id }, kept);
    // Nothing that is written can be less than nothing.
    if (kept.size === 0) return;
    shown = await shownComments(programme, publications);
    if (shown.size === kept.size && [...shown].every((order) => kept.has(order))) return;
  }
}

/** Publications that are read at once: each may have 250 kB of comments, of which only the orders stay in mind. */
const readAtOnce = 8;

/** The orders of the comments that the sessions of a programme show. */
async function shownComments({ sessions }: Programme, publications: Publications): Promise<ReadonlySet<string>> {
  const shown = await sideBySide(sessions, readAtOnce, async (code) =>
    ordersOf((await finalPublication(code, publications))?.comments ?? {}),
  );
  return new Set(shown.flat());
}
