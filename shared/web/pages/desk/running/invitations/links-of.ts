import type { StoredSession } from '../../../../../programme/session.ts';

/** Whether each link takes one answer, by the code in it, or all are the same. */
export function linksOf({ access }: Pick<StoredSession, 'access'>): 'codes' | 'open' {
  return access === undefined ? 'open' : 'codes';
}
