import type { StoredSession } from '../../../shared/programme/session.ts';
import type { DeskDeps } from '../deps.ts';

/** Whether one-time codes of a session can be made here. */
export function canMakeCodes({ access }: Pick<StoredSession, 'access'>, { limits }: Pick<DeskDeps, 'limits'>): boolean {
  return limits.hasCodes === true && access !== undefined;
}
