import { after, type Instant, minute } from '../../time/instant.ts';
import type { Session } from '../session.ts';

/** Whether somebody may have read the promise of a session, or may do so before a change of it is stored. */
export function mayHaveBeenShown({ opensAt }: Session, now: Instant): boolean {
  return opensAt <= after(now, minute);
}
