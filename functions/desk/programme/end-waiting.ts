import type { Draft } from '../../../shared/desk/drafts.ts';
import { takeOff } from '../../../shared/programme/publishing/marks.ts';
import type { DeskDeps } from '../deps.ts';

/**
 * Ends the publishing of a draft in whose place another was saved, or that was thrown away, while it waited: nobody can finish it any more,
 * and its marks would keep answers out until they run out. Where this does not happen they do run out.
 */
export async function endWaiting(before: Draft | undefined, deps: Pick<DeskDeps, 'programmes'>): Promise<void> {
  if (before?.publishing !== undefined) await takeOff(before.publishing.marks, deps);
}
