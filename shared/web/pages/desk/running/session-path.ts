import type { StoredSession } from '../../../../programme/session.ts';

/** Where a session is run. */
export function pathOf({ programme, code }: Pick<StoredSession, 'programme' | 'code'>): string {
  return `/d/p/${programme.id}/s/${code}`;
}
