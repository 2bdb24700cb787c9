import type { StoredSession } from '../../../../programme/session.ts';
import { programmePath } from '../programme-path.ts';

/** Where a session is run. */
export function pathOf({ programme, code }: Pick<StoredSession, 'programme' | 'code'>): string {
  return `${programmePath(programme.id)}/s/${code}`;
}

/** Where the one-time codes of a session are made. */
export function codesOf(session: Pick<StoredSession, 'programme' | 'code'>): string {
  return `${pathOf(session)}/codes`;
}

/** Where answers are left out of the reports of a session. */
export function excludeOf(session: Pick<StoredSession, 'programme' | 'code'>): string {
  return `${pathOf(session)}/exclude`;
}

/** Where the results of a session are asked for. */
export function resultsOf({ programme, code }: Pick<StoredSession, 'programme' | 'code'>): string {
  return `${programmePath(programme.id)}/results?session=${code}`;
}

/** Where people are invited to a session. */
export function invitationsOf(session: Pick<StoredSession, 'programme' | 'code'>): string {
  return `${pathOf(session)}/invitations`;
}
