import type { SessionCode } from '../../access/session-code.ts';
import type { InviteeId } from '../../invitation/invitee.ts';
import { invitedPartitions } from '../tables.ts';
import type { Key } from './item.ts';

/** How the sort keys begin of those who are invited. */
export const inviteePrefix = 'INVITEE#';

/** Of all who are invited to a session, and of the plan of their letters. */
export function invitedPartition(session: SessionCode): string {
  return `${invitedPartitions}${session}`;
}

export function inviteeKey(session: SessionCode, id: InviteeId): Key {
  return [invitedPartition(session), `${inviteePrefix}${id}`];
}

/** The plan of a session's letters, which waits for the tick. */
export function planKey(session: SessionCode): Key {
  return [invitedPartition(session), 'PLAN'];
}
