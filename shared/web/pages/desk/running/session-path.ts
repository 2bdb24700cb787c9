import type { StoredSession } from '../../../../programme/session.ts';
import { programmePath } from '../programme-path.ts';

/** Where a session is run. */
export function pathOf({ programme, code }: Pick<StoredSession, 'programme' | 'code'>): string {
  return `${programmePath(programme.id)}/s/${code}`;
}
